import { createHash } from 'node:crypto'
import { Refusal, networkOf, transaction } from '#platform'
import type { Database } from '#platform'
import { countOneMore, findCounts } from './attempt-count/queries.ts'
import { refusals } from './refusals.ts'

const MINUTE_MS = 60_000

/** Whoever tries to sign in. */
export interface Attempter {
  /** The network address. */
  address: string
  /** The account as it was named, whether or not there is one. */
  email: string
  /** The device, where the account has signed in on it before. */
  knownDevice?: string | undefined
  /** Signing up: most have no account, so a password that is nobody's says nothing about the place it came from. */
  isNewcomer?: boolean
}

/**
 * Counts sign-ins that fail, for all processes together, so that guessing is slow everywhere and nobody can lock somebody else out:
 * what counts against an account from anywhere never counts on a device on which its owner has signed in.
 */
export interface FailedAttempts {
  /** Runs `attempt` and counts it if it is refused; refuses with `identity.too_many_attempts` beyond a limit. */
  guard<T>(who: Attempter, attempt: () => Promise<T>): Promise<T>
  /** Whether guesses at this account from devices that it does not know are still let through. */
  isOpen(email: string): Promise<boolean>
}

/** At most so many in so long. */
interface Limit {
  /** What is counted; only its hash is kept, since it may be the address of somebody who is nobody here. */
  what: string
  most: number
  windowMs: number
}

/** What counts against whom. A link by letter signs in whatever these say, so that nobody is ever without a way in. */
function limitsFor({ address, email, knownDevice, isNewcomer = false }: Attempter): Limit[] {
  if (knownDevice !== undefined) return [{ what: `device ${knownDevice}`, most: 10, windowMs: MINUTE_MS }]
  const place = networkOf(address)
  return [
    // A practice behind one router, not a list of stolen passwords.
    ...(isNewcomer ? [] : [{ what: `place ${place}`, most: 100, windowMs: MINUTE_MS }]),
    // A person who mistypes, not a machine that guesses.
    {
      what: `${isNewcomer ? 'sign-up' : 'place'} and account ${place} ${email.toLowerCase()}`,
      most: 10,
      windowMs: MINUTE_MS,
    },
    ofAccount(email),
  ]
}

/** A thousand machines that guess at one account: 4,300 guesses a day, far fewer than a password off the lists takes. */
function ofAccount(email: string): Limit {
  return { what: `account ${email.toLowerCase()}`, most: 30, windowMs: 10 * MINUTE_MS }
}

function withAccount(limits: readonly Limit[], { email }: Attempter): Limit[] {
  const account = ofAccount(email)
  return limits.some(({ what }) => what === account.what) ? [...limits] : [...limits, account]
}

/** Attempts of this process that are under way; they might fail, and only their outcome tells whether there is room for more. */
interface Running {
  count: number
  ended: PromiseWithResolvers<void>
}

export function failedAttempts(database: Database, now: () => number): FailedAttempts {
  const running = new Map<string, Running>()

  function start(what: string): void {
    const known = running.get(what) ?? { count: 0, ended: Promise.withResolvers<void>() }
    known.count += 1
    running.set(what, known)
  }

  function end(what: string): void {
    const known = running.get(what)
    if (known === undefined) return
    known.count -= 1
    if (known.count === 0) running.delete(what)
    known.ended.resolve()
    known.ended = Promise.withResolvers<void>()
  }

  const endingsOf = (limits: readonly Limit[]) => limits.map(({ what }) => running.get(what)?.ended)

  /** With those that failed the attempts under way stay within the limit, and the rest wait. Other processes' are not seen: each may let as many more run. */
  async function enter(limits: readonly Limit[]): Promise<void> {
    for (;;) {
      const before = endingsOf(limits)
      const counts = await countsOf(database, limits, now())
      // What ended while they were read may be in them or not.
      if (endingsOf(limits).some((ending, n) => ending !== before[n])) continue
      const full = limits.find(({ most }, n) => (counts[n]?.count ?? 0) >= most)
      if (full !== undefined) throw tooMany((counts[limits.indexOf(full)]?.until ?? 0) - now())
      const busy = limits.find(({ what, most }, n) => (counts[n]?.count ?? 0) + (running.get(what)?.count ?? 0) >= most)
      if (busy === undefined) return limits.forEach(({ what }) => start(what))
      await running.get(busy.what)?.ended.promise
    }
  }

  return {
    async guard(who, attempt) {
      const limits = limitsFor(who)
      await enter(limits)
      try {
        return await attempt()
      } catch (error) {
        // What fails on a known device counts against the account, too, though it is not held up by it.
        if (error instanceof Refusal) await countAll(database, withAccount(limits, who), now())
        throw error
      } finally {
        limits.forEach(({ what }) => end(what))
      }
    },
    async isOpen(email) {
      const limit = ofAccount(email)
      const [count] = await countsOf(database, [limit], now())
      return count === undefined || count.count < limit.most
    },
  }
}

type Counts = ({ count: number; until: number } | undefined)[]

async function countsOf(database: Database, limits: readonly Limit[], now: number): Promise<Counts> {
  const keys = limits.map(keyOf)
  return inOrder(keys, await findCounts(database, keys, now))
}

async function countAll(database: Database, limits: readonly Limit[], now: number): Promise<Counts> {
  const keys = limits.map(keyOf)
  const untils = limits.map(({ windowMs }) => now + windowMs)
  return inOrder(keys, await transaction(database, (tx) => countOneMore(tx, keys, untils, now)))
}

function inOrder(keys: readonly Buffer[], rows: readonly { key: Buffer; count: number; until: number }[]): Counts {
  return keys.map((key) => rows.find((row) => row.key.equals(key)))
}

function keyOf({ what }: Limit): Buffer {
  return createHash('sha256').update(what).digest()
}

function tooMany(waitMs: number): Refusal {
  return refusals.too_many_attempts({ extra: { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1000)) } })
}

/** For load tests on the own machine. */
export const unlimitedAttempts: FailedAttempts = {
  guard: (_who, attempt) => attempt(),
  isOpen: () => Promise.resolve(true),
}
