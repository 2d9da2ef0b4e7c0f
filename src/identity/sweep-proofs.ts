import type { Tx } from '#platform'
import { deleteExpiredAttempts } from './openid-sign-in/queries.ts'
import { deleteExpiredChallenges } from './passkey/queries.ts'

/** What was asked and never answered. Nothing waits for it: whatever has expired counts for nothing already. */
export async function sweepProofs(tx: Tx, now: number): Promise<void> {
  await deleteExpiredChallenges(tx, now)
  await deleteExpiredAttempts(tx, now)
}
