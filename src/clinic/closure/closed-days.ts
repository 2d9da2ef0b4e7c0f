import type { ClinicId } from '#identity'
import type { Reader } from '#platform'
import type { LocationId } from '../contract.ts'
import { findHolidays } from '../public-holiday/queries.ts'
import { findClosures } from './queries.ts'

/** Whole local days, both included, on which nobody is seen. */
export interface ClosedDays {
  /** Absent: at no location. */
  locationId?: LocationId
  from: string
  to: string
  /** The name of the public holiday that it is. Absent: somebody of the clinic closed it. */
  holiday?: string
}

/**
 * Everything that closes the clinic or a location on this date (`YYYY-MM-DD`) or later, and not after the other, if it is given: closures, and
 * public holidays.
 */
export async function closedDays(
  reader: Reader,
  clinicId: ClinicId,
  since: string,
  until?: string,
): Promise<ClosedDays[]> {
  const closures = await findClosures(reader, clinicId, { from: since, to: until })
  const holidays = await findHolidays(reader, clinicId, { from: since, to: until, closed: true })
  return [
    ...closures.map(({ locationId, from, to }) => ({ ...(locationId === null ? {} : { locationId }), from, to })),
    ...holidays.map(({ locationId, date, name }) => ({ locationId, from: date, to: date, holiday: name })),
  ]
}
