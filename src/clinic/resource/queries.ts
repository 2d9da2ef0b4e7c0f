import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import type { LocationId, Resource, ResourceId } from '../contract.ts'
import { WHOLE_LIST, byName, later, retired } from '../statement-parts.ts'
import type { PageStart } from '../statement-parts.ts'
import { on } from '../tables.ts'

const resourceColumns = ['id', 'name', 'kind', 'location_id as locationId', 'pool', 'version', retired] as const

/** One resource, retired or not. */
export async function findResource(reader: Reader, clinicId: ClinicId, id: ResourceId): Promise<Resource | undefined> {
  return on(reader)
    .selectFrom('clinic.resource')
    .select(resourceColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function lockResource(tx: Tx, clinicId: ClinicId, id: ResourceId): Promise<Resource | undefined> {
  return on(tx)
    .selectFrom('clinic.resource')
    .select(resourceColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Which of these are there and in use. FOR SHARE: none of them can be retired before the transaction ends. */
export async function keepResources(tx: Tx, clinicId: ClinicId, ids: readonly ResourceId[]): Promise<ResourceId[]> {
  const rows = await on(tx)
    .selectFrom('clinic.resource')
    .select('id')
    .where('clinic_id', '=', clinicId)
    .where('id', '=', sql<ResourceId>`any(${[...ids]}::uuid[])`)
    .where('retired_at', 'is', null)
    .orderBy('id')
    .forShare()
    .execute()
  return rows.map((row) => row.id)
}

/** Which of these pools something in use belongs to. FOR SHARE, as above. */
export async function keepPools(tx: Tx, clinicId: ClinicId, pools: readonly string[]): Promise<string[]> {
  const rows = await on(tx)
    .selectFrom('clinic.resource')
    .select('pool')
    .where('clinic_id', '=', clinicId)
    .where('pool', '=', sql<string>`any(${[...pools]}::text[])`)
    .where('retired_at', 'is', null)
    .orderBy('id')
    .forShare()
    .execute()
  return rows.flatMap((row) => row.pool ?? [])
}

/** These resources, retired or not: an old appointment took place somewhere. */
export async function findResourcesById(
  reader: Reader,
  clinicId: ClinicId,
  ids: readonly string[],
): Promise<Resource[]> {
  return on(reader)
    .selectFrom('clinic.resource')
    .select(resourceColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', sql<ResourceId>`any(${[...ids]}::uuid[])`)
    .execute()
}

export interface ResourceFilter {
  ids?: readonly ResourceId[] | undefined
  locationId?: LocationId | undefined
  page?: PageStart | undefined
}

/** The resources in use, by name; all of them without a page. */
export async function findResources(
  reader: Reader,
  clinicId: ClinicId,
  { ids, locationId, page = WHOLE_LIST }: ResourceFilter = {},
): Promise<Resource[]> {
  return on(reader)
    .selectFrom('clinic.resource')
    .select(resourceColumns)
    .where('clinic_id', '=', clinicId)
    .where('retired_at', 'is', null)
    .$if(ids !== undefined, (query) => query.where('id', '=', sql<ResourceId>`any(${[...(ids ?? [])]}::uuid[])`))
    .$if(locationId !== undefined, (query) => query.where('location_id', '=', sql<LocationId>`${locationId}`))
    .where(later(page))
    .orderBy(byName)
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

export async function insertResource(tx: Tx, clinicId: ClinicId, resource: Resource, now: number): Promise<void> {
  const { id, name, kind, locationId, pool } = resource
  await on(tx)
    .insertInto('clinic.resource')
    .values({ id, clinic_id: clinicId, location_id: locationId, name, kind, pool, created_at: new Date(now) })
    .execute()
}

export async function updateResource(tx: Tx, clinicId: ClinicId, resource: Resource, now: number): Promise<void> {
  const { id, name, kind, locationId, pool, version } = resource
  await on(tx)
    .updateTable('clinic.resource')
    .set({ name, kind, location_id: locationId, pool, version, retired_at: resource.retired ? new Date(now) : null })
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .execute()
}
