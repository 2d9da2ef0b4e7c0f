import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../../database/connect.ts'
import { refusalsOf } from '../../refusal.ts'
import { countingHere } from './counters.ts'
import type { Counter, Quota, Standing } from './counters.ts'
import { networkOf } from './network-of.ts'
import { countEverywhere } from './shared-counter.ts'

/** A limit of one route, beside those of the whole server. Declared where the route is, as `config.rateLimit`. */
export interface RouteLimit {
  max: number
  /** `1 minute`, `1 hour` or `1 day`; another stops the start. */
  timeWindow: string
  /** Whose calls are counted together; a caller who is not signed in is their network address. `address` unless said. */
  by?: 'address' | 'account'
  /** Counted once for all processes. It writes to the database, so it is for sign-in and its kin. */
  everywhere?: boolean
}

declare module 'fastify' {
  interface FastifyContextConfig {
    rateLimit?: RouteLimit | undefined
  }
}

export interface CallLimits {
  database: Database
  now: () => number
  /** Who is signed in, once that is known. */
  accountOf: (request: FastifyRequest) => string | undefined
}

const MINUTE_MS = 60_000
const WINDOW_MS: Readonly<Record<string, number>> = {
  '1 minute': MINUTE_MS,
  '1 hour': 60 * MINUTE_MS,
  '1 day': 1440 * MINUTE_MS,
}
/** A clinic behind one router: thirty people at work, and a waiting room on its telephones. */
const PER_ADDRESS: Quota = { name: 'address', most: 3000, windowMs: MINUTE_MS }
/** A person at the busiest desk makes a few calls a second, a program that brings data in twenty. */
const PER_ACCOUNT: Quota = { name: 'account', most: 1200, windowMs: MINUTE_MS }

const refusals = refusalsOf('request', {
  too_many: ['too_many', 'Too many requests; wait a little and try again.'],
})

/**
 * Limits how often a network address and an account may call, and what a route says besides. Answers say how each stands, as
 * draft-ietf-httpapi-ratelimit-headers-10 has it, and a refusal also when to come again (RFC 9110, 10.2.3). Counted in this process: of
 * several each allows as much, except for routes that ask for `everywhere`.
 */
export function limitCalls(app: FastifyInstance, { database, now, accountOf }: CallLimits): void {
  const count = countingHere()
  app.addHook('onRoute', ({ url, config }) => void windowOf(config?.rateLimit, url))
  app.addHook('onRequest', (request, reply, done) => {
    done(refusedBy([count(networkOf(request.ip), PER_ADDRESS, now())], reply, now()))
  })
  // After the hooks that find out who is calling, and before a body is read.
  app.addHook('preParsing', async (request, reply) => {
    const account = accountOf(request)
    const standings = account === undefined ? [] : [count(account, PER_ACCOUNT, now())]
    const limit = request.routeOptions.config.rateLimit
    if (limit !== undefined) standings.push(await standingAt(request, limit, { account, count, database, at: now() }))
    const refusal = refusedBy(standings, reply, now())
    if (refusal !== undefined) throw refusal
  })
}

interface Counting {
  account: string | undefined
  count: Counter
  database: Database
  at: number
}

/** Here first: who is over the limit already costs the database nothing. */
async function standingAt(
  request: FastifyRequest,
  limit: RouteLimit,
  { account, count, database, at }: Counting,
): Promise<Standing> {
  const quota = quotaOf(request, limit)
  const who = (limit.by === 'account' ? account : undefined) ?? networkOf(request.ip)
  const here = count(who, quota, at)
  if (limit.everywhere !== true || here.taken > quota.most) return here
  return countEverywhere(database, who, quota, at)
}

/** Named by what the route is called in the documentation, so that two routes never share a count. */
function quotaOf(request: FastifyRequest, limit: RouteLimit): Quota {
  const { schema, method, url = '' } = request.routeOptions
  const operation = schema !== undefined && 'operationId' in schema ? schema.operationId : undefined
  const name = typeof operation === 'string' ? operation : `${String(method)} ${url}`
  return { name: name.replaceAll(/[^A-Za-z0-9]+/g, '-'), most: limit.max, windowMs: windowOf(limit, url) }
}

function windowOf(limit: RouteLimit | undefined, url: string): number {
  const windowMs = WINDOW_MS[limit?.timeWindow ?? '1 minute']
  if (windowMs === undefined) throw new Error(`${url} limits calls in a time window that is not known`)
  return windowMs
}

/** Tells the caller how they stand, and gives the refusal when they took too many. */
function refusedBy(standings: readonly Standing[], reply: FastifyReply, now: number): Error | undefined {
  let worst: Standing | undefined
  for (const standing of standings) {
    const { quota, taken, until } = standing
    const left = Math.max(0, quota.most - taken)
    append(reply, 'ratelimit-policy', `"${quota.name}";q=${quota.most};w=${quota.windowMs / 1000}`)
    append(reply, 'ratelimit', `"${quota.name}";r=${left};t=${secondsUntil(until, now)}`)
    if (taken > quota.most && (worst === undefined || until > worst.until)) worst = standing
  }
  if (worst === undefined) return undefined
  const retryAfterSeconds = secondsUntil(worst.until, now)
  return refusals.too_many({
    detail: `Try again in ${retryAfterSeconds} s.`,
    extra: { retryAfterSeconds, 'violated-policies': [worst.quota.name] },
  })
}

function secondsUntil(until: number, now: number): number {
  return Math.max(1, Math.ceil((until - now) / 1000))
}

function append(reply: FastifyReply, header: string, item: string): void {
  const known = reply.getHeader(header)
  void reply.header(header, known === undefined ? item : `${String(known)}, ${item}`)
}
