import { transaction } from '#platform'
import type { Database } from '#platform'
import { deleteIdleShares } from './queries.ts'

const AT_ONCE = 1000

/** Removes the shares of visits that are over or cancelled, and with them from which network they were booked. Nobody waits for it. */
export async function sweepShares(database: Database, now: number): Promise<number> {
  let swept = 0
  for (;;) {
    const batch = await transaction(database, (tx) => deleteIdleShares(tx, now, AT_ONCE))
    swept += batch
    if (batch < AT_ONCE) return swept
  }
}
