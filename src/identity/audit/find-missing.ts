import { dropOldest } from '#platform'
import type { Database } from '#platform'
import { selectFates } from './queries.ts'
import { trailOf } from './trail.ts'

export interface MissingEvent {
  clinicId: string
  id: string
}

/** Two minutes of the busiest hour; what is older has been sealed and seen long ago. */
const MOST_REMEMBERED = 50_000
const MOST_AT_ONCE = 2000

/**
 * Events that this process committed and that are neither in the trail nor waiting for it: somebody took them out before they were
 * sealed, when no hash could tell. Whether a transaction was committed is asked of the database, by its number; an event is forgotten
 * once it was seen sealed, or its transaction rolled back. A process that dies forgets what it had not asked about yet.
 */
export async function findMissing(database: Database): Promise<readonly MissingEvent[]> {
  const { written } = trailOf(database)
  dropOldest(written, MOST_REMEMBERED)
  const asked = [...written].slice(0, MOST_AT_ONCE)
  if (asked.length === 0) return []
  const fates = await selectFates(
    database,
    asked.map(([id, one]) => ({ id, ...one })),
  )
  return fates.filter(({ id, fate }) => {
    const one = written.get(id)
    // The outcome of a commit is told a moment before its rows are seen, so only who is missing twice is missing.
    const isSuspect = fate === 'missing' && one?.suspected !== true
    if (isSuspect && one !== undefined) one.suspected = true
    else if (fate !== 'waiting') written.delete(id)
    return fate === 'missing' && !isSuspect
  })
}
