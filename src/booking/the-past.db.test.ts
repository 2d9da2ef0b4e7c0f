import { expect, test } from 'vitest'
import { openDesk } from '../../test/at-the-desk.ts'
import type { Desk } from '../../test/at-the-desk.ts'
import type { TestDatabase } from '../../test/database.ts'

/** Visits of Anna with Dr Weber that are over, six a day and none missed, further and further back; each with its two claims. */
async function addPast({ cast }: Desk, { asOwner }: TestDatabase, first: number, last: number): Promise<void> {
  const of = [cast.clinic.id, cast.drWeber.id, cast.anna.patientId, cast.checkUp.id, cast.berlin.id, cast.now]
  await asOwner(
    `with visit as (
       select gen_random_uuid() as id, to_timestamp($6 / 1000.0) - make_interval(hours => 24 + 4 * nth) as start_at from generate_series($7::int, $8::int) as nth
     ), booked as (
       insert into booking.appointment (id, clinic_id, doctor_id, patient_id, visit_type_id, location_id, start_at, end_at, status, created_at)
       select id, $1, $2, $3, $4, $5, start_at, start_at + interval '30 minutes', 'fulfilled', start_at - interval '1 day' from visit
       returning id
     )
     insert into booking.claim (id, clinic_id, resource_id, resource_kind, occasion, during, appointment_id)
     select gen_random_uuid(), $1, resource_id, kind, visit.id, tstzrange(start_at, start_at + interval '30 minutes'), visit.id
     from visit join booked using (id) cross join lateral (values ($2::uuid, 'doctor'), ($3::uuid, 'patient')) as taken (resource_id, kind)`,
    [...of, first, last],
  )
  await asOwner('analyze booking.appointment, booking.claim')
}

/** Pages of the two tables and their indexes that were looked at so far. */
async function pagesSeen({ pool, asOwner }: TestDatabase): Promise<number> {
  await pool.query('select pg_stat_force_next_flush()')
  const { rows } = await asOwner(
    `select sum(heap_blks_hit + heap_blks_read + idx_blks_hit + idx_blks_read)::int as pages
     from pg_statio_user_tables where schemaname = 'booking' and relname in ('appointment', 'claim')`,
  )
  return rows[0].pages
}

test('a booking looks at as few pages with four thousand visits of this patient behind it as with four hundred', async () => {
  // Of one connection the statistics can be asked for at once.
  const desk = await openDesk({}, 1)
  const { database } = desk
  for (const table of ['appointment', 'claim'])
    await database.asOwner(`alter table booking.${table} set (autovacuum_enabled = false)`)
  const pagesOf = async (time: string): Promise<number> => {
    await desk.book(desk.cast.anna, desk.slot(`2026-11-24T${time}`))
    const before = await pagesSeen(database)
    await desk.book(desk.cast.anna, desk.slot(`2026-11-25T${time}`))
    return (await pagesSeen(database)) - before
  }
  await addPast(desk, database, 1, 400)
  const few = await pagesOf('09:00')
  await addPast(desk, database, 401, 4_000)
  const many = await pagesOf('10:00')
  expect(many).toBeLessThan(1.5 * few)
})
