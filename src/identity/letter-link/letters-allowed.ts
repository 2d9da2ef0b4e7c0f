import { countEverywhere } from '#platform'
import type { Authentication } from '../authentication.ts'

const HOUR_MS = 3_600_000
/** Nobody's mailbox is filled by us, whoever asks. The newest link works, so whoever has five needs no sixth. */
const PER_HOUR = 5

/**
 * Whether one more letter of a kind may be asked for `whom`, an account or an address as it was typed. Counted in one statement whether or
 * not there is such an account, and the caller is answered alike either way.
 */
export async function mayHaveLetter(
  { database, rateLimits }: Pick<Authentication, 'database' | 'rateLimits'>,
  kind: 'address' | 'password' | 'sign-in',
  whom: string,
  now: number,
): Promise<boolean> {
  if (!rateLimits) return true
  const quota = { name: `letter-${kind}`, most: PER_HOUR, windowMs: HOUR_MS }
  return (await countEverywhere(database, whom.toLowerCase(), quota, now)).taken <= PER_HOUR
}
