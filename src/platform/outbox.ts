import { sql } from 'kysely'
import { newId } from './ids.ts'
import type { Reader, Tx } from './database/transaction.ts'

/** Something that became true, named in the past tense with its module: `booking.appointment_cancelled`. */
export interface Fact<Payload = Record<string, unknown>> {
  name: string
  clinicId: string
  payload: Payload
  /** Epoch milliseconds. */
  at: number
  /** The account that did it; absent for visitors and for Praxis itself. */
  by?: string | undefined
}

/** What a module does, in the announcing transaction, when it hears a fact of a lower module. */
export type Reaction = (tx: Tx, fact: Fact) => Promise<void>

/**
 * Writes a fact in the transaction that makes it true and lets every in-transaction reaction run.
 * The relay hands it on after the commit; nothing is notified from inside, because NOTIFY takes a database-wide lock at commit.
 */
export async function announce(tx: Tx, fact: Fact): Promise<void> {
  await sql`
    insert into platform.outbox (id, clinic_id, name, payload, announced_at, announced_by)
    values (${newId()}, ${fact.clinicId}, ${fact.name}, ${JSON.stringify(fact.payload)}, ${new Date(fact.at)}, ${fact.by ?? null})
  `.execute(tx.sql)
  for (const react of tx.reactions.get(fact.name) ?? []) await react(tx, fact)
}

/** A fact as it waits in the outbox. */
export interface StoredFact extends Fact {
  id: string
}

/**
 * Takes the oldest undelivered facts, hands each to `deliver` in the same transaction and marks it delivered.
 * Two relays at once skip each other's rows. Returns how many were delivered.
 */
export async function deliverFacts(
  tx: Tx,
  now: number,
  deliver: (fact: StoredFact) => Promise<void>,
  atMost = 100,
): Promise<number> {
  const { rows } = await sql<{
    id: string
    clinicId: string
    name: string
    payload: Record<string, unknown>
    at: number
    by: string | null
  }>`
    select id, clinic_id as "clinicId", name, payload, announced_at as at, announced_by as by
    from platform.outbox where delivered_at is null
    order by id limit ${atMost} for update skip locked
  `.execute(tx.sql)
  if (rows.length === 0) return 0
  for (const { by, ...row } of rows) await deliver({ ...row, ...(by === null ? {} : { by }) })
  await sql`
    update platform.outbox set delivered_at = ${new Date(now)} where id = any(${rows.map((row) => row.id)}::uuid[])
  `.execute(tx.sql)
  return rows.length
}

/** How many facts wait to be handed on, and since when the oldest does (epoch milliseconds). Reads the index of those alone. */
export async function outboxBacklog(reader: Reader): Promise<{ waiting: number; oldestAt: number | null }> {
  const { rows } = await sql<{ waiting: number; oldestAt: number | null }>`
    select count(*) as waiting, min(announced_at) as "oldestAt" from platform.outbox where delivered_at is null
  `.execute(reader.sql)
  return rows[0] ?? { waiting: 0, oldestAt: null }
}
