import { appointmentForMessages, bookingFacts } from '#booking'
import type { AppointmentFact } from '#booking'
import { addressOfClinic, getClinic } from '#clinic'
import type { Clinic } from '#clinic'
import { asId, newId, transaction } from '#platform'
import type { Database, StoredFact, Tx } from '#platform'
import { composeMessage } from './compose-message.ts'
import { isWanted } from './consent-wanted.ts'
import { deliverMessage } from './deliver-message.ts'
import { appointmentUrl, senderAddress } from './mail.ts'
import type { Mail } from './mail.ts'
import { kindOf, whyWithheld } from './message.ts'
import type { Kind, Present } from './message.ts'
import { findMessageTold, findToldOf, insertMessage, lockMessagesOf } from './queries.ts'
import type { MessageRow, ToldRow } from './queries.ts'

export interface Telling {
  database: Database
  mail: Mail
  /** Epoch milliseconds. */
  now: () => number
}

/** The facts a patient hears of. */
export const TOLD_FACTS: readonly string[] = [
  bookingFacts.booked,
  bookingFacts.confirmation,
  bookingFacts.reschedule,
  bookingFacts.cancellation,
  bookingFacts.declination,
  bookingFacts.lapse,
  bookingFacts.undo,
]

/**
 * Tells the patient what became of their appointment: keeps the message the fact owes, once however often the fact is heard,
 * and makes the first attempt to send it. What fails later is tried again by {@link sendDueMessages}, so nothing is thrown for it here.
 */
export async function tellPatient(telling: Telling, fact: StoredFact): Promise<void> {
  const { mail, now } = telling
  const database = telling.database.within(fact.clinicId)
  const payload = payloadOf(fact)
  const kind = kindOf(fact.name, payload.status, payload.undone)
  if (kind === undefined || (kind === 'change' && isAlike(payload))) return
  const clinic = await getClinic({ database, clinicId: asId(fact.clinicId) })
  const messageId = await transaction(database, (tx) => planMessage(tx, { fact, kind, clinic, mail }, now()))
  if (messageId !== undefined) await deliverMessage({ database, mail, now }, messageId)
}

interface Owed {
  fact: StoredFact
  kind: Kind
  clinic: Clinic
  mail: Mail
}

/** Written by booking's appointmentFact in the transaction of the change, so its shape is known. */
function payloadOf(fact: StoredFact): AppointmentFact {
  return fact.payload as Record<string, unknown> & AppointmentFact
}

async function planMessage(tx: Tx, owed: Owed, now: number): Promise<string | undefined> {
  const payload = payloadOf(owed.fact)
  await lockMessagesOf(tx, payload.appointmentId)
  // Heard before; asked here and not left to `told_once` alone, for the patient may have another address by now.
  const already = await findMessageTold(tx, payload.appointmentId, payload.version)
  if (already !== undefined) return already
  const told = await findToldOf(tx, payload.appointmentId)
  if (owed.fact.name === bookingFacts.confirmation && knowsTime(told, payload)) return undefined
  if (owed.fact.name === bookingFacts.undo && !told.some((row) => row.version === payload.version - 1)) return undefined
  const row = await writeMessage(tx, owed, told, now)
  if (row === undefined || !(await insertMessage(tx, row))) return undefined
  return row.id
}

/** Another room at the same time with the same doctor: nothing that the patient was told is different. */
function isAlike({ start, end, doctorId, locationId, previous }: AppointmentFact): boolean {
  if (previous === undefined) return false
  return (
    previous.start === start &&
    previous.end === end &&
    previous.doctorId === doctorId &&
    previous.locationId === locationId
  )
}

/** A patient who says "I shall come" to a visit they were told of is told nothing new. */
function knowsTime(told: readonly ToldRow[], { start, version }: AppointmentFact): boolean {
  return told.some(
    (row) => row.version < version && row.startAt === start && (row.kind === 'confirmation' || row.kind === 'change'),
  )
}

async function whyNotWanted(
  tx: Tx,
  fact: StoredFact,
  { patientId }: AppointmentFact,
  kind: Kind,
): Promise<string | undefined> {
  const wanted = await isWanted(tx, { clinicId: asId(fact.clinicId), patientId: asId(patientId) }, kind)
  return wanted ? undefined : 'the patient has not agreed to such messages'
}

/** The message as it will be kept; undefined for a patient without an e-mail address, who is nobody's error (case 33). */
async function writeMessage(
  tx: Tx,
  { fact, kind, clinic, mail }: Owed,
  told: readonly ToldRow[],
  now: number,
): Promise<MessageRow | undefined> {
  const payload = payloadOf(fact)
  const appointment = await appointmentForMessages(tx, fact.clinicId, payload.appointmentId)
  if (appointment === undefined || appointment.patient.email === null) return undefined
  const { start, end, version, previous } = payload
  const isSamePlace = previous !== undefined && previous.locationId === payload.locationId
  const composed = composeMessage({
    kind,
    visit: { ...appointment, start, end, version },
    previous: kind === 'change' && isSamePlace ? previous : undefined,
    sender: { name: clinic.name, email: senderAddress(mail, clinic.email), phone: clinic.phone },
    url: appointmentUrl(await addressOfClinic(tx, clinic.id, mail.publicUrl), appointment.id),
    at: fact.at,
  })
  const present: Present = { ...appointment, doctorId: appointment.doctor.id, locationId: appointment.location.id }
  const overtaken = told.some((row) => row.version > version)
    ? 'a newer message has been written'
    : (whyWithheld(kind, payload, present, now) ?? (await whyNotWanted(tx, fact, payload, kind)))
  const state = overtaken === undefined ? 'planned' : 'withheld'
  return {
    ...composed,
    id: newId(),
    clinicId: fact.clinicId,
    appointmentId: appointment.id,
    version,
    kind,
    doctorId: payload.doctorId,
    locationId: payload.locationId,
    startAt: start,
    endAt: end,
    recipient: appointment.patient.email,
    recipientName: appointment.patient.name,
    state,
    attempts: 0,
    lastError: overtaken ?? null,
    createdAt: now,
    changedAt: now,
    dueAt: state === 'planned' ? now : null,
    sentAt: null,
  }
}
