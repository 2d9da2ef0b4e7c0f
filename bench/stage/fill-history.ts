import pg from 'pg'
import { MONDAY_MORNING } from '../../test/clinic.ts'
import type { Stage } from './stage.ts'

const BATCH = 50_000
/** Eight visits a day, round the clock, back from yesterday: a million among fifty doctors are seven years. */
const PITCH_MINUTES = 180

/**
 * So many visits that are over, each with the time it took of its doctor and its patient, as if they had been booked one by one: every
 * index and constraint holds them, built when the rows are there, which takes a fraction of the time. Foreign keys are not asked, for
 * what they point to is taken from what is there.
 */
export async function fillHistory(
  { clinic, databaseUrl }: Stage,
  visits: number,
  say: (line: string) => void,
): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  try {
    await owner.query(
      `set session_replication_role = replica; set statement_timeout = 0; set maintenance_work_mem = '1GB'`,
    )
    const build = await takeDownIndexes(owner)
    const doctors = [...clinic.doctorIds, ...clinic.searchedDoctors]
    const patients = clinic.patients.map(({ patientId }) => patientId)
    for (let first = 0; first < visits; first += BATCH) {
      const last = Math.min(first + BATCH, visits) - 1
      await owner.query(FILL, [
        clinic.clinicId,
        clinic.visitTypeId,
        clinic.locationId,
        doctors,
        patients,
        new Date(MONDAY_MORNING - 86_400_000),
        PITCH_MINUTES,
        first,
        last,
      ])
      if ((last + 1) % (BATCH * 4) === 0) say(`${last + 1} visits of the past`)
    }
    for (const { name, made } of build) {
      say(`building ${name}`)
      await owner.query(made)
    }
    await owner.query('vacuum analyze booking.appointment, booking.claim')
  } finally {
    await owner.end()
  }
}

/** Drops the indexes that nothing else leans on and the exclusion constraints; answers how each is made again, as it was. */
async function takeDownIndexes(owner: pg.Client): Promise<{ name: string; made: string }[]> {
  const { rows } = await owner.query<{ name: string; made: string; dropped: string }>(INDEXES)
  for (const { dropped } of rows) await owner.query(dropped)
  return rows
}

const INDEXES = `
  with filled as (select unnest(array['booking.appointment', 'booking.claim'])::regclass as oid)
  select conname as name, format('alter table %s drop constraint %I', conrelid::regclass, conname) as dropped,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(pg_constraint.oid)) as made
  from pg_constraint join filled on filled.oid = conrelid where contype = 'x'
  union all
  select indexrelid::regclass::text, format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
  from pg_index join filled on filled.oid = indrelid
  where not exists (select from pg_constraint where conindid = indexrelid)`

/** Doctors in turn, each with patients of their own, so that nobody is anywhere twice at once. Ids count up, as those that are made of the time do. */
const FILL = `
  with visit as materialized (
    select lpad(to_hex(nth), 32, '0')::uuid as id, ($4::uuid[])[1 + nth % cardinality($4::uuid[])] as doctor_id,
      ($5::uuid[])[1 + (nth % cardinality($4::uuid[])) * (cardinality($5::uuid[]) / cardinality($4::uuid[]))
        + nth / cardinality($4::uuid[]) % (cardinality($5::uuid[]) / cardinality($4::uuid[]))] as patient_id,
      $6::timestamptz - make_interval(mins => $7::int * (1 + nth / cardinality($4::uuid[]))) as start_at
    from generate_series($8::int, $9::int) as nth
  ), booked as (
    insert into booking.appointment (id, clinic_id, doctor_id, patient_id, visit_type_id, location_id, start_at, end_at, status, created_at)
    select id, $1, doctor_id, patient_id, $2, $3, start_at, start_at + interval '10 minutes', 'fulfilled', start_at - interval '30 days' from visit
  )
  insert into booking.claim (id, clinic_id, resource_id, resource_kind, occasion, during, appointment_id)
  select lpad(kind_no || right(visit.id::text, 12), 32, '0')::uuid, $1, resource_id, kind, visit.id, tstzrange(start_at, start_at + took), visit.id
  from visit cross join lateral (values (doctor_id, 'doctor', '1', interval '15 minutes'), (patient_id, 'patient', '2', interval '10 minutes')) as taken (resource_id, kind, kind_no, took)`
