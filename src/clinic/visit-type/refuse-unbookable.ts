import type { VisitType } from '../contract.ts'
import { refusals } from '../refusals.ts'

const MINUTES_PER_DAY = 1440

/** A horizon of 0 days still lets today be booked, so the notice must end before the last day does. */
export function refuseUnbookable({ minNoticeMinutes, horizonDays }: VisitType): void {
  if (minNoticeMinutes < (horizonDays + 1) * MINUTES_PER_DAY) return
  throw refusals.notice_beyond_horizon({
    errors: [{ pointer: '/minNoticeMinutes', detail: `must be less than the horizon of ${horizonDays} days` }],
  })
}
