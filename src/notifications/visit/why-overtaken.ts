import type { AppointmentForMessages } from '#booking'
import { whyWithheld } from '../message.ts'
import type { ToldRow, VisitTold } from './queries.ts'

/** Why a message must not speak of this visit any more, or undefined while its words are true and the newest. */
export function whyOvertaken(
  { version, kind, startAt: start, endAt: end, doctorId, locationId }: VisitTold,
  appointment: AppointmentForMessages | undefined,
  /** What the patient has been or will be told of it by other messages. */
  others: readonly ToldRow[],
  now: number,
): string | undefined {
  if (appointment === undefined) return 'the appointment is not there any more'
  if (others.some((other) => other.version > version)) return 'a newer message has been written'
  const present = { ...appointment, doctorId: appointment.doctor.id, locationId: appointment.location.id }
  return whyWithheld(kind, { start, end, doctorId, locationId }, present, now)
}
