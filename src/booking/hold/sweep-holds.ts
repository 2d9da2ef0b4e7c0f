import { transaction } from '#platform'
import type { Database } from '#platform'
import { deleteExpiredHolds } from './queries.ts'

/** Removes what expired holds left behind. Booking never waits for it: a claim in the way is swept by whoever wants the time. */
export async function sweepHolds(database: Database, now: number): Promise<number> {
  let swept = 0
  for (;;) {
    const batch = await transaction(database, (tx) => deleteExpiredHolds(tx, now))
    swept += batch
    if (batch === 0) return swept
  }
}
