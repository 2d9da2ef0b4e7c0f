import { refusals } from './refusals.ts'

const MINUTE_MS = 60_000
/** For one address of the network and one account: a person who mistypes, not a machine that guesses. */
const PER_ACCOUNT = 10
/** For one address of the network and any account: a practice behind one router, not a list of stolen passwords. */
const PER_ADDRESS = 100
const MOST_KEPT = 20_000

/**
 * Counts sign-ins that fail, by address of the network and account, so that guessing is slow and nobody can be locked out by others:
 * the limit never follows the account alone. Kept in this process; several processes allow as many times more.
 */
export interface FailedAttempts {
  /** Runs `attempt`, counting it until it succeeds; refuses with `identity.too_many_attempts` beyond the limit. */
  guard<T>(address: string, email: string, attempt: () => Promise<T>): Promise<T>
}

export function failedAttempts(now: () => number): FailedAttempts {
  const counts = new Map<string, { failures: number; until: number }>()

  function count(key: string, most: number): () => void {
    const found = counts.get(key)
    const entry = found !== undefined && found.until > now() ? found : { failures: 0, until: now() + MINUTE_MS }
    if (entry.failures >= most) throw tooMany(entry.until - now())
    entry.failures += 1
    counts.delete(key)
    counts.set(key, entry)
    if (counts.size > MOST_KEPT)
      for (const oldest of counts.keys()) {
        counts.delete(oldest)
        break
      }
    return () => {
      entry.failures -= 1
    }
  }

  // Counted before and taken back after: a hundred guesses sent at once would all pass a count made afterwards.
  async function guard<T>(address: string, email: string, attempt: () => Promise<T>): Promise<T> {
    const forget = [count(address, PER_ADDRESS), count(`${address} ${email.toLowerCase()}`, PER_ACCOUNT)]
    const result = await attempt()
    for (const one of forget) one()
    return result
  }
  return { guard }
}

function tooMany(waitMs: number) {
  return refusals.too_many_attempts({ extra: { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) } })
}

/** For load tests on the own machine. */
export const unlimitedAttempts: FailedAttempts = { guard: (_address, _email, attempt) => attempt() }
