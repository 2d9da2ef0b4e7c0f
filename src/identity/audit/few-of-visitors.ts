import { dropOldest } from '#platform'
import type { Context } from '../context.ts'

const MINUTE_MS = 60_000
/** A browser with an expired session makes a handful; a machine that tries doors would write thousands of equal lines. */
const MOST_A_MINUTE = 30
const MOST_KEPT = 10_000

/**
 * Whether a refused call is written down. Whoever has an account is told of always, so nobody can hide an attempt on a record behind
 * many others; so is every failed sign-in, since those are limited where they are made. Of visitors without any of this the first
 * thirty a minute and address and code: the trail is not a place that strangers may fill.
 */
export function fewOfVisitors(): (ctx: Pick<Context, 'actor' | 'address' | 'now'>, refusal: string) => boolean {
  const counts = new Map<string, { until: number; count: number }>()
  return ({ actor, address, now }, refusal) => {
    if (actor.kind !== 'visitor' || !COMMON.has(refusal)) return true
    const key = `${address} ${refusal}`
    const found = counts.get(key)
    if (found !== undefined && found.until > now) return (found.count += 1) <= MOST_A_MINUTE
    counts.delete(key)
    counts.set(key, { until: now + MINUTE_MS, count: 1 })
    dropOldest(counts, MOST_KEPT)
    return true
  }
}

const COMMON = new Set(['identity.sign_in_required', 'identity.token_invalid', 'identity.token_expired'])
