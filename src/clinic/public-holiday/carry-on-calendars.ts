import type { ClinicId } from '#identity'
import { transaction } from '#platform'
import type { Database } from '#platform'
import type { Caller } from '../events.ts'
import type { LocationId } from '../contract.ts'
import { recordChange } from '../record-change.ts'
import { holidaysOf } from './known-holidays.ts'
import type { KnownHoliday } from './known-holidays.ts'
import {
  deleteHolidays,
  findCalendarsInUse,
  findHolidays,
  insertHolidays,
  lockCalendar,
  updateCalendar,
} from './queries.ts'
import { yearsFrom } from './years.ts'

/**
 * Adds the holidays of another year where one has begun, and what the library has learned since (an election day that was
 * declared free, a moon that was seen). A calendar that stays as it is takes no new version. A calendar which the library no
 * longer knows keeps the days it has.
 */
export async function carryOnCalendars(database: Database, now: number): Promise<void> {
  const years = yearsFrom(now)
  const known = new Map<string, Promise<KnownHoliday[] | undefined>>()
  for (const { clinicId, locationId, country, region } of await findCalendarsInUse(database)) {
    const key = `${country}/${region}`
    const finding = known.get(key) ?? holidaysOf(country, region, years)
    known.set(key, finding)
    const holidays = await finding
    if (holidays !== undefined)
      await carryOn(database.within(clinicId), clinicId, locationId, { country, region, holidays, now })
  }
}

async function carryOn(
  database: Database,
  clinicId: ClinicId,
  locationId: LocationId,
  learned: { country: string; region: string | null; holidays: readonly KnownHoliday[]; now: number },
): Promise<void> {
  const { now, holidays } = learned
  const years = yearsFrom(now)
  const caller: Caller = { clinicId, actor: { kind: 'system' }, now }
  await transaction(database, async (tx) => {
    const before = await lockCalendar(tx, clinicId, locationId)
    // Somebody chose another calendar meanwhile: theirs is as new as this.
    if (before?.country !== learned.country || before.region !== learned.region) return
    const kept = await findHolidays(tx, clinicId, { from: `${years.from}-01-01`, locationId })
    if (sameDays(kept, holidays)) return
    const after = { ...before, knownUntil: `${years.to}-12-31`, version: before.version + 1 }
    await updateCalendar(tx, clinicId, after)
    await deleteHolidays(tx, clinicId, locationId)
    if (holidays.length > 0) await insertHolidays(tx, clinicId, after, holidays)
    await recordChange(tx, caller, { what: 'holiday_calendar', action: 'changed' }, { id: locationId, ...after })
  })
}

const sameDays = (kept: readonly KnownHoliday[], found: readonly KnownHoliday[]): boolean => {
  const text = (holidays: readonly KnownHoliday[]): string =>
    holidays
      .map(({ date, rule, name }) => `${date} ${rule} ${name}`)
      .toSorted()
      .join('\n')
  return text(kept) === text(found)
}
