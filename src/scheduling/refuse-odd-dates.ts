import type { FieldError } from '#platform'
import { refusals } from './refusals.ts'
import type { LocalDate } from './time/local-date.ts'

/** Refuses dates (known to be on the calendar) so far off that they can only be slips: `0206-11-21`. */
export function refuseOddDates(dates: readonly { date: LocalDate | undefined; pointer: string }[]): void {
  const outside = dates.flatMap(({ date, pointer }): FieldError[] =>
    // Dates of four-digit years sort as text.
    date !== undefined && (date < '1970-01-01' || date > '2999-12-31')
      ? [{ pointer, detail: 'must lie between 1970-01-01 and 2999-12-31' }]
      : [],
  )
  if (outside.length > 0) throw refusals.date_out_of_range({ errors: outside })
}
