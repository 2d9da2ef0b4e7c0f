import { expect } from 'vitest'
import type { Database } from '#platform'

/** Living appointments on the clock of their location: what the questions below have in common. */
const LIVING = `
  with living as (
    select a.id, a.clinic_id, a.doctor_id, a.patient_id, a.visit_type_id, a.location_id, a.start_at, a.end_at, v.capacity,
      a.start_at at time zone l.time_zone as starts, a.end_at at time zone l.time_zone as ends
    from booking.appointment a
    join clinic.location l on l.id = a.location_id
    join clinic.visit_type v on v.id = a.visit_type_id
    where a.status not in ('cancelled', 'noshow')
  )`

/** Asked of the rows by SQL of the test's own, so that the rule engine is not its own witness. */
export async function expectSoundClinic(database: Pick<Database['pool'], 'query'>, now: number): Promise<void> {
  const rows = async (sql: string, values: unknown[] = []) =>
    (await database.query<Record<string, unknown>>(LIVING + sql, values)).rows
  const [counted] = await rows(
    'select count(*)::int as n, count(*) filter (where start_at > $1)::int as ahead from living',
    [new Date(now)],
  )
  expect(counted?.['n']).toBeGreaterThan(200)
  expect(counted?.['ahead']).toBeGreaterThan(100)

  const meeting = (who: string, unless: string) => `
    select one.id, other.id from living one join living other on one.id < other.id and one.${who} = other.${who}
      and one.start_at < other.end_at and other.start_at < one.end_at and not (${unless})`
  const sameGroup = 'one.capacity > 1 and one.visit_type_id = other.visit_type_id and one.start_at = other.start_at'
  expect(await rows(meeting('doctor_id', sameGroup)), 'a doctor in two visits').toEqual([])
  expect(await rows(meeting('patient_id', 'false')), 'a patient in two visits').toEqual([])
  expect(await rows(OUTSIDE_HOURS), 'a visit outside the hours').toEqual([])
  expect(
    await rows(`select living.id from living join scheduling.leave on leave.doctor_id = living.doctor_id
    and leave.start_at < living.end_at and living.start_at < leave.end_at`),
    'a visit during leave',
  ).toEqual([])
  expect(
    await rows(`select living.id from living join clinic.closure c on c.clinic_id = living.clinic_id
    and coalesce(c.location_id = living.location_id, true) and living.starts::date between c.from_date and c.to_date`),
    'a visit while closed',
  ).toEqual([])
  expect(
    await rows(`select living.id from living join clinic.public_holiday h on h.location_id = living.location_id
    and not h.open and living.starts::date = h.date`),
    'a visit on a public holiday',
  ).toEqual([])
  expect(
    await rows(`select living.id from living join scheduling.weekly_break b on b.doctor_id = living.doctor_id
    and b.weekday = extract(isodow from starts)
    and to_char(starts, 'HH24:MI') < b.to_time and b.from_time < to_char(ends, 'HH24:MI')
    and not exists (select from scheduling.dated_override o where o.doctor_id = living.doctor_id and o.date = starts::date)`),
    'a visit during a break',
  ).toEqual([])
}

/** A day's windows are the weekly ones, unless the date replaces them, and those that the date adds. */
const OUTSIDE_HOURS = `
  , windows as (
    select living.id, h.from_time, h.to_time from living join scheduling.working_hours h on h.doctor_id = living.doctor_id
      and h.location_id = living.location_id and h.weekday = extract(isodow from starts)
      and (h.visit_type_ids is null or living.visit_type_id = any (h.visit_type_ids))
    where not exists (select from scheduling.dated_override o where o.doctor_id = living.doctor_id
      and o.location_id = living.location_id and o.date = starts::date and o.mode = 'replace')
    union all
    select living.id, w.value ->> 'from', w.value ->> 'to' from living
    join scheduling.dated_override o on o.doctor_id = living.doctor_id and o.location_id = living.location_id and o.date = starts::date
    cross join jsonb_array_elements(o.windows) w
  )
  select living.id, starts, ends from living where not exists (
    select from windows where windows.id = living.id
      and to_char(starts, 'HH24:MI') >= from_time and to_char(ends, 'HH24:MI') <= to_time
  )`
