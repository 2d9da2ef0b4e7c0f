import { bound } from '#booking'
import { refusals } from './refusals.ts'

const DAY_MS = 86_400_000
/** A quarter: what a calendar page shows and more; `earliest` looks further. */
export const LONGEST_WINDOW_DAYS = 100
const USUAL_WINDOW_DAYS = 7

/** The stretch asked about on each location's own calendar, because a date is another instant in another zone. Epoch milliseconds. */
export function searchWindow(
  query: { from?: string; to?: string },
  now: number,
): { from: (timeZone: string) => number; to: (timeZone: string) => number } {
  const from = (timeZone: string) => bound(query.from, timeZone, 0, 'from') ?? now
  const to = (timeZone: string) => bound(query.to, timeZone, 1, 'to') ?? from(timeZone) + USUAL_WINDOW_DAYS * DAY_MS
  const length = to('UTC') - from('UTC')
  if (length < 0) throw refusals.window_reversed({ errors: [{ pointer: 'to', detail: 'is before from' }] })
  if (length > LONGEST_WINDOW_DAYS * DAY_MS) {
    throw refusals.window_too_long({
      detail: `At most ${LONGEST_WINDOW_DAYS} days can be searched at once.`,
      errors: [{ pointer: 'to', detail: 'is too far from from' }],
    })
  }
  return { from, to }
}
