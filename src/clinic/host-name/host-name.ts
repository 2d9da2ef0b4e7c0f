import type { HostNameOutcome, HostNameState } from './contract.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A name whose record is gone keeps working so long: somebody tidied up the zone, and learns of it before patients do. */
export const GONE_FOR_MS = 7 * DAY
/** Name servers that do not answer prove nothing; after a month without a sight of the record that is proof enough. */
export const UNSEEN_FOR_MS = 30 * DAY
/** After asking for a name, one has so long to set the record before only pressing the button looks for it. */
export const WAITED_FOR_MS = 3 * DAY
/** How often the recurring job looks again. */
export const LOOK_AGAIN_MS: Record<'verified' | 'waiting', number> = { verified: 6 * HOUR, waiting: HOUR / 4 }

/** What is known of a name's proof. Instants in epoch milliseconds. */
export interface Proof {
  state: HostNameState
  outcome: HostNameOutcome | null
  checkedAt: number | null
  verifiedAt: number | null
  seenAt: number | null
  missingSince: number | null
}

/** What follows from a look at the record. `asked`: somebody pressed the button and wants a yes or a no. */
export function afterLooking(before: Proof, outcome: HostNameOutcome, now: number, asked: boolean): Proof {
  const looked = { ...before, outcome, checkedAt: now }
  if (outcome === 'found') {
    const verifiedAt = before.state === 'verified' ? before.verifiedAt : now
    return { ...looked, state: 'verified', verifiedAt, seenAt: now, missingSince: null }
  }
  if (before.state === 'verified') return isLost(looked, now) ? { ...lost(looked) } : gone(looked, now)
  // Not answered is not refused: a pending name stays so, and a failed one.
  return asked && outcome !== 'no_answer' ? { ...looked, state: 'failed' } : looked
}

function isLost({ outcome, missingSince, seenAt }: Proof, now: number): boolean {
  if (outcome !== 'no_answer' && missingSince !== null && now - missingSince >= GONE_FOR_MS) return true
  return seenAt !== null && now - seenAt >= UNSEEN_FOR_MS
}

const lost = (proof: Proof): Proof => ({ ...proof, state: 'failed' })

function gone(proof: Proof, now: number): Proof {
  return { ...proof, missingSince: proof.outcome === 'no_answer' ? proof.missingSince : (proof.missingSince ?? now) }
}
