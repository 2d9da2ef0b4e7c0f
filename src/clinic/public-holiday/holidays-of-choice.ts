import type { ClosedDays } from '../closure/closed-days.ts'
import type { LocationId } from '../contract.ts'
import { refusals } from '../refusals.ts'
import type { CalendarChoice } from './contract.ts'
import { holidaysOf } from './known-holidays.ts'
import type { KnownHoliday } from './known-holidays.ts'
import { yearsFrom } from './years.ts'

/**
 * The public holidays of the calendar that somebody chose, of every year that can be booked; refused when it is not known, or has no holiday
 * on which the location is to be open. Takes up to half a second, so it is asked before a transaction. `place`: where the choice stands in the body.
 */
export async function holidaysOfChoice(
  { country, region = null, openOn = [] }: CalendarChoice,
  now: number,
  place = '',
): Promise<KnownHoliday[]> {
  const holidays = country === null ? [] : await holidaysOf(country, region, yearsFrom(now))
  if (holidays === undefined || (country === null && region !== null)) throw unknownCalendar(country, region, place)
  refuseUnknownHolidays(openOn, holidays, place)
  return holidays
}

/** On which days the location would be closed by this choice: for whoever tells beforehand what it would do. */
export async function closedDaysOfChoice(
  locationId: LocationId,
  choice: CalendarChoice,
  now: number,
  place: string,
): Promise<ClosedDays[]> {
  const open = new Set(choice.openOn)
  return (await holidaysOfChoice(choice, now, place))
    .filter(({ rule }) => !open.has(rule))
    .map(({ date, name }) => ({ locationId, from: date, to: date, holiday: name }))
}

function unknownCalendar(country: string | null, region: string | null, place: string): Error {
  const pointer = `${place}/${region === null ? 'country' : 'region'}`
  const detail = `is not among the calendars known here${region === null ? '' : ` for ${country ?? 'no country'}`}`
  return refusals.unknown_calendar({ errors: [{ pointer, detail }] })
}

function refuseUnknownHolidays(openOn: readonly string[], holidays: readonly KnownHoliday[], place: string): void {
  const rules = new Set(holidays.map(({ rule }) => rule))
  const errors = openOn.flatMap((rule, index) =>
    rules.has(rule) ? [] : [{ pointer: `${place}/openOn/${index}`, detail: 'is no public holiday of this calendar' }],
  )
  if (errors.length > 0) throw refusals.unknown_holiday({ errors })
}
