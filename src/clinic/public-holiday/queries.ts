import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import type { LocationId } from '../contract.ts'
import { on } from '../tables.ts'
import type { HolidayCalendar, PublicHoliday } from './contract.ts'
import type { KnownHoliday } from './known-holidays.ts'

const calendarColumns = [
  'location_id as locationId',
  'country',
  'region',
  'open_on as openOn',
  'known_until as knownUntil',
  'version',
] as const

export async function findCalendar(
  reader: Reader,
  clinicId: ClinicId,
  locationId: LocationId,
): Promise<HolidayCalendar | undefined> {
  return on(reader)
    .selectFrom('clinic.holiday_calendar')
    .select(calendarColumns)
    .where('clinic_id', '=', clinicId)
    .where('location_id', '=', locationId)
    .executeTakeFirst()
}

export async function lockCalendar(
  tx: Tx,
  clinicId: ClinicId,
  locationId: LocationId,
): Promise<HolidayCalendar | undefined> {
  return on(tx)
    .selectFrom('clinic.holiday_calendar')
    .select(calendarColumns)
    .where('clinic_id', '=', clinicId)
    .where('location_id', '=', locationId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** An empty calendar at version 0, to be locked and changed: two who choose the first one at once meet here. */
export async function insertCalendar(tx: Tx, clinicId: ClinicId, locationId: LocationId): Promise<void> {
  await on(tx)
    .insertInto('clinic.holiday_calendar')
    .values({
      location_id: locationId,
      clinic_id: clinicId,
      country: null,
      region: null,
      open_on: [],
      known_until: '1970-01-01',
      version: 0,
    })
    .onConflict((conflict) => conflict.column('location_id').doNothing())
    .execute()
}

export async function updateCalendar(tx: Tx, clinicId: ClinicId, calendar: HolidayCalendar): Promise<void> {
  await on(tx)
    .updateTable('clinic.holiday_calendar')
    .set({
      country: calendar.country,
      region: calendar.region,
      open_on: calendar.openOn,
      known_until: calendar.knownUntil ?? '1970-01-01',
      version: calendar.version,
    })
    .where('clinic_id', '=', clinicId)
    .where('location_id', '=', calendar.locationId)
    .execute()
}

export async function deleteHolidays(tx: Tx, clinicId: ClinicId, locationId: LocationId): Promise<void> {
  await on(tx)
    .deleteFrom('clinic.public_holiday')
    .where('clinic_id', '=', clinicId)
    .where('location_id', '=', locationId)
    .execute()
}

/** At least one. */
export async function insertHolidays(
  tx: Tx,
  clinicId: ClinicId,
  { locationId, openOn }: HolidayCalendar,
  holidays: readonly KnownHoliday[],
): Promise<void> {
  const rows = holidays.map(({ date, rule, name }) => ({
    clinic_id: clinicId,
    location_id: locationId,
    date,
    rule,
    name,
    open: openOn.includes(rule),
  }))
  await on(tx).insertInto('clinic.public_holiday').values(rows).execute()
}

export interface HolidayFilter {
  /** Dates, both included. */
  from: string
  to?: string | undefined
  locationId?: LocationId | undefined
  /** Only those on which the location is closed. */
  closed?: boolean | undefined
}

/** Public holidays of the locations, earliest first. */
export async function findHolidays(
  reader: Reader,
  clinicId: ClinicId,
  { from, to, locationId, closed = false }: HolidayFilter,
): Promise<PublicHoliday[]> {
  return on(reader)
    .selectFrom('clinic.public_holiday')
    .select(['location_id as locationId', 'date', 'name', 'rule', 'open'])
    .where('clinic_id', '=', clinicId)
    .where('date', '>=', sql<string>`${from}::date`)
    .$if(to !== undefined, (query) => query.where('date', '<=', sql<string>`${to}::date`))
    .$if(locationId !== undefined, (query) => query.where('location_id', '=', locationId!))
    .$if(closed, (query) => query.where('open', '=', false))
    .orderBy('date')
    .orderBy('location_id')
    .orderBy('rule')
    .execute()
}

/** Every calendar in use of the whole installation, for the job that carries them on. */
export async function findCalendarsInUse(
  reader: Reader,
): Promise<{ clinicId: ClinicId; locationId: LocationId; country: string; region: string | null }[]> {
  const rows = await on(reader)
    .selectFrom('clinic.holiday_calendar')
    .select(['clinic_id as clinicId', 'location_id as locationId', 'country', 'region'])
    .where('country', 'is not', null)
    .orderBy('country')
    .orderBy('region')
    .execute()
  return rows.flatMap(({ country, ...rest }) => (country === null ? [] : [{ ...rest, country }]))
}
