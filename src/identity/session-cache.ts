import { dropOldest } from '#platform'
import type { Actor } from './context.ts'

/** How long a session that was ended elsewhere, or a role that was taken away, may still count here. */
export const SESSION_REMEMBERED_MS = 3_000
const MOST_REMEMBERED = 10_000

/** Cookie sessions already looked up, for a few seconds: one page makes a dozen requests. */
export interface SessionCache {
  /** The remembered answer, or `find`'s; nobody found is asked for again each time. */
  remember: (key: string, find: () => Promise<Actor | undefined>) => Promise<Actor | undefined>
  /** Sessions ended, and roles changed, by this process count at once, also for access tokens. */
  forget: () => void
}

export function sessionCache(now: () => number): SessionCache {
  const found = new Map<string, { actor: Promise<Actor | undefined>; until: number }>()

  function remember(key: string, find: () => Promise<Actor | undefined>): Promise<Actor | undefined> {
    const known = found.get(key)
    if (known !== undefined && known.until > now()) return known.actor
    const actor = find()
    found.delete(key)
    const entry = { actor, until: now() + SESSION_REMEMBERED_MS }
    found.set(key, entry)
    dropOldest(found, MOST_REMEMBERED)
    const drop = () => {
      if (found.get(key) === entry) found.delete(key)
    }
    actor.then((one) => (one === undefined ? drop() : undefined), drop)
    return actor
  }
  return { remember, forget: () => found.clear() }
}
