import { bookingFacts } from '#booking'
import type { AppointmentFact, AppointmentForMessages } from '#booking'
import { getClinic } from '#clinic'
import type { Clinic } from '#clinic'
import { asId, newId, transaction } from '#platform'
import type { Database, StoredFact, Tx } from '#platform'
import { isWanted } from './consent-wanted.ts'
import { deliverMessage } from './deliver-message.ts'
import type { Mail } from './mail.ts'
import { leadOf } from './message.ts'
import { insertMessage } from './queries.ts'
import type { MessageRow } from './queries.ts'
import { findMessageTold, findToldOf, insertVisitsTold, lockMessagesOf } from './visit/queries.ts'
import type { ToldRow, VisitTold } from './visit/queries.ts'
import { visitsOwed } from './visit/visits-owed.ts'
import type { VisitOwed } from './visit/visits-owed.ts'
import { whyOvertaken } from './visit/why-overtaken.ts'
import { appointmentsOf, writeMessage } from './write-message.ts'

export interface Telling {
  database: Database
  mail: Mail
  /** Epoch milliseconds. */
  now: () => number
}

/**
 * Tells the patient what became of their appointment, or of several at once: keeps the message the fact owes, once however often the fact is
 * heard, and makes the first attempt to send it. What fails later is tried again by {@link sendDueMessages}, so nothing is thrown for it here.
 */
export async function tellPatient(telling: Telling, fact: StoredFact): Promise<void> {
  const { mail, now } = telling
  const database = telling.database.within(fact.clinicId)
  const visits = visitsOwed(fact)
  const [first] = visits
  if (first === undefined) return
  const clinic = await getClinic({ database, clinicId: asId(fact.clinicId) })
  const owed: Owed = { visits, first, clinic, mail, at: fact.at }
  const messageId = await transaction(database, (tx) => planMessage(tx, owed, now()))
  if (messageId !== undefined) await deliverMessage({ database, mail, now }, messageId)
}

interface Owed {
  visits: readonly VisitOwed[]
  first: VisitOwed
  clinic: Clinic
  mail: Mail
  at: number
}

async function planMessage(tx: Tx, owed: Owed, now: number): Promise<string | undefined> {
  const { visits, first } = owed
  const ids = visits.map(({ told }) => told.appointmentId)
  await lockMessagesOf(tx, ids)
  // Heard before; asked here and not left to `told_once` alone, for the patient may have another address by now.
  const already = await findMessageTold(tx, first.told.appointmentId, first.told.version, first.kind)
  if (already !== undefined) return already
  const known = Map.groupBy(await findToldOf(tx, ids), ({ appointmentId }) => appointmentId)
  const news = visits.filter((visit) => isNews(visit, known.get(visit.told.appointmentId) ?? []))
  const written = news.length === 0 ? undefined : await write(tx, { ...owed, visits: news }, known, now)
  if (written === undefined || !(await insertMessage(tx, written.row))) return undefined
  await insertVisitsTold(tx, written.row, written.visits)
  return written.row.id
}

/** A patient who says "I shall come" to a visit they were told of is told nothing new, nor is one for whom something untold was taken back. */
function isNews({ fact, told: { start, version } }: VisitOwed, known: readonly ToldRow[]): boolean {
  if (fact === bookingFacts.undo) return known.some((row) => row.version === version - 1)
  if (fact !== bookingFacts.confirmation) return true
  return !known.some(
    (row) => row.version < version && row.startAt === start && (row.kind === 'confirmation' || row.kind === 'change'),
  )
}

function toldOf({ kind, told }: VisitOwed): VisitTold {
  const { appointmentId, version, start, end, doctorId, locationId } = told
  const previous = kind === 'change' ? previousOf(told) : undefined
  return {
    appointmentId,
    version,
    kind,
    doctorId,
    locationId,
    startAt: start,
    endAt: end,
    previous,
    leadHours: null,
    leftOut: null,
  }
}

/** Only when its place shows the same clocks. */
function previousOf({ previous, locationId }: AppointmentFact): VisitTold['previous'] {
  if (previous === undefined || previous.locationId !== locationId) return undefined
  return { start: previous.start, end: previous.end }
}

/** The message as it will be kept; undefined for a patient without an e-mail address, who is nobody's error (case 33). */
async function write(
  tx: Tx,
  owed: Owed,
  known: ReadonlyMap<string, readonly ToldRow[]>,
  now: number,
): Promise<{ row: MessageRow; visits: VisitTold[] } | undefined> {
  const { clinic } = owed
  const told = owed.visits.map(toldOf)
  const appointments = await appointmentsOf(tx, clinic.id, told)
  const patient = [...appointments.values()][0]?.patient
  if (patient === undefined || patient.email === null) return undefined
  const unwanted = await whyNotWanted(tx, owed, patient)
  const visits = told.map((visit): VisitTold => {
    const { appointmentId } = visit
    const overtaken = whyOvertaken(visit, appointments.get(appointmentId), known.get(appointmentId) ?? [], now)
    return { ...visit, leftOut: overtaken ?? unwanted ?? null }
  })
  const left = visits.filter(({ leftOut }) => leftOut === null)
  const { email, name } = patient
  const row = await rowOf(tx, owed, { visits, left, appointments, patient: { email, name } }, now)
  return { row, visits }
}

async function whyNotWanted(
  tx: Tx,
  { clinic, visits }: Owed,
  patient: AppointmentForMessages['patient'],
): Promise<string | undefined> {
  const kind = leadOf(visits.map((visit) => visit.kind))
  const wanted = await isWanted(tx, { clinicId: clinic.id, patientId: patient.id }, kind)
  return wanted ? undefined : 'the patient has not agreed to such messages'
}

interface Letter {
  visits: readonly VisitTold[]
  /** Of which it speaks: none when it is withheld, and then its words are of all. */
  left: readonly VisitTold[]
  appointments: ReadonlyMap<string, AppointmentForMessages>
  patient: { email: string; name: string }
}

async function rowOf(
  tx: Tx,
  owed: Owed,
  { visits, left, appointments, patient }: Letter,
  now: number,
): Promise<MessageRow> {
  const { clinic, mail, at, first } = owed
  const isWithheld = left.length === 0
  return {
    ...(await writeMessage(tx, { clinic, mail, at }, isWithheld ? visits : left, appointments)),
    id: newId(),
    clinicId: clinic.id,
    appointmentId: first.told.appointmentId,
    version: first.told.version,
    kind: leadOf(visits.map(({ kind }) => kind)),
    leadHours: null,
    endAt: Math.max(...visits.map(({ endAt }) => endAt)),
    recipient: patient.email,
    recipientName: patient.name,
    state: isWithheld ? 'withheld' : 'planned',
    attempts: 0,
    lastError: isWithheld ? (visits[0]?.leftOut ?? null) : null,
    createdAt: now,
    changedAt: now,
    dueAt: isWithheld ? null : now,
    sentAt: null,
  }
}
