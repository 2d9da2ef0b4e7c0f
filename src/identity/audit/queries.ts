import { sql } from 'kysely'
import type { Reader, Tx } from '#platform'
import type { AuditRow, Head, Link, SignedRow } from './event.ts'
import type { Seal } from './seal-events.ts'

/** One parameter however many events there are, so that the statement is prepared once. Answers the transaction's number. */
export async function insertEvents(tx: Tx, rows: readonly SignedRow[]): Promise<string> {
  const events = rows.map((row) => ({ ...row, at: new Date(row.at).toISOString(), mac: row.mac.toString('hex') }))
  const { rows: inserted } = await sql<{ transactionId: string }>`
    with written as (
      insert into identity.audit_intake (clinic_id, id, at, actor_kind, actor_id, acting_as, app, address, user_agent, request_id, call,
        action, outcome, refusal, record_kind, record_id, patients, reason, mac)
      select "clinicId", id, at, "actorKind", "actorId", "actingAs", app, address, "userAgent", "requestId", call,
        action, outcome, refusal, "recordKind", "recordId", patients, reason, decode(mac, 'hex')
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as event ("clinicId" uuid, id uuid, at timestamptz, "actorKind" text,
        "actorId" uuid, "actingAs" text, app text, address text, "userAgent" text, "requestId" text, call text, action text, outcome text,
        refusal text, "recordKind" text, "recordId" uuid, patients uuid[], reason text, mac text)
    )
    select pg_current_xact_id()::text as "transactionId"
  `.execute(tx.sql)
  return inserted[0]?.transactionId ?? ''
}

export async function findClinicsWaiting(reader: Reader): Promise<string[]> {
  // A loose scan: the intake may hold many events of few clinics.
  const { rows } = await sql<{ clinicId: string }>`
    with recursive waiting as (
      (select clinic_id from identity.audit_intake order by clinic_id limit 1)
      union all
      select (select i.clinic_id from identity.audit_intake i where i.clinic_id > w.clinic_id order by i.clinic_id limit 1)
      from waiting w where w.clinic_id is not null
    )
    select clinic_id as "clinicId" from waiting where clinic_id is not null
  `.execute(reader.sql)
  return rows.map((row) => row.clinicId)
}

export interface SignedHead extends Head {
  mac: Buffer
}

interface HeadRow extends Link {
  beginNumber: number
  beginHash: Buffer
  mac: Buffer
}

const headColumns = sql`number, hash, begin_number as "beginNumber", begin_hash as "beginHash", mac`

function headOf({ number, hash, beginNumber, beginHash, mac }: HeadRow): SignedHead {
  return { number, hash, begin: { number: beginNumber, hash: beginHash }, mac }
}

/** The end of the clinic's chain, locked until the transaction ends; `fresh` becomes it when there is none. */
export async function lockHead(tx: Tx, clinicId: string, fresh: SignedHead, now: number): Promise<SignedHead> {
  const { number, hash, begin, mac } = fresh
  const { rows } = await sql<HeadRow>`
    insert into identity.audit_head (clinic_id, number, hash, begin_number, begin_hash, mac, sealed_at)
    values (${clinicId}, ${number}, ${hash}, ${begin.number}, ${begin.hash}, ${mac}, ${new Date(now)})
    on conflict (clinic_id) do update set number = audit_head.number
    returning ${headColumns}
  `.execute(tx.sql)
  const [row] = rows
  if (row === undefined) throw new Error('a clinic has no head of its audit trail')
  return headOf(row)
}

const eventColumns = sql`clinic_id as "clinicId", id, at, actor_kind as "actorKind", actor_id as "actorId", acting_as as "actingAs", app, address,
      user_agent as "userAgent", request_id as "requestId", call, action, outcome, refusal, record_kind as "recordKind",
      record_id as "recordId", patients::text[] as patients, reason, mac`

/** Events that wait to be sealed, oldest first. */
export async function selectWaiting(reader: Reader, clinicId: string, limit: number): Promise<SignedRow[]> {
  const { rows } = await sql<SignedRow>`
    select ${eventColumns}
    from identity.audit_intake where clinic_id = ${clinicId} order by id limit ${limit}
  `.execute(reader.sql)
  return rows
}

/** The content is copied by the database, never sent back: what was hashed is what stood there, under the same snapshot or a newer one. */
export async function insertSeals(
  tx: Tx,
  clinicId: string,
  seals: readonly Seal[],
  head: SignedHead,
  now: number,
): Promise<void> {
  await sql`
    with sealed as (
      insert into identity.audit_event
      select i.*, s.number, s.hash, s.mac
      from unnest(${seals.map((seal) => seal.id)}::uuid[], ${seals.map((seal) => seal.number)}::bigint[],
        ${seals.map((seal) => seal.hash)}::bytea[], ${seals.map((seal) => seal.mac)}::bytea[]) as s (id, number, hash, mac)
      join identity.audit_intake i on i.clinic_id = ${clinicId} and i.id = s.id
      returning clinic_id, id, at, patients
    ), patients as (
      insert into identity.audit_event_patient (clinic_id, patient_id, at, event_id)
      select clinic_id, unnest(patients), at, id from sealed
    )
    update identity.audit_head set number = ${head.number}, hash = ${head.hash}, mac = ${head.mac}, sealed_at = ${new Date(now)}
    where clinic_id = ${clinicId}
  `.execute(tx.sql)
}

/** A statement of its own: the trigger that guards the intake must see the sealed event. */
export async function deleteSealed(tx: Tx, clinicId: string, seals: readonly Seal[]): Promise<void> {
  await sql`
    delete from identity.audit_intake where clinic_id = ${clinicId} and id = any(${seals.map((seal) => seal.id)}::uuid[])
  `.execute(tx.sql)
}

export async function findHead(reader: Reader, clinicId: string): Promise<SignedHead | undefined> {
  const { rows } = await sql<HeadRow>`
    select ${headColumns} from identity.audit_head where clinic_id = ${clinicId}
  `.execute(reader.sql)
  return rows[0] && headOf(rows[0])
}

/** Of every clinic that has a trail. */
export async function findHeads(reader: Reader): Promise<(SignedHead & { clinicId: string })[]> {
  const { rows } = await sql<HeadRow & { clinicId: string }>`
    select clinic_id as "clinicId", ${headColumns} from identity.audit_head order by clinic_id
  `.execute(reader.sql)
  return rows.map((row) => ({ clinicId: row.clinicId, ...headOf(row) }))
}

export interface SealedRow extends SignedRow, Link {
  sealMac: Buffer
  /** For how many of its patients the event is found when they ask who looked at their record. */
  shownTo: number
}

/** Events after this number, in the order of the chain. */
export async function selectSealed(
  reader: Reader,
  clinicId: string,
  after: number,
  limit: number,
): Promise<SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select ${eventColumns}, number, hash, seal_mac as "sealMac", (
      select count(*) from unnest(patients) as patient (id)
      join identity.audit_event_patient p on p.clinic_id = e.clinic_id and p.patient_id = patient.id and p.at = e.at and p.event_id = e.id
    ) as "shownTo"
    from identity.audit_event e where clinic_id = ${clinicId} and number > ${after} order by number limit ${limit}
  `.execute(reader.sql)
  return rows
}

export interface Fate {
  clinicId: string
  id: string
  fate: 'sealed' | 'waiting' | 'rolled back' | 'missing'
}

/** What became of events, each written by a transaction of that number. A number so old that its outcome is forgotten is nobody's. */
export async function selectFates(
  reader: Reader,
  events: readonly { clinicId: string; id: string; transactionId: string }[],
): Promise<Fate[]> {
  const { rows } = await sql<Fate>`
    select w.clinic_id as "clinicId", w.id, case
      when exists (select from identity.audit_event e where e.clinic_id = w.clinic_id and e.id = w.id) then 'sealed'
      when w.status = 'in progress' or exists (select from identity.audit_intake i where i.clinic_id = w.clinic_id and i.id = w.id) then 'waiting'
      when w.status = 'committed' then 'missing' else 'rolled back' end as fate
    from (
      select clinic_id, id, pg_xact_status(transaction_id::xid8) as status
      from unnest(${events.map((one) => one.clinicId)}::uuid[], ${events.map((one) => one.id)}::uuid[],
        ${events.map((one) => one.transactionId)}::text[]) as event (clinic_id, id, transaction_id)
    ) as w
  `.execute(reader.sql)
  return rows
}

/** The last event of the unbroken oldest part that is older than this (epoch milliseconds). */
export async function findLastExpired(reader: Reader, clinicId: string, before: number): Promise<Link | undefined> {
  const { rows } = await sql<Link>`
    select number, hash from identity.audit_event
    where clinic_id = ${clinicId} and number < coalesce((
      select number from identity.audit_event where clinic_id = ${clinicId} and at >= ${new Date(before)} order by number limit 1
    ), 9223372036854775807)
    order by number desc limit 1
  `.execute(reader.sql)
  return rows[0]
}

export async function updateBegin(tx: Tx, clinicId: string, begin: Link, mac: Buffer): Promise<void> {
  await sql`
    update identity.audit_head set begin_number = ${begin.number}, begin_hash = ${begin.hash}, mac = ${mac}
    where clinic_id = ${clinicId}
  `.execute(tx.sql)
}

/** Through the one function that may delete of the trail. Answers how many events went. */
export async function cutTrail(tx: Tx, clinicId: string): Promise<number> {
  const { rows } = await sql<{ gone: number }>`
    select identity.cut_audit_trail(${clinicId}) as gone
  `.execute(tx.sql)
  return rows[0]?.gone ?? 0
}

export async function findKeepYears(reader: Reader, clinicId: string): Promise<number | undefined> {
  const { rows } = await sql<{ years: number }>`
    select keep_years as years from identity.audit_policy where clinic_id = ${clinicId}
  `.execute(reader.sql)
  return rows[0]?.years
}

export async function setKeepYears(tx: Tx, clinicId: string, years: number): Promise<void> {
  await sql`
    insert into identity.audit_policy (clinic_id, keep_years) values (${clinicId}, ${years})
    on conflict (clinic_id) do update set keep_years = excluded.keep_years
  `.execute(tx.sql)
}

/** Absent members do not filter. */
export interface EventFilter {
  patientId?: string | undefined
  accountId?: string | undefined
  recordId?: string | undefined
  actions?: readonly string[] | undefined
  outcome?: 'done' | 'refused' | undefined
  /** Epoch milliseconds, [from, to). */
  from?: number | undefined
  to?: number | undefined
  id?: string | undefined
  /** Only those older than the last one of the page before. */
  after?: readonly [at: number, id: string] | undefined
}

export interface ListedEvent extends AuditRow {
  number: number
}

/**
 * Events of a clinic, newest first. A patient's are found through their own table, whose key is (clinic, patient, time): with a million
 * events as fast as with a hundred, also under row-level security. That an event says so of itself is asked too: a row that somebody put
 * there shows nothing.
 */
export async function selectEvents(
  reader: Reader,
  clinicId: string,
  filter: EventFilter,
  limit: number,
): Promise<ListedEvent[]> {
  const { patientId, accountId, recordId, actions, outcome, from, to, id, after } = filter
  const place = patientId === undefined ? sql`e.at, e.id` : sql`p.at, p.event_id`
  const at = patientId === undefined ? sql`e.at` : sql`p.at`
  const conditions = [
    patientId === undefined
      ? sql`e.clinic_id = ${clinicId}`
      : sql`p.clinic_id = ${clinicId} and p.patient_id = ${patientId} and ${patientId}::uuid = any (e.patients)`,
    ...(accountId === undefined ? [] : [sql`e.actor_id = ${accountId}`]),
    ...(recordId === undefined ? [] : [sql`e.record_id = ${recordId}`]),
    ...(actions === undefined ? [] : [sql`e.action = any (${[...actions]}::text[])`]),
    ...(outcome === undefined ? [] : [sql`e.outcome = ${outcome}`]),
    ...(from === undefined ? [] : [sql`${at} >= ${new Date(from)}`]),
    ...(to === undefined ? [] : [sql`${at} < ${new Date(to)}`]),
    ...(id === undefined ? [] : [sql`e.id = ${id}`]),
    ...(after === undefined ? [] : [sql`(${place}) < (${new Date(after[0])}, ${after[1]}::uuid)`]),
  ]
  const source =
    patientId === undefined
      ? sql`identity.audit_event e`
      : sql`identity.audit_event_patient p join identity.audit_event e on e.clinic_id = p.clinic_id and e.id = p.event_id`
  const { rows } = await sql<ListedEvent>`
    select ${listedColumns}
    from ${source}
    where ${sql.join(conditions, sql` and `)}
    order by ${patientId === undefined ? sql`e.at desc, e.id desc` : sql`p.at desc, p.event_id desc`} limit ${limit}
  `.execute(reader.sql)
  return rows
}

const listedColumns = sql`e.clinic_id as "clinicId", e.id, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId", e.acting_as as "actingAs", e.app,
      e.address, e.user_agent as "userAgent", e.request_id as "requestId", e.call, e.action, e.outcome, e.refusal, e.record_kind as "recordKind",
      e.record_id as "recordId", e.patients::text[] as patients, e.reason, e.number`

/** What these accounts are called today. */
export async function selectNames(reader: Reader, accountIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from identity.account where id = any (${[...new Set(accountIds)]}::uuid[])
  `.execute(reader.sql)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
