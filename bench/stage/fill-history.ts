import pg from 'pg'
import { MONDAY_MORNING } from '../../test/clinic.ts'
import type { Stage } from './stage.ts'

const BATCH = 50_000
/** Eight visits a day, round the clock, back from yesterday: a million among fifty doctors are seven years. */
const PITCH_MINUTES = 180

/**
 * So many visits that are over, each with the time it took of its doctor and its patient, as if they had been booked one by one: every
 * index and constraint holds them, built when the rows are there, which takes a fraction of the time. Nothing is asked of the rows that
 * is so by the way they are made: what they point to is taken from what is there, and nobody is anywhere twice.
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
    await owner.query(STAND, [false])
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
    say('building the constraint’s index')
    // Writes the table and the index anew; ALTER TABLE would ask the index for each row whether it holds, ten thousand a second.
    await owner.query('vacuum full booking.claim')
    await owner.query(STAND, [true])
    await seeItRefuse(owner)
    for (const { name, made } of build) {
      say(`building ${name}`)
      await owner.query(made)
    }
    await owner.query('vacuum analyze booking.appointment, booking.claim')
  } finally {
    await owner.end()
  }
}

/** Drops the indexes that nothing else leans on; answers how each is made again, as it was. */
async function takeDownIndexes(owner: pg.Client): Promise<{ name: string; made: string }[]> {
  const { rows } = await owner.query<{ name: string; made: string; dropped: string }>(INDEXES)
  for (const { dropped } of rows) await owner.query(dropped)
  return rows
}

const INDEXES = `
  select indexrelid::regclass::text as name, format('drop index %s', indexrelid::regclass) as dropped, pg_get_indexdef(indexrelid) as made
  from pg_index
  where indrelid in ('booking.appointment'::regclass, 'booking.claim'::regclass)
    and not exists (select from pg_constraint where conindid = indexrelid)`

/** The catalog's own words for an index that rows are written into and that is used, or is not. */
const STAND = `
  update pg_index set indisready = $1, indisvalid = $1
  where indexrelid in (select conindid from pg_constraint where conrelid = 'booking.claim'::regclass and contype = 'x')`

/** What was built behind the constraint's back must hold: somebody of the past cannot be taken a second time. */
async function seeItRefuse(owner: pg.Client): Promise<void> {
  const refused = await owner.query(SECOND_CLAIM).then(
    () => false,
    (error: { code?: string }) => {
      if (error.code !== '23P01') throw error
      return true
    },
  )
  if (!refused) throw new Error('a time of the past could be taken twice')
}

const SECOND_CLAIM = `
  insert into booking.claim (id, clinic_id, resource_id, resource_kind, occasion, during, appointment_id)
  select gen_random_uuid(), clinic_id, resource_id, resource_kind, gen_random_uuid(), during, appointment_id
  from booking.claim limit 1`

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
