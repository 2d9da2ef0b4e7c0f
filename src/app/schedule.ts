import { sweepHolds } from '#booking'
import { sweepSessions } from '#identity'
import { notificationJobs } from '#notifications'
import type { MailSettings } from '#notifications'
import { sweepAnswers, sweepCounts, transaction } from '#platform'
import type { Database, RecurringJob } from '#platform'

/** Every recurring job, on one screen. Times are UTC. */
export function recurringJobs(parts: { database: Database; now: () => number; mail: MailSettings }): RecurringJob[] {
  const { database, now } = parts
  return [
    ...notificationJobs(parts),
    { name: 'booking.sweep-holds', cron: '*/5 * * * *', run: async () => void (await sweepHolds(database, now())) },
    {
      name: 'identity.sweep-sessions',
      cron: '17 * * * *',
      run: () => transaction(database, (tx) => sweepSessions(tx, now())),
    },
    {
      name: 'platform.sweep-answers',
      cron: '47 * * * *',
      run: () => transaction(database, (tx) => sweepAnswers(tx, now())),
    },
    {
      name: 'platform.sweep-counts',
      cron: '27 * * * *',
      run: () => transaction(database, (tx) => sweepCounts(tx, now())),
    },
  ]
}
