import { expect, test } from 'vitest'
import { openDesk } from '../../../test/at-the-desk.ts'
import type { Desk } from '../../../test/at-the-desk.ts'
import { findComingVisits } from './queries.ts'

const DAY = 86_400_000

/** Visits of Anna with Dr Weber, one every four hours, so many before and after now, and some that were only asked for. */
async function addVisits({ cast, database }: Desk, each: number): Promise<void> {
  const of = [cast.clinic.id, cast.drWeber.id, cast.anna.patientId, cast.checkUp.id, cast.berlin.id, cast.now, each]
  await database.asOwner(
    `insert into booking.appointment (id, clinic_id, doctor_id, patient_id, visit_type_id, location_id, start_at, end_at, status, created_at, decide_by)
     select gen_random_uuid(), $1, $2, $3, $4, $5, start_at, start_at + interval '30 minutes', status, start_at - interval '90 days', case status when 'proposed' then start_at end
     from generate_series(-$7::int, $7::int) as nth, lateral (
       select to_timestamp($6 / 1000.0) + make_interval(hours => 4 * nth) as start_at, case when nth % 9 = 0 then 'proposed' when nth < 0 then 'fulfilled' else 'booked' end as status
     ) as visit`,
    of,
  )
  await database.asOwner('analyze booking.appointment')
}

test('a page of what is coming costs the same whatever lies before and behind it, and nothing is there twice', async () => {
  const desk = await openDesk({}, 1)
  const { database, cast } = desk
  await database.asOwner('alter table booking.appointment set (autovacuum_enabled = false)')
  const pagesOf = async (): Promise<number> => {
    const seen = async () => {
      await database.pool.query('select pg_stat_force_next_flush()')
      const { rows } = await database.asOwner(
        `select sum(heap_blks_hit + heap_blks_read + idx_blks_hit + idx_blks_read)::int as pages
         from pg_statio_user_tables where schemaname = 'booking' and relname in ('appointment', 'move')`,
      )
      return rows[0].pages as number
    }
    const window = { after: cast.now + DAY, until: cast.now + 2 * DAY }
    const within = cast.installation.within(cast.clinicId)
    const before = await seen()
    const first = await findComingVisits(within, cast.clinicId, window, undefined, 4)
    const rest = await findComingVisits(within, cast.clinicId, window, first.at(-1), 4)
    const all = [...first, ...rest]
    expect([first.length, rest.length, new Set(all.map(({ id }) => id)).size]).toEqual([4, 1, 5])
    expect(all.every(({ startAt }) => window.after < startAt && startAt <= window.until)).toBe(true)
    return (await seen()) - before
  }
  await addVisits(desk, 400)
  const few = await pagesOf()
  await database.asOwner('delete from booking.appointment')
  await addVisits(desk, 6_000)
  const many = await pagesOf()
  expect(few).toBeGreaterThan(0)
  expect(many).toBeLessThan(2 * few)
})
