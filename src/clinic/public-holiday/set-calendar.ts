import { enforce } from '#identity'
import type { Context } from '#identity'
import { transaction } from '#platform'
import type { LocationId } from '../contract.ts'
import { findLocation } from '../location/queries.ts'
import { permissions } from '../permissions.ts'
import { recordChange } from '../record-change.ts'
import { refusals } from '../refusals.ts'
import { refuseUnlessCurrent } from '../seen-version.ts'
import type { SeenVersion } from '../seen-version.ts'
import type { CalendarChoice, HolidayCalendar } from './contract.ts'
import { holidaysOfChoice } from './holidays-of-choice.ts'
import { deleteHolidays, insertCalendar, insertHolidays, lockCalendar, updateCalendar } from './queries.ts'
import { yearsFrom } from './years.ts'

/**
 * The location is closed on the public holidays of this country or region, but for those on which it is open after all. Without a
 * country on none. Appointments already booked stay until somebody moves them.
 */
export async function setCalendar(
  ctx: Context,
  locationId: LocationId,
  { country, region = null, openOn = [] }: CalendarChoice,
  seen: SeenVersion = () => true,
): Promise<HolidayCalendar> {
  enforce(permissions.runTheClinic, ctx.actor)
  const years = yearsFrom(ctx.now)
  // Before the transaction, because it may take half a second.
  const holidays = await holidaysOfChoice({ country, region, openOn }, ctx.now)
  return transaction(ctx.database, async (tx) => {
    const location = await findLocation(tx, ctx.clinicId, locationId)
    if (location === undefined) throw refusals.location_not_found()
    if (location.retired) throw refusals.retired()
    await insertCalendar(tx, ctx.clinicId, locationId)
    const before = await lockCalendar(tx, ctx.clinicId, locationId)
    if (before === undefined) throw refusals.location_not_found()
    refuseUnlessCurrent(before, seen)
    const knownUntil = `${years.to}-12-31`
    const after: HolidayCalendar = { locationId, country, region, openOn, knownUntil, version: before.version + 1 }
    await updateCalendar(tx, ctx.clinicId, after)
    await deleteHolidays(tx, ctx.clinicId, locationId)
    if (holidays.length > 0) await insertHolidays(tx, ctx.clinicId, after, holidays)
    await recordChange(tx, ctx, { what: 'holiday_calendar', action: 'changed' }, { id: locationId, ...after })
    return after
  })
}
