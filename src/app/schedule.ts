import { sweepHolds } from '#booking'
import { sweepSessions } from '#identity'
import { sweepAnswers, transaction } from '#platform'
import type { Database, RecurringJob } from '#platform'

/** Every recurring job, on one screen. Times are UTC. */
export function recurringJobs(database: Database, now: () => number): RecurringJob[] {
  return [
    { name: 'booking.sweep-holds', cron: '*/5 * * * *', run: async () => void (await sweepHolds(database, now())) },
    { name: 'identity.sweep-sessions', cron: '17 * * * *', run: () => transaction(database, (tx) => sweepSessions(tx, now())) },
    { name: 'platform.sweep-answers', cron: '47 * * * *', run: () => transaction(database, (tx) => sweepAnswers(tx, now())) },
  ]
}
