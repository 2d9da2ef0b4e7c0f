import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import { touch } from '#platform'
import type { Reader, Tx } from '#platform'
import type { DoctorId } from '#people'
import type { VisitLimit } from '../slots/limits.ts'
import type { VisitPace } from '../pace/at-pace.ts'
import type { Break, DatedOverride, WorkingHours } from '../slots/schedule.ts'
import { on } from '../tables.ts'
import { localDate } from '../time/local-date.ts'

const MS_PER_DAY = 86_400_000

/** The version of a doctor's schedule, kept from changing until the transaction ends. Undefined: no such doctor in the clinic. */
export async function lockSchedule(tx: Tx, clinicId: ClinicId, doctorId: string): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    select version from scheduling.schedule
    where clinic_id = ${clinicId} and doctor_id = ${doctorId}
    for share
  `.execute(tx.sql)
  return rows[0]?.version
}

/**
 * Takes the schedule for a change and gives it a new version at once: whoever holds it for share has then finished, and
 * whoever wants it waits for this transaction to end.
 */
export async function takeSchedule(
  tx: Tx,
  clinicId: ClinicId,
  doctorId: DoctorId,
): Promise<{ before: number; version: number } | undefined> {
  const { rows } = await sql<{ before: number; version: number }>`
    with taken as materialized (
      select doctor_id, version from scheduling.schedule
      where clinic_id = ${clinicId} and doctor_id = ${doctorId}
      for no key update
    )
    update scheduling.schedule set version = nextval('scheduling.schedule_version')
    from taken where schedule.doctor_id = taken.doctor_id
    returning taken.version as before, schedule.version
  `.execute(tx.sql)
  touch(tx, 'rules', [{ clinicId, resourceId: doctorId }])
  return rows[0]
}

/** As `takeSchedule`, of every doctor of the clinic, in one order, so that two such changes cannot wait for each other. */
export async function takeEverySchedule(tx: Tx, clinicId: ClinicId): Promise<void> {
  const { rows } = await sql<{ resourceId: string }>`
    with taken as materialized (
      select doctor_id from scheduling.schedule
      where clinic_id = ${clinicId}
      order by doctor_id
      for no key update
    )
    update scheduling.schedule set version = nextval('scheduling.schedule_version')
    from taken where schedule.doctor_id = taken.doctor_id
    returning schedule.doctor_id as "resourceId"
  `.execute(tx.sql)
  touch(
    tx,
    'rules',
    rows.map(({ resourceId }) => ({ clinicId, resourceId })),
  )
}

/** The empty schedule of a new doctor; one that is there stays as it is. */
export async function insertSchedule(tx: Tx, clinicId: ClinicId, doctorId: DoctorId): Promise<void> {
  await on(tx)
    .insertInto('scheduling.schedule')
    .values({ clinic_id: clinicId, doctor_id: doctorId })
    .onConflict((conflict) => conflict.column('doctor_id').doNothing())
    .execute()
  touch(tx, 'rules', [{ clinicId, resourceId: doctorId }])
}

/** Doctors that are not in the clinic are missing from the answer. */
export async function findVersions(
  reader: Reader,
  clinicId: ClinicId,
  doctorIds: readonly string[],
): Promise<{ doctorId: DoctorId; version: number }[]> {
  const { rows } = await sql<{ doctorId: DoctorId; version: number }>`
    select doctor_id as "doctorId", version from scheduling.schedule
    where clinic_id = ${clinicId} and doctor_id = any(${doctorIds}::uuid[])
  `.execute(reader.sql)
  return rows
}

export interface ScheduleRow {
  doctorId: DoctorId
  hours: WorkingHours[]
  breaks: Break[]
  paces: VisitPace[]
  overrides: DatedOverride[]
  /** Epoch milliseconds. */
  leave: { startAt: number; endAt: number }[]
  limits: VisitLimit[]
  /** Without ends: between any two locations not named otherwise. */
  ways: { oneEnd?: string; otherEnd?: string; minutes: number }[]
}

/**
 * Whole schedules of many doctors in one statement, because one statement sees one moment. Nothing that was over before
 * `since` (epoch ms; for dates, at any clock of the world) is read: what history there is costs nothing.
 */
export async function findSchedules(
  reader: Reader,
  clinicId: ClinicId,
  doctorIds: readonly string[],
  since: number,
): Promise<ScheduleRow[]> {
  const sinceAt = new Date(since)
  // A day for the clocks of the world, and one for windows that pass midnight.
  const sinceDate = localDate(Math.floor(since / MS_PER_DAY) - 2)
  const { rows } = await sql<ScheduleRow>`
    select schedule.doctor_id as "doctorId",
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('locationId', location_id, 'weekday', weekday, 'from', from_time,
          'to', to_time, 'visitTypeIds', visit_type_ids, 'validFrom', valid_from, 'validTo', valid_to,
          'everyWeeks', nullif(every_weeks, 1), 'anchorDate', anchor_date)))
        from scheduling.working_hours
        where doctor_id = schedule.doctor_id and (valid_to is null or valid_to >= ${sinceDate}::date)
      ), '[]') as hours,
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('locationId', location_id, 'name', name, 'weekday', weekday,
          'from', from_time, 'to', to_time, 'validFrom', valid_from, 'validTo', valid_to,
          'everyWeeks', nullif(every_weeks, 1), 'anchorDate', anchor_date)))
        from scheduling.weekly_break
        where doctor_id = schedule.doctor_id and (valid_to is null or valid_to >= ${sinceDate}::date)
      ), '[]') as breaks,
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('visitTypeId', visit_type_id, 'durationMinutes', duration_minutes,
          'bufferBeforeMinutes', buffer_before_minutes, 'bufferAfterMinutes', buffer_after_minutes)))
        from scheduling.pace
        where doctor_id = schedule.doctor_id
      ), '[]') as paces,
      coalesce((
        select jsonb_agg(jsonb_build_object('locationId', location_id, 'date', date, 'mode', mode, 'windows', windows))
        from scheduling.dated_override
        where doctor_id = schedule.doctor_id and date >= ${sinceDate}::date
      ), '[]') as overrides,
      coalesce((
        select jsonb_agg(jsonb_build_object('startAt', (extract(epoch from start_at) * 1000)::bigint,
          'endAt', (extract(epoch from end_at) * 1000)::bigint))
        from scheduling.leave
        where doctor_id = schedule.doctor_id and end_at > ${sinceAt}
      ), '[]') as leave,
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('visitTypeId', visit_type_id, 'per', per, 'most', most)))
        from scheduling.visit_limit
        where doctor_id = schedule.doctor_id
      ), '[]') as limits,
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('oneEnd', one_end, 'otherEnd', other_end, 'minutes', minutes)))
        from scheduling.travel_time
        where doctor_id = schedule.doctor_id
      ), '[]') as ways
    from scheduling.schedule
    where clinic_id = ${clinicId} and doctor_id = any(${doctorIds}::uuid[])
  `.execute(reader.sql)
  return rows
}
