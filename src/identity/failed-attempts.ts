import { Refusal } from '#platform'
import { dropOldest } from './drop-oldest.ts'
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
  /** Runs `attempt` and counts it if it is refused; refuses with `identity.too_many_attempts` beyond the limit. */
  guard<T>(address: string, email: string, attempt: () => Promise<T>): Promise<T>
}

interface Count {
  failures: number
  running: number
  /** Epoch milliseconds when the failures are forgiven. */
  until: number
  ended: PromiseWithResolvers<void>
}

export function failedAttempts(now: () => number): FailedAttempts {
  const counts = new Map<string, Count>()

  function present(key: string): Count {
    const found = counts.get(key)
    if (found !== undefined && found.until > now()) return found
    const fresh = { failures: 0, running: 0, until: now() + MINUTE_MS, ended: Promise.withResolvers<void>() }
    counts.delete(key)
    counts.set(key, fresh)
    dropOldest(counts, MOST_KEPT)
    return fresh
  }

  /** Attempts still running might fail: with those that did they stay within the limit, and the rest wait for their outcome. */
  async function enter(key: string, most: number): Promise<Count> {
    for (;;) {
      const count = present(key)
      if (count.failures >= most) throw tooMany(count.until - now())
      if (count.failures + count.running < most) {
        count.running += 1
        return count
      }
      await count.ended.promise
    }
  }

  async function counting<T>(key: string, most: number, attempt: () => Promise<T>): Promise<T> {
    const count = await enter(key, most)
    try {
      return await attempt()
    } catch (error) {
      if (error instanceof Refusal) count.failures += 1
      throw error
    } finally {
      count.running -= 1
      count.ended.resolve()
      count.ended = Promise.withResolvers<void>()
    }
  }

  return {
    guard: (address, email, attempt) =>
      counting(address, PER_ADDRESS, () => counting(`${address} ${email.toLowerCase()}`, PER_ACCOUNT, attempt)),
  }
}

function tooMany(waitMs: number): Refusal {
  return refusals.too_many_attempts({ extra: { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) } })
}

/** For load tests on the own machine. */
export const unlimitedAttempts: FailedAttempts = { guard: (_address, _email, attempt) => attempt() }
