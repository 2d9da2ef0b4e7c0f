import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import type { Location, LocationId } from '../contract.ts'
import { WHOLE_LIST, byName, later, retired } from '../statement-parts.ts'
import { on } from '../tables.ts'

const locationColumns = ['id', 'name', 'time_zone as timeZone', 'address', 'version', retired] as const

/** One location, retired or not. */
export async function findLocation(reader: Reader, clinicId: ClinicId, id: LocationId): Promise<Location | undefined> {
  return on(reader)
    .selectFrom('clinic.location')
    .select(locationColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function lockLocation(tx: Tx, clinicId: ClinicId, id: LocationId): Promise<Location | undefined> {
  return on(tx)
    .selectFrom('clinic.location')
    .select(locationColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** The locations in use, by name; all of them without a page. */
export async function findLocations(reader: Reader, clinicId: ClinicId, page = WHOLE_LIST): Promise<Location[]> {
  return on(reader)
    .selectFrom('clinic.location')
    .select(locationColumns)
    .where('clinic_id', '=', clinicId)
    .where('retired_at', 'is', null)
    .where(later(page))
    .orderBy(byName)
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

/** These locations, retired or not: an old appointment was somewhere. */
export async function findLocationsById(
  reader: Reader,
  clinicId: ClinicId,
  ids: readonly string[],
): Promise<Location[]> {
  return on(reader)
    .selectFrom('clinic.location')
    .select(locationColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', sql<LocationId>`any(${[...ids]}::uuid[])`)
    .execute()
}

export async function insertLocation(tx: Tx, clinicId: ClinicId, location: Location, now: number): Promise<void> {
  const { id, name, timeZone, address } = location
  await on(tx)
    .insertInto('clinic.location')
    .values({ id, clinic_id: clinicId, name, time_zone: timeZone, address, created_at: new Date(now) })
    .execute()
}

export async function updateLocation(tx: Tx, clinicId: ClinicId, location: Location, now: number): Promise<void> {
  const { id, name, timeZone, address, version } = location
  await on(tx)
    .updateTable('clinic.location')
    .set({ name, time_zone: timeZone, address, version, retired_at: location.retired ? new Date(now) : null })
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .execute()
}

/** Whether this location is in use. FOR SHARE: it cannot be retired before the transaction ends. */
export async function keepLocation(tx: Tx, clinicId: ClinicId, id: LocationId): Promise<boolean> {
  const row = await on(tx)
    .selectFrom('clinic.location')
    .select('id')
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .where('retired_at', 'is', null)
    .forShare()
    .executeTakeFirst()
  return row !== undefined
}
