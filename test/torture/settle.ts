import { setTimeout as sleep } from 'node:timers/promises'
import { carryOnPlans, lapseOffers, offerFreedTimes, withdrawUnbookable } from '#booking'
import { openTrail } from '#identity'
import { connect, outboxBacklog } from '#platform'
import { subscribe } from '../../src/app/subscriptions.ts'
import { SECRET } from './fleet.ts'

const LONGEST_MS = 60_000

/**
 * Whatever was under way when somebody was killed is taken up again: facts are handed on by whoever runs, and what comes round every minute
 * is done here at once. Answers what would not come to rest.
 */
export async function settle(databaseUrl: string): Promise<string[]> {
  const database = connect({ connectionString: databaseUrl }, { size: 4 })
  openTrail(database, SECRET)
  subscribe(database)
  try {
    let failed: string[] = []
    for (const deadline = Date.now() + LONGEST_MS; Date.now() < deadline; await sleep(250)) {
      failed = []
      let done = 0
      for (const job of [lapseOffers, withdrawUnbookable, carryOnPlans, offerFreedTimes])
        try {
          done += (await job(database, Date.now())) ?? 0
        } catch (error) {
          failed.push(`${job.name}: ${reasonsOf(error)}`)
        }
      if (done + failed.length + (await outboxBacklog(database)).waiting === 0) return []
    }
    return failed.length > 0 ? failed : ['what was left to be done never came to an end']
  } finally {
    await database.close()
  }
}

const reasonsOf = (error: unknown): string =>
  error instanceof AggregateError ? error.errors.map(String).join('; ') : String(error)
