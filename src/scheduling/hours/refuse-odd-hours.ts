import type { FieldError } from '#platform'
import type { WorkingHours } from '../contract.ts'
import { refuseOddDates } from '../refuse-odd-dates.ts'
import { refuseOddWindows } from '../refuse-odd-windows.ts'
import { refusals } from '../refusals.ts'

/** Refuses hours that mean nothing, naming every one of the same kind. */
export function refuseOddHours(hours: readonly WorkingHours[]): void {
  refuseOddWindows(hours, '/hours')
  refuseOddDates(
    hours.flatMap(({ validFrom, validTo }, index) => [
      { date: validFrom, pointer: `/hours/${index}/validFrom` },
      { date: validTo, pointer: `/hours/${index}/validTo` },
    ]),
  )
  const reversed = hours.flatMap(({ validFrom, validTo }, index): FieldError[] =>
    // Dates of four-digit years sort as text.
    validFrom !== undefined && validTo !== undefined && validTo < validFrom
      ? [{ pointer: `/hours/${index}/validTo`, detail: `must be ${validFrom} or later` }]
      : [],
  )
  if (reversed.length > 0) throw refusals.validity_reversed({ errors: reversed })
}
