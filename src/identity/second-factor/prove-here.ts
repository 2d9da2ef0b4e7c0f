import type { Tx } from '#platform'
import type { Proof } from '../proof.ts'
import type { OwnCall } from './own-call.ts'
import { deleteSessionsWithoutSecondFactor, proveSession } from './queries.ts'
import { isTwoFactors } from './two-factors.ts'

/**
 * What was just proven counts for the caller's session from now on; a second factor ends the account's sessions that never showed
 * one. Answers all that the session has proven; undefined when it has ended meanwhile.
 */
export async function proveHere(tx: Tx, { actor, now }: OwnCall, proof: Proof): Promise<Proof[] | undefined> {
  const proofs = await proveSession(tx, actor.sessionId, actor.accountId, { proof, now })
  if (isTwoFactors([proof])) await deleteSessionsWithoutSecondFactor(tx, actor.accountId, actor.sessionId)
  return proofs
}
