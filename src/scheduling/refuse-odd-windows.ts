import type { FieldError } from '#platform'
import { refusals } from './refusals.ts'
import type { LocalWindow } from './slots/schedule.ts'
import { readTime } from './time/local-time.ts'

/** Refuses windows whose bounds are no times of day, and those that last no time. `place` is a JSON pointer to the list. */
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
}
