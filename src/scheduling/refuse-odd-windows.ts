import type { FieldError } from '#platform'
import { refusals } from './refusals.ts'
import type { LocalWindow } from './slots/schedule.ts'
import { MINUTES_PER_DAY } from './time/local-date.ts'
import { readTime } from './time/local-time.ts'

/** 17:00 to 09:00, from closing time to opening time, is the longest that is still a night shift and no slip of the pen. */
const LONGEST_NIGHT = 16 * 60

/** Minutes on the clock; NaN for what is no window. */
function lengthOf({ from, to }: LocalWindow): number {
  const minutes = (readTime(to) ?? Number.NaN) - (readTime(from) ?? Number.NaN)
  return minutes < 0 ? minutes + MINUTES_PER_DAY : minutes
}

/** Refuses windows whose bounds are no times of day, that last no time, or that end before they start and are no night shift. `place` is a JSON pointer to the list. */
export function refuseOddWindows(windows: readonly LocalWindow[], place: string): void {
  const malformed = windows.flatMap(({ from, to }, index): FieldError[] => [
    ...(readTime(from) === null || from === '24:00'
      ? [{ pointer: `${place}/${index}/from`, detail: 'must be a time from 00:00 to 23:59, such as 09:00' }]
      : []),
    ...(readTime(to) === null
      ? [{ pointer: `${place}/${index}/to`, detail: 'must be a time from 00:00 to 24:00, such as 17:00' }]
      : []),
  ])
  if (malformed.length > 0) throw refusals.malformed_time({ errors: malformed })
  const empty = windows.flatMap(({ from, to }, index): FieldError[] =>
    from === to
      ? [{ pointer: `${place}/${index}/to`, detail: 'must differ from `from`; a whole day is 00:00 to 24:00' }]
      : [],
  )
  if (empty.length > 0) throw refusals.empty_window({ errors: empty })
  const reversed = windows.flatMap((window, index): FieldError[] =>
    lengthOf(window) > LONGEST_NIGHT && window.to < window.from
      ? [{ pointer: `${place}/${index}/to`, detail: `is before ${window.from}: a night of more than 16 hours` }]
      : [],
  )
  if (reversed.length > 0) throw refusals.window_reversed({ errors: reversed })
}
