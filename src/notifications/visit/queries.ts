import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Reader, Tx } from '#platform'
import type { Kind, State } from '../message.ts'
import type { NotificationTables } from '../tables.ts'

const on = (reader: Reader): Kysely<NotificationTables> => reader.sql.withTables<NotificationTables>()
const instant = (at: number): Date => new Date(at)

/** What a message says of one visit. Instants are epoch milliseconds. */
export interface VisitTold {
  appointmentId: string
  version: number
  kind: Kind
  doctorId: string
  locationId: string
  startAt: number
  endAt: number
  /** Where it was before, where the message says so. */
  previous: { start: number; end: number } | undefined
  /** Of a reminder: how long before the visit. */
  leadHours: number | null
  /** Why the message does not speak of it any more. */
  leftOut: string | null
}

/**
 * Messages of these appointments take turns until the transaction ends: which of two is overtaken is decided one after the other. In the order of
 * the ids, so that a letter about ten visits and one about two of them do not wait for each other.
 */
export async function lockMessagesOf(tx: Tx, appointmentIds: readonly string[]): Promise<void> {
  const names = [...new Set(appointmentIds)].toSorted().map((id) => `notifications ${id}`)
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${names}::text[]) as name`.execute(
    tx.sql,
  )
}

export async function insertVisitsTold(
  tx: Tx,
  { id, clinicId }: { id: string; clinicId: string },
  visits: readonly VisitTold[],
): Promise<void> {
  await on(tx)
    .insertInto('notifications.message_visit')
    .values(
      visits.map((visit) => ({
        message_id: id,
        clinic_id: clinicId,
        appointment_id: visit.appointmentId,
        appointment_version: visit.version,
        kind: visit.kind,
        doctor_id: visit.doctorId,
        location_id: visit.locationId,
        start_at: instant(visit.startAt),
        end_at: instant(visit.endAt),
        previous_start_at: visit.previous === undefined ? null : instant(visit.previous.start),
        previous_end_at: visit.previous === undefined ? null : instant(visit.previous.end),
        lead_hours: visit.leadHours,
        left_out: visit.leftOut,
      })),
    )
    .execute()
}

/** Of what a message still speaks, by start. */
export async function findVisitsOf(reader: Reader, messageId: string): Promise<VisitTold[]> {
  const rows = await on(reader)
    .selectFrom('notifications.message_visit')
    .select([
      'appointment_id as appointmentId',
      'appointment_version as version',
      'kind',
      'doctor_id as doctorId',
      'location_id as locationId',
      'start_at as startAt',
      'end_at as endAt',
      'previous_start_at as previousStart',
      'previous_end_at as previousEnd',
      'lead_hours as leadHours',
    ])
    .where('message_id', '=', messageId)
    .where('left_out', 'is', null)
    .orderBy('start_at')
    .orderBy('appointment_id')
    .execute()
  return rows.map(({ previousStart: start, previousEnd: end, ...row }) => ({
    ...row,
    previous: start === null || end === null ? undefined : { start, end },
    leftOut: null,
  }))
}

/** Strikes visits out of a message that has not left yet. */
export async function leaveOut(
  tx: Tx,
  messageId: string,
  overtaken: readonly { appointmentId: string; why: string }[],
): Promise<void> {
  await sql`
    update notifications.message_visit set left_out = overtaken.why
    from unnest(${overtaken.map(({ appointmentId }) => appointmentId)}::uuid[], ${overtaken.map(({ why }) => why)}::text[]) as overtaken (appointment_id, why)
    where message_id = ${messageId} and message_visit.appointment_id = overtaken.appointment_id
  `.execute(tx.sql)
}

/** What a patient has been or will be told of an appointment. */
export interface ToldRow {
  messageId: string
  appointmentId: string
  version: number
  kind: Kind
  state: State
  startAt: number
  leadHours: number | null
}

/** By version: what was withheld, or left out, was not told. */
export async function findToldOf(reader: Reader, appointmentIds: readonly string[]): Promise<ToldRow[]> {
  return on(reader)
    .selectFrom('notifications.message_visit as visit')
    .innerJoin('notifications.message as message', 'message.id', 'visit.message_id')
    .select([
      'visit.message_id as messageId',
      'visit.appointment_id as appointmentId',
      'visit.appointment_version as version',
      'visit.kind',
      'message.state',
      'visit.start_at as startAt',
      'visit.lead_hours as leadHours',
    ])
    .where('visit.appointment_id', '=', sql<string>`any(${[...appointmentIds]}::uuid[])`)
    .where('visit.left_out', 'is', null)
    .where('message.state', '<>', 'withheld')
    .orderBy('visit.appointment_version')
    .execute()
}

/** Of a fact heard before: the message it became. Of one version there may be others: a reminder, or that money goes back. */
export async function findMessageTold(
  reader: Reader,
  appointmentId: string,
  version: number,
  kind: Kind,
): Promise<string | undefined> {
  const found = await on(reader)
    .selectFrom('notifications.message_visit')
    .select('message_id as id')
    .where('appointment_id', '=', appointmentId)
    .where('appointment_version', '=', version)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return found?.id
}
