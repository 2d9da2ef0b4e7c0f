import type { FieldError } from '#platform'
import type { WorkingHours } from '../contract.ts'
import { refuseOddDates } from '../refuse-odd-dates.ts'
import { refuseOddWindows } from '../refuse-odd-windows.ts'
import { refusals } from '../refusals.ts'

type Weekly = Omit<WorkingHours, 'locationId' | 'visitTypeIds'>

/**
 * Refuses weekly windows that mean nothing, naming every one of the same kind. `place` is a JSON pointer to the list.
 */
export function refuseOddWeeks(weekly: readonly Weekly[], place: string): void {
  refuseOddWindows(weekly, place)
  refuseOddDates(
    weekly.flatMap(({ validFrom, validTo, anchorDate }, index) => [
      { date: validFrom, pointer: `${place}/${index}/validFrom` },
      { date: validTo, pointer: `${place}/${index}/validTo` },
      { date: anchorDate, pointer: `${place}/${index}/anchorDate` },
    ]),
  )
  const reversed = weekly.flatMap(({ validFrom, validTo }, index): FieldError[] =>
    // Dates of four-digit years sort as text.
    validFrom !== undefined && validTo !== undefined && validTo < validFrom
      ? [{ pointer: `${place}/${index}/validTo`, detail: `must be ${validFrom} or later` }]
      : [],
  )
  if (reversed.length > 0) throw refusals.validity_reversed({ errors: reversed })
  const adrift = weekly.flatMap(({ everyWeeks = 1, anchorDate }, index): FieldError[] =>
    everyWeeks > 1 && anchorDate === undefined
      ? [{ pointer: `${place}/${index}/anchorDate`, detail: 'must be a date of a week in which the window is' }]
      : [],
  )
  if (adrift.length > 0) throw refusals.anchor_missing({ errors: adrift })
}
