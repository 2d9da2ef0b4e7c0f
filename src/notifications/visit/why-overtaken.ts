import type { AppointmentForMessages } from '#booking'
import { whyWithheld } from '../message.ts'
import type { ToldRow, VisitTold } from './queries.ts'

/** Why a message must not speak of this visit any more, or undefined while its words are true and the newest. */
export function whyOvertaken(
  visit: VisitTold,
  appointment: AppointmentForMessages | undefined,
  /** What the patient has been or will be told of it by other messages. */
  others: readonly ToldRow[],
  now: number,
): string | undefined {
  if (appointment === undefined) return 'the appointment is not there any more'
  if (others.some((other) => overtakes(other, visit))) return 'a newer message has been written'
  const { kind, startAt: start, endAt: end, doctorId, locationId } = visit
  const present = { ...appointment, doctorId: appointment.doctor.id, locationId: appointment.location.id }
  return whyWithheld(kind, { start, end, doctorId, locationId }, present, now)
}

/**
 * A reminder says nothing new, so no message gives way to it but one that reminded of the same time from further away. What goes back is told
 * whatever became of the visit, and says nothing of it.
 */
function overtakes(other: ToldRow, { version, kind, startAt, leadHours }: VisitTold): boolean {
  if (kind === 'refund' || other.kind === 'refund') return false
  if (other.kind !== 'reminder') return other.version > version
  return kind === 'reminder' && other.startAt === startAt && (other.leadHours ?? 0) < (leadHours ?? 0)
}
