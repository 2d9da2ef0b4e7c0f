import { sql } from 'kysely'
import { clinicOfHost } from '#clinic'
import type { Database, Reader, Tx } from '#platform'
import { asOneTransaction } from './as-one-transaction.ts'

/** Whether there is no clinic at all yet. */
export async function isFirstStart(reader: Reader): Promise<boolean> {
  return (await clinicOfHost(reader, '')) === undefined
}

/** As with migrations: any number that no other program on the same server takes. */
const LOCK_KEY = 7_712_742_002

/** Held until the transaction ends: of processes that start together the second looks again when the first has done its work. */
export async function takeTurnAtStarting(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK_KEY})`.execute(tx.sql)
}

/** Does the work, all or nothing, if there is no clinic yet; answers whether it did. */
export async function onFirstStart(
  database: Database,
  work: (inside: Database, tx: Tx) => Promise<void>,
): Promise<boolean> {
  return asOneTransaction(database, async (inside, tx) => {
    await takeTurnAtStarting(tx)
    if (!(await isFirstStart(tx))) return false
    await work(inside, tx)
    return true
  })
}
