import {
  carryOnPlans,
  lapseOffers,
  lapseProposals,
  lapseUnpaid,
  markMissedVisits,
  sweepHolds,
  sweepShares,
  withdrawUnbookable,
} from '#booking'
import { endOverdueEntries, offerFreedTimes } from '#booking'
import { carryOnCalendars, recheckHostNames } from '#clinic'
import type { DnsSettings } from '#clinic'
import { checkAll, cutExpired, sweepApps, sweepAuthorityChanges, sweepProofs, sweepSessions } from '#identity'
import { notificationJobs } from '#notifications'
import type { MailSettings } from '#notifications'
import { carryOutErasures, eraseAbandoned, sweepOldData } from '#ops'
import { sendDueRefunds } from '#payments'
import { sweepCounts, transaction } from '#platform'
import type { Database, RecurringJob } from '#platform'

/** Every recurring job, on one screen. Times are UTC. */
export function recurringJobs(parts: {
  database: Database
  now: () => number
  mail: MailSettings
  dns: DnsSettings
  logError: (facts: object, sentence: string) => void
}): RecurringJob[] {
  const { database, now, dns, logError } = parts
  return [
    ...notificationJobs(parts),
    { name: 'booking.carry-on-plans', cron: '* * * * *', run: async () => void (await carryOnPlans(database, now())) },
    {
      name: 'booking.fill-freed-times-again',
      cron: '* * * * *',
      run: async () => void (await offerFreedTimes(database, now())),
    },
    {
      name: 'booking.end-overdue-entries',
      cron: '*/15 * * * *',
      run: async () => void (await endOverdueEntries(database, now())),
    },
    { name: 'booking.lapse-offers', cron: '* * * * *', run: async () => void (await lapseOffers(database, now())) },
    {
      name: 'booking.withdraw-unbookable-offers',
      cron: '*/10 * * * *',
      run: async () => void (await withdrawUnbookable(database, now())),
    },
    {
      name: 'booking.lapse-proposals',
      cron: '* * * * *',
      run: async () => void (await lapseProposals(database, now())),
    },
    {
      name: 'booking.lapse-unpaid',
      cron: '* * * * *',
      run: async () => void (await lapseUnpaid(database, now())),
    },
    {
      name: 'booking.mark-missed-visits',
      cron: '* * * * *',
      run: async () => void (await markMissedVisits(database, now())),
    },
    { name: 'booking.sweep-holds', cron: '*/5 * * * *', run: async () => void (await sweepHolds(database, now())) },
    { name: 'booking.sweep-shares', cron: '13 2 * * *', run: async () => void (await sweepShares(database, now())) },
    {
      name: 'identity.sweep-sessions',
      cron: '17 * * * *',
      run: () => transaction(database, (tx) => sweepSessions(tx, now())),
    },
    {
      name: 'identity.sweep-proofs',
      cron: '7 * * * *',
      run: () => transaction(database, (tx) => sweepProofs(tx, now())),
    },
    {
      name: 'identity.sweep-apps',
      cron: '37 * * * *',
      run: () => transaction(database, (tx) => sweepApps(tx, now())),
    },
    { name: 'identity.cut-audit', cron: '11 1 * * *', run: async () => void (await cutExpired(database, now())) },
    { name: 'identity.check-audit', cron: '31 1 * * *', run: () => checkAll(database, { error: logError }) },
    {
      name: 'identity.sweep-authority-changes',
      cron: '41 * * * *',
      run: () => transaction(database, (tx) => sweepAuthorityChanges(tx)),
    },
    { name: 'clinic.recheck-host-names', cron: '*/5 * * * *', run: () => recheckHostNames(database, dns, now()) },
    { name: 'clinic.carry-on-calendars', cron: '3 3 * * *', run: () => carryOnCalendars(database, now()) },
    {
      name: 'ops.carry-out-erasures',
      cron: '*/5 * * * *',
      run: async () => void (await carryOutErasures(database, now())),
    },
    { name: 'ops.sweep-old-data', cron: '23 * * * *', run: async () => void (await sweepOldData(database, now())) },
    { name: 'ops.erase-abandoned', cron: '53 2 * * *', run: async () => void (await eraseAbandoned(database, now())) },
    {
      name: 'payments.send-due-refunds',
      cron: '* * * * *',
      run: async () => void (await sendDueRefunds(database, now())),
    },
    {
      name: 'platform.sweep-counts',
      cron: '27 * * * *',
      run: () => transaction(database, (tx) => sweepCounts(tx, now())),
    },
  ]
}
