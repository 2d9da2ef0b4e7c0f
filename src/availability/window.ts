import { bound } from '#booking'
import { isLocalDate } from '#scheduling'
import type { Bounds } from './diary/ask-diaries.ts'
import { refusals } from './refusals.ts'

const DAY_MS = 86_400_000
/** A quarter: what a calendar page shows and more; `earliest` looks further. */
export const LONGEST_WINDOW_DAYS = 100
const USUAL_WINDOW_DAYS = 7

/** The stretch asked about on each location's own calendar, because a date is another instant in another zone. */
export function searchWindow(
  query: { from?: string; to?: string },
  now: number,
  usualDays = USUAL_WINDOW_DAYS,
): Bounds {
  const from = (timeZone: string, at: number) => bound(query.from, timeZone, 0, 'from') ?? at
  const to = (timeZone: string, at: number) =>
    bound(query.to, timeZone, 1, 'to') ?? from(timeZone, at) + usualDays * DAY_MS
  const length = to('UTC', now) - from('UTC', now)
  // Of dates the end is that of the last: the day before the first would be a window of no length.
  const areDates = isLocalDate(query.from ?? '') && isLocalDate(query.to ?? '')
  if (length < 0 || (areDates && length === 0))
    throw refusals.window_reversed({ errors: [{ pointer: 'to', detail: 'is before from' }] })
  if (length > LONGEST_WINDOW_DAYS * DAY_MS) {
    throw refusals.window_too_long({
      detail: `At most ${LONGEST_WINDOW_DAYS} days can be searched at once.`,
      errors: [{ pointer: 'to', detail: 'is too far from from' }],
    })
  }
  return { from, to }
}

/** The end of what is asked about, wherever on earth the location is. */
export const reachOfBounds = (bounds: Bounds, now: number): number => bounds.to('UTC', now) + 2 * DAY_MS
