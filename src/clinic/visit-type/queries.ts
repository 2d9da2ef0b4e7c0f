import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import type { Deposit, ResourceId, VisitType, VisitTypeId } from '../contract.ts'
import { WHOLE_LIST, byName, later, retired } from '../statement-parts.ts'
import type { PageStart } from '../statement-parts.ts'
import { on } from '../tables.ts'

const resourceIds = sql<
  ResourceId[]
>`array(select resource_id from clinic.visit_type_resource where visit_type_id = visit_type.id order by resource_id)`.as(
  'resourceIds',
)

const deposit =
  sql<Deposit | null>`case when deposit_amount is not null then jsonb_build_object('amount', deposit_amount, 'currency', deposit_currency) end`.as(
    'deposit',
  )

const visitTypeColumns = [
  'id',
  'name',
  'description',
  'duration_minutes as durationMinutes',
  'buffer_before_minutes as bufferBeforeMinutes',
  'buffer_after_minutes as bufferAfterMinutes',
  'grid_minutes as gridMinutes',
  'grid_offset_minutes as gridOffsetMinutes',
  'min_notice_minutes as minNoticeMinutes',
  'notice_on_weekdays_only as noticeOnWeekdaysOnly',
  'horizon_days as horizonDays',
  'horizon_on_weekdays_only as horizonOnWeekdaysOnly',
  'last_date as lastDate',
  'capacity',
  'approval',
  deposit,
  resourceIds,
  'resource_pools as resourcePools',
  'for_patients as forPatients',
  'known_to as knownTo',
  'min_age_years as minAgeYears',
  'max_age_years as maxAgeYears',
  'version',
  retired,
] as const

/** One visit type, retired or not. */
export async function findVisitType(
  reader: Reader,
  clinicId: ClinicId,
  id: VisitTypeId,
): Promise<VisitType | undefined> {
  return on(reader)
    .selectFrom('clinic.visit_type')
    .select(visitTypeColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function lockVisitType(tx: Tx, clinicId: ClinicId, id: VisitTypeId): Promise<VisitType | undefined> {
  return on(tx)
    .selectFrom('clinic.visit_type')
    .select(visitTypeColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export interface VisitTypeFilter {
  ids?: readonly VisitTypeId[] | undefined
  page?: PageStart | undefined
}

/** The visit types on offer, by name; all of them without a page. */
export async function findVisitTypes(
  reader: Reader,
  clinicId: ClinicId,
  { ids, page = WHOLE_LIST }: VisitTypeFilter = {},
): Promise<VisitType[]> {
  return on(reader)
    .selectFrom('clinic.visit_type')
    .select(visitTypeColumns)
    .where('clinic_id', '=', clinicId)
    .where('retired_at', 'is', null)
    .$if(ids !== undefined, (query) => query.where('id', '=', sql<VisitTypeId>`any(${[...(ids ?? [])]}::uuid[])`))
    .where(later(page))
    .orderBy(byName)
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

/** These visit types, retired or not: an old appointment was for something. */
export async function findVisitTypesById(
  reader: Reader,
  clinicId: ClinicId,
  ids: readonly string[],
): Promise<VisitType[]> {
  return on(reader)
    .selectFrom('clinic.visit_type')
    .select(visitTypeColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', sql<VisitTypeId>`any(${[...ids]}::uuid[])`)
    .execute()
}

function visitTypeRow(type: VisitType) {
  return {
    name: type.name,
    description: type.description,
    duration_minutes: type.durationMinutes,
    buffer_before_minutes: type.bufferBeforeMinutes,
    buffer_after_minutes: type.bufferAfterMinutes,
    grid_minutes: type.gridMinutes,
    grid_offset_minutes: type.gridOffsetMinutes,
    min_notice_minutes: type.minNoticeMinutes,
    notice_on_weekdays_only: type.noticeOnWeekdaysOnly,
    horizon_days: type.horizonDays,
    horizon_on_weekdays_only: type.horizonOnWeekdaysOnly,
    last_date: type.lastDate,
    capacity: type.capacity,
    approval: type.approval,
    deposit_amount: type.deposit?.amount ?? null,
    deposit_currency: type.deposit?.currency ?? null,
    for_patients: type.forPatients,
    known_to: type.knownTo,
    min_age_years: type.minAgeYears,
    max_age_years: type.maxAgeYears,
    resource_pools: type.resourcePools,
  }
}

export async function insertVisitType(tx: Tx, clinicId: ClinicId, type: VisitType, now: number): Promise<void> {
  await on(tx)
    .insertInto('clinic.visit_type')
    .values({ id: type.id, clinic_id: clinicId, ...visitTypeRow(type), created_at: new Date(now) })
    .execute()
}

export async function updateVisitType(tx: Tx, clinicId: ClinicId, type: VisitType, now: number): Promise<void> {
  await on(tx)
    .updateTable('clinic.visit_type')
    .set({ ...visitTypeRow(type), version: type.version, retired_at: type.retired ? new Date(now) : null })
    .where('clinic_id', '=', clinicId)
    .where('id', '=', type.id)
    .execute()
}

/** What a visit of this type needs besides the doctor, replaced as a whole. */
export async function replaceResourcesOfVisitType(
  tx: Tx,
  clinicId: ClinicId,
  visitTypeId: VisitTypeId,
  ids: readonly ResourceId[],
): Promise<void> {
  await sql`
    with wanted as (
      select unnest(${[...ids]}::uuid[]) as resource_id
    ), dropped as (
      delete from clinic.visit_type_resource
      where clinic_id = ${clinicId} and visit_type_id = ${visitTypeId} and resource_id not in (select resource_id from wanted)
    )
    insert into clinic.visit_type_resource (clinic_id, visit_type_id, resource_id)
    select ${clinicId}, ${visitTypeId}, resource_id from wanted
    on conflict do nothing
  `.execute(tx.sql)
}

/** The visit types on offer that need this resource. */
export async function findVisitTypesNeeding(
  reader: Reader,
  clinicId: ClinicId,
  resourceId: ResourceId,
): Promise<{ id: VisitTypeId; name: string }[]> {
  return on(reader)
    .selectFrom('clinic.visit_type_resource as needed')
    .innerJoin('clinic.visit_type as type', 'type.id', 'needed.visit_type_id')
    .select(['type.id', 'type.name'])
    .where('needed.clinic_id', '=', clinicId)
    .where('needed.resource_id', '=', resourceId)
    .where('type.retired_at', 'is', null)
    .orderBy('type.name')
    .execute()
}

/** The visit types on offer that need one of this pool. */
export async function findVisitTypesNeedingPool(
  reader: Reader,
  clinicId: ClinicId,
  pool: string,
): Promise<{ id: VisitTypeId; name: string }[]> {
  return on(reader)
    .selectFrom('clinic.visit_type')
    .select(['id', 'name'])
    .where('clinic_id', '=', clinicId)
    .where('retired_at', 'is', null)
    .where(sql<boolean>`${pool} = any(resource_pools)`)
    .orderBy('name')
    .execute()
}
