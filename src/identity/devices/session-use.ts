import { dropOldest, transaction } from '#platform'
import type { Database } from '#platform'
import { touchSession } from './queries.ts'

const NOTED_EVERY_MS = 3_600_000
const MOST_REMEMBERED = 10_000

/**
 * Notes that a session is in use, to the hour: one write an hour for a session that is used all day, and none for the requests between.
 * The minute would be of no more use to whoever wonders whose session this is, and cost sixty times as much.
 */
export function sessionUse(database: Database, now: () => number): (sessionId: string) => Promise<void> {
  const noted = new Map<string, number>()
  return async (sessionId) => {
    const at = now()
    if (at - (noted.get(sessionId) ?? 0) < NOTED_EVERY_MS) return
    noted.delete(sessionId)
    noted.set(sessionId, at)
    dropOldest(noted, MOST_REMEMBERED)
    await transaction(database, (tx) => touchSession(tx, sessionId, at, at - NOTED_EVERY_MS))
  }
}
