import { trailState } from '#identity'
import { migrationLevel } from '#platform'
import type { Database } from '#platform'
import type { Readiness } from './contract.ts'

export interface ReadinessSettings {
  database: Database
  /** Epoch milliseconds. */
  now: () => number
  /** Praxis's own version. */
  version: string
}

/** Anybody may ask as often as they like; the database hears of it once a second. */
const REMEMBERED_MS = 1000
/** A balancer gives up after 5 to 10 seconds; a pool that cannot give a connection in two is no place to send people to. */
const PATIENCE_MS = 2000

/** Answers what is running, or throws whatever keeps the database from answering within two seconds. */
export function readinessOf(settings: ReadinessSettings): () => Promise<Readiness> {
  let asked: { at: number; answer: Promise<Readiness> } | undefined
  return () => {
    const at = settings.now()
    // A clock that was set back must not leave an old answer standing.
    if (asked === undefined || Math.abs(at - asked.at) >= REMEMBERED_MS)
      asked = { at, answer: inTime(askDatabase(settings)) }
    return asked.answer
  }
}

async function askDatabase({ database, version }: ReadinessSettings): Promise<Readiness> {
  const [migration, postgresql] = await Promise.all([migrationLevel(database), serverVersion(database)])
  const { node, tz } = process.versions
  const versions = { praxis: version, node, postgresql, timeZoneData: tz ?? 'unknown' }
  return { status: 'ready', migration, versions, auditTrail: trailState(database) }
}

async function serverVersion({ pool }: Database): Promise<string> {
  const { rows } = await pool.query<{ server_version: string }>('show server_version')
  return rows[0]?.server_version ?? 'unknown'
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error(`the database did not answer within ${PATIENCE_MS} ms`)), PATIENCE_MS)
  try {
    return await Promise.race([answer, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
