import { sql } from 'kysely'
import type { Reader, Tx } from '#platform'

export interface CountRow {
  key: Buffer
  count: number
  /** Epoch milliseconds when the count is forgiven. */
  until: number
}

/** The counts that still stand. */
export async function findCounts(reader: Reader, keys: readonly Buffer[], now: number): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    select key_sha256 as key, count, until from identity.attempt_count
    where key_sha256 = any(${[...keys]}::bytea[]) and until > ${new Date(now)}
  `.execute(reader.sql)
  return rows
}

/** One more for each key, in one statement; a count whose time has passed begins anew. Ordered, so that two at once never wait for each other in a circle. */
export async function countOneMore(
  tx: Tx,
  keys: readonly Buffer[],
  untils: readonly number[],
  now: number,
): Promise<CountRow[]> {
  const at = new Date(now)
  const { rows } = await sql<CountRow>`
    insert into identity.attempt_count as counted (key_sha256, count, until)
    select key, 1, until from unnest(${[...keys]}::bytea[], ${untils.map((until) => new Date(until))}::timestamptz[]) as given (key, until)
    order by key
    on conflict (key_sha256) do update set
      count = case when counted.until <= ${at} then 1 else counted.count + 1 end,
      until = case when counted.until <= ${at} then excluded.until else counted.until end
    returning key_sha256 as key, count, until
  `.execute(tx.sql)
  return rows
}

export async function deleteOldCounts(tx: Tx, now: number): Promise<void> {
  await sql`delete from identity.attempt_count where until < ${new Date(now)}`.execute(tx.sql)
}
