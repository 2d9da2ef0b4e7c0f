import type { Closure } from '../contract.ts'
import { refusals } from '../refusals.ts'

const MOST_DAYS = 1830

/** Dates are `YYYY-MM-DD`, already known to be on the calendar; both are closed days. */
export function refuseOddDates({ from, to }: Pick<Closure, 'from' | 'to'>): void {
  const outside = (['from', 'to'] as const).filter((field) => !isInRange(field === 'from' ? from : to))
  if (outside.length > 0) {
    throw refusals.date_out_of_range({
      errors: outside.map((field) => ({ pointer: `/${field}`, detail: 'must lie between 1970-01-01 and 2999-12-31' })),
    })
  }
  const days = Temporal.PlainDate.from(from).until(to).days
  if (days < 0)
    throw refusals.closure_ends_before_it_begins({ errors: [{ pointer: '/to', detail: `must be ${from} or later` }] })
  if (days >= MOST_DAYS)
    throw refusals.closure_too_long({ errors: [{ pointer: '/to', detail: `must be within ${MOST_DAYS} days` }] })
}

/** ISO dates of four-digit years sort as text. */
function isInRange(date: string): boolean {
  return date >= '1970-01-01' && date <= '2999-12-31'
}
