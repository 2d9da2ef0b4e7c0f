import { appointmentsForMessages, letterTime, waitlistPolicyOf } from '#booking'
import type { AppointmentForMessages, ComingVisit } from '#booking'
import type { Clinic } from '#clinic'
import { newId } from '#platform'
import type { Reader, Tx } from '#platform'
import { isWanted } from '../consent-wanted.ts'
import type { Telling } from '../tell-patient.ts'
import { insertMessage } from '../queries.ts'
import { insertVisitsTold, lockMessagesOf } from '../visit/queries.ts'
import type { VisitTold } from '../visit/queries.ts'
import { whyOvertaken } from '../visit/why-overtaken.ts'
import { writeMessage } from '../write-message.ts'
import { leavesAt } from './due-reminders.ts'
import { findReminded } from './queries.ts'

export interface VisitDue extends ComingVisit {
  leadHours: number
}

/**
 * Keeps the letter that reminds one patient of these visits, of each once by this lead. Nothing is kept for who has no address, who is nobody's error
 * (case 33), nor for who has not agreed: that somebody was not reminded is no record the clinic needs.
 */
export async function remindPatient(
  tx: Tx,
  { mail }: Pick<Telling, 'mail'>,
  clinic: Clinic,
  visits: readonly VisitDue[],
  now: number,
): Promise<void> {
  const patientId = visits[0]?.patientId
  // Asked first, for most have not agreed.
  if (patientId === undefined || !(await isWanted(tx, { clinicId: clinic.id, patientId }, 'reminder'))) return
  const owed = await notReminded(tx, visits)
  if (owed.length === 0) return
  const appointments = await appointmentsForMessages(
    tx,
    clinic.id,
    owed.map(({ id }) => id),
  )
  const told = owed.flatMap((visit) => toldOf(visit, appointments.get(visit.id), now))
  const [first] = told
  const appointment = first === undefined ? undefined : appointments.get(first.appointmentId)
  if (first === undefined || appointment === undefined) return
  const { patient } = appointment
  if (patient.email === null) return
  const row = {
    ...(await writeMessage(tx, { clinic, mail, at: now }, told, appointments)),
    id: newId(),
    clinicId: clinic.id,
    appointmentId: first.appointmentId,
    version: first.version,
    kind: 'reminder' as const,
    leadHours: first.leadHours,
    endAt: Math.max(...told.map(({ endAt }) => endAt)),
    recipient: patient.email,
    recipientName: patient.name,
    state: 'planned' as const,
    attempts: 0,
    lastError: null,
    createdAt: now,
    changedAt: now,
    dueAt: leavesAt(now, await morning(tx, clinic, appointment, now), first.startAt),
    sentAt: null,
  }
  if (await insertMessage(tx, row)) await insertVisitsTold(tx, row, told)
}

/** Those without this reminder, under the lock of their messages: of two processes that found them the second finds none. */
async function notReminded(tx: Tx, visits: readonly VisitDue[]): Promise<VisitDue[]> {
  const ids = visits.map(({ id }) => id)
  await lockMessagesOf(tx, ids)
  const before = await findReminded(tx, ids)
  return visits.filter(
    ({ id, startAt, leadHours }) =>
      !before.some((one) => one.appointmentId === id && one.startAt === startAt && one.leadHours === leadHours),
  )
}

/** As it stands under the lock: what became of it since it was found has been or will be told. */
function toldOf(
  { id, startAt, leadHours }: VisitDue,
  appointment: AppointmentForMessages | undefined,
  now: number,
): VisitTold[] {
  if (appointment === undefined || appointment.start !== startAt) return []
  const { version, start, end, doctor, location } = appointment
  const told: VisitTold = {
    appointmentId: id,
    version,
    kind: 'reminder',
    leadHours,
    doctorId: doctor.id,
    locationId: location.id,
    startAt: start,
    endAt: end,
    previous: undefined,
    leftOut: null,
  }
  return whyOvertaken(told, appointment, [], now) === undefined ? [told] : []
}

/** The clinic's quiet hours are those of its offers, by the clocks where the patient lives. */
async function morning(
  reader: Reader,
  clinic: Clinic,
  { patient, location }: AppointmentForMessages,
  now: number,
): Promise<number> {
  const { quietFrom: from, quietTo: to } = await waitlistPolicyOf(reader, clinic.id)
  return letterTime(now, patient.timeZone ?? location.timeZone, { from, to })
}
