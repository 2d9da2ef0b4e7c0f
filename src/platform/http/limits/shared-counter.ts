import { createHash } from 'node:crypto'
import type { Database } from '../../database/connect.ts'
import { transaction } from '../../database/transaction.ts'
import type { Tx } from '../../database/transaction.ts'
import type { Quota, Standing } from './counters.ts'
import { countShared, deleteCountsBefore } from './queries.ts'

/**
 * Counts one call for all processes of the installation: one row, one statement. For sign-in and its kin alone, where the limit is
 * what stands between a list of stolen passwords and an account, and a call costs some 35 ms of argon2 anyway.
 */
export async function countEverywhere(database: Database, who: string, quota: Quota, now: number): Promise<Standing> {
  const counted = await transaction(database, (tx) =>
    countShared(tx, digest(`${quota.name} ${who}`), now, now + quota.windowMs),
  )
  return { quota, ...counted }
}

/** Addresses and e-mail addresses are people's, and a count needs neither. */
function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}

/** Windows that have ended are taken over by whoever comes again; those of whoever does not are swept. */
export async function sweepCounts(tx: Tx, now: number): Promise<void> {
  await deleteCountsBefore(tx, now)
}
