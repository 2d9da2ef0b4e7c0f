import type { Tx } from '#platform'
import { retireKeys, withdrawKeys } from './queries.ts'

/** Longer than any key is published after it signed last. */
const LONG_AGO_MS = 30 * 86_400_000

/**
 * From now on a new key signs; it is made with the next token, by whichever process issues it. The old one stays published for a day, so
 * that nobody notices. A `stolen` one is withdrawn instead, and with it every access token there is: each has its ten minutes, and apps refresh.
 */
export async function retireSigningKeys(tx: Tx, now: number, { stolen }: { stolen: boolean }): Promise<number> {
  return stolen ? withdrawKeys(tx, now - LONG_AGO_MS) : retireKeys(tx, now, now)
}
