import { dropOldest } from '../../drop-oldest.ts'

/** So many within so long, each counted by itself. */
export interface Quota {
  /** What is limited, as answers name it: a token of letters, digits and hyphens. */
  name: string
  most: number
  windowMs: number
}

/** How a quota stands for somebody after their latest call. */
export interface Standing {
  quota: Quota
  /** Calls counted in this window, the latest included; more than `most` when it is too many. */
  taken: number
  /** Epoch milliseconds when counting begins anew. */
  until: number
}

/** Counts one call of `who` against `quota`. */
export type Counter = (who: string, quota: Quota, now: number) => Standing

/** About 200 bytes each. Beyond it the oldest are forgotten, so that a caller with a network of addresses cannot fill the memory. */
const MOST_KEPT = 50_000

/**
 * Counts in this process, in windows that begin with the first call. Why by two dozen lines of our own, and not a library's: docs/decisions/0015.
 */
export function countingHere(mostKept = MOST_KEPT): Counter {
  const windows = new Map<string, { taken: number; until: number }>()
  return (who, quota, now) => {
    const key = `${quota.name} ${who}`
    const found = windows.get(key)
    if (found !== undefined && found.until > now) {
      found.taken += 1
      return { quota, taken: found.taken, until: found.until }
    }
    const fresh = { taken: 1, until: now + quota.windowMs }
    // Deleted first, so that it stands at the end: the map is in order of beginning.
    windows.delete(key)
    windows.set(key, fresh)
    dropOldest(windows, mostKept)
    return { quota, ...fresh }
  }
}
