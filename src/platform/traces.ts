import { sql } from 'kysely'
import type { Reader, Tx } from './database/transaction.ts'
import type { KnownRecords, PersonalData } from './personal-data.ts'

/** Somebody as these tables can find them: the ids of their records, and other words such as their e-mail address. */
export interface Traces {
  clinicId: string
  ids: readonly string[]
  words?: readonly string[]
}

const COPY = 'a copy of what stands elsewhere in the export, gone within days'
const ONLY_IDS = 'an id that leads to nobody any more'

export const PLATFORM_KEEPS: readonly PersonalData[] = [
  {
    table: 'platform.outbox',
    what: 'facts on their way to whoever listens; those of an account with name and e-mail address',
    why: 'no consequence of a change is lost in a crash',
    until: '30 days after it was handed on',
    seenBy: 'nobody; Praxis itself',
    notExported: { '*': COPY },
    remains: { announced_by: ONLY_IDS, payload: 'what the erasure itself announces, with ids alone; 30 days' },
  },
  {
    table: 'jobs.job',
    what: 'facts and numbers of letters, waiting for whoever works on them',
    why: 'what has to follow a change does follow it',
    until: '7 days after it was done',
    seenBy: 'nobody; Praxis itself',
    notExported: { '*': COPY },
  },
  {
    table: 'platform.idempotent_answer',
    what: 'answers to requests that may be sent again',
    why: 'a retried booking is booked once',
    until: '2 days',
    seenBy: 'whoever sent the request',
    notExported: { '*': COPY },
  },
  {
    table: 'platform.revision',
    what: 'what a record said after each change, and who changed it',
    why: 'to answer who changed what; Art. 5 (1) (d) GDPR: accuracy',
    until: '3 years for patients’ records',
    seenBy: 'staff with access to the record; the person in an export',
    notExported: { changed_by: 'who of the staff it was is told by the audit trail' },
    remains: { changed_by: ONLY_IDS },
  },
  {
    table: 'platform.call_count',
    what: 'digests of network and e-mail addresses with a count',
    why: 'to slow down guessing',
    until: 'a day at most',
    seenBy: 'nobody; a digest cannot be read back',
    notExported: { '*': 'digests, which name nobody' },
    remains: { '*': 'digests, which name nobody; a day at most' },
  },
]

/** What each of these records said after each change. */
export async function knownFromRevisions(reader: Reader, { clinicId, ids }: Traces): Promise<KnownRecords> {
  const { rows } = await sql<Record<string, unknown>>`
    select subject_kind as "record", version, action, snapshot, changed_at as "changedAt" from platform.revision
    where clinic_id = ${clinicId} and subject_id = any(${[...ids]}::uuid[])
    order by changed_at, subject_kind, version
  `.execute(reader.sql)
  return { kind: 'changes', records: rows }
}

/**
 * Erases what was said of somebody on the way: kept answers, facts, jobs, what records once said. Facts younger than `before` stay: they
 * are those of the erasure itself, have only ids, and somebody must still hear them.
 */
export async function eraseTraces(tx: Tx, { clinicId, ids, words = [] }: Traces, before: number): Promise<void> {
  const mentions = [...ids, ...words].map((word) => word.toLowerCase())
  await sql`
    delete from platform.revision where clinic_id = ${clinicId} and subject_id = any(${[...ids]}::uuid[])
  `.execute(tx.sql)
  await sql`
    delete from platform.idempotent_answer where clinic_id = ${clinicId}
      and exists (select from unnest(${mentions}::text[]) word where position(word in lower(concat(caller, ' ', key, ' ', headers, ' ', body))) > 0)
  `.execute(tx.sql)
  await sql`
    delete from platform.outbox where clinic_id = ${clinicId} and announced_at < ${new Date(before)}
      and exists (select from unnest(${mentions}::text[]) word where position(word in lower(payload::text)) > 0)
  `.execute(tx.sql)
  if (await hasQueue(tx))
    await sql`
      delete from jobs.job where exists (select from unnest(${mentions}::text[]) word where position(word in lower(concat(data, ' ', output))) > 0)
    `.execute(tx.sql)
}

/** The queue makes its tables itself, when it is first started. */
async function hasQueue(reader: Reader): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('jobs.job') is not null as there`.execute(
    reader.sql,
  )
  return rows[0]?.there === true
}

/** Facts that were handed on before this instant; the oldest, at most so many. Answers how many. */
export function deleteDeliveredFacts(tx: Tx, before: number, atMost: number): Promise<number> {
  return count(
    tx,
    sql`delete from platform.outbox where id in (
      select id from platform.outbox where delivered_at < ${new Date(before)} order by id limit ${atMost} for update skip locked)`,
  )
}

export function deleteOldAnswers(tx: Tx, before: number, atMost: number): Promise<number> {
  return count(
    tx,
    sql`delete from platform.idempotent_answer where (clinic_id, caller, key) in (
      select clinic_id, caller, key from platform.idempotent_answer where answered_at < ${new Date(before)}
      order by answered_at limit ${atMost} for update skip locked)`,
  )
}

/** What records of this kind said before this instant. The present stands in the record's own table; its last revision stays. */
export function deleteOldRevisions(tx: Tx, kind: string, before: number, atMost: number): Promise<number> {
  return count(
    tx,
    sql`delete from platform.revision where id in (
      select r.id from platform.revision r where r.subject_kind = ${kind} and r.changed_at < ${new Date(before)}
        and exists (select from platform.revision newer where newer.clinic_id = r.clinic_id and newer.subject_kind = r.subject_kind
          and newer.subject_id = r.subject_id and newer.version > r.version)
      limit ${atMost} for update of r skip locked)`,
  )
}

async function count(tx: Tx, statement: ReturnType<typeof sql>): Promise<number> {
  return Number((await statement.execute(tx.sql)).numAffectedRows ?? 0)
}
