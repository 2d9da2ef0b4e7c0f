import { sql } from 'kysely'
import type { Tx } from '../../database/transaction.ts'

/** Begins a window or counts in the one that runs; two at once are counted one after the other by the row's lock. */
export async function countShared(
  tx: Tx,
  who: Buffer,
  now: number,
  until: number,
): Promise<{ taken: number; until: number }> {
  const { rows } = await sql<{ taken: number; until: number }>`
    insert into platform.call_count as counted (who, taken, until) values (${who}, 1, ${new Date(until)})
    on conflict (who) do update set
      taken = case when counted.until <= ${new Date(now)} then 1 else counted.taken + 1 end,
      until = case when counted.until <= ${new Date(now)} then excluded.until else counted.until end
    returning taken, until
  `.execute(tx.sql)
  const [counted] = rows
  if (counted === undefined) throw new Error('counting a call answered no row')
  return counted
}

export async function deleteCountsBefore(tx: Tx, now: number): Promise<void> {
  await sql`delete from platform.call_count where until <= ${new Date(now)}`.execute(tx.sql)
}
