import { expect, test } from 'vitest'
import { HOUR, MINUTE, life } from '../appointment/life.fixture.ts'
import type { Life } from '../appointment/life.fixture.ts'
import type { Member } from '../../../test/clinic.ts'
import { bookSeries } from '../series/book-series.ts'
import type { Series } from '../series/contract.ts'
import { lapseProposals } from './settle-overdue.ts'

/** A clinic where four weeks are asked for, each from a Thursday on, so that all wait equally long. */
async function asking() {
  const clinic = await life({ checkUp: { approval: true } })
  return {
    ...clinic,
    async series(who: Member, start: string): Promise<Series['appointments']> {
      const wish = { slot: clinic.slot(start), patientId: who.patientId, recurrence: 'FREQ=WEEKLY;COUNT=4' }
      const { body } = await bookSeries(clinic.ctx(who), wish)
      return (body as Series).appointments
    },
  }
}
const THURSDAY = '2026-11-26T09:00:00+01:00'
const lastMoves = async ({ history }: Life, visits: Series['appointments']) =>
  Promise.all(visits.map(async (visit) => (await history(visit)).at(-1)?.[0]))

test('four weeks that nobody answers lapse together and are told by one fact; a visit alone by its own', async () => {
  const clinic = await asking()
  const { anna, bela, database, clock, book, facts, claims } = clinic
  const visits = await clinic.series(anna, THURSDAY)
  await book(bela, '2026-11-26T10:00:00+01:00')
  expect(await lapseProposals(database, clock.now + 48 * HOUR)).toBe(5)
  expect(await lastMoves(clinic, visits)).toEqual(['lapse', 'lapse', 'lapse', 'lapse'])
  expect(await Promise.all(visits.map(claims))).toEqual([0, 0, 0, 0])
  expect(await facts()).toMatchObject({ 'booking.appointment_lapsed': 5, 'booking.visits_lapsed_together': 1 })
  expect(await lapseProposals(database, clock.now + 48 * HOUR)).toBe(0)
})

test('what was decided, or waits longer because it was moved, is not taken along', async () => {
  const clinic = await asking()
  const { anna, rosa, database, clock, move, reschedule, slot, facts } = clinic
  const visits = await clinic.series(anna, THURSDAY)
  const [first, second] = visits
  if (first === undefined || second === undefined) throw new Error('four visits')
  await move(rosa, first, 'confirmation')
  clock.now += HOUR
  await reschedule(anna, second, slot('2026-12-04T09:00:00+01:00'))
  clock.now += 47 * HOUR
  expect(await lapseProposals(database, clock.now)).toBe(2)
  expect(await lastMoves(clinic, visits)).toEqual(['confirmation', 'reschedule', 'lapse', 'lapse'])
  clock.now += HOUR + MINUTE
  expect(await lapseProposals(database, clock.now)).toBe(1)
  expect(await facts()).toMatchObject({ 'booking.appointment_lapsed': 3, 'booking.visits_lapsed_together': 1 })
})

test('two processes sweep while the desk decides: each visit ends once', async () => {
  const clinic = await asking()
  const { anna, bela, rosa, database, clock, move, facts } = clinic
  const visits = [...(await clinic.series(anna, THURSDAY)), ...(await clinic.series(bela, '2026-11-26T10:00:00+01:00'))]
  const late = clock.now + 48 * HOUR
  const [one, other] = await Promise.all([
    lapseProposals(database, late),
    lapseProposals(database, late),
    ...visits.slice(0, 2).map((visit) => move(rosa, visit, 'confirmation').catch(() => undefined)),
  ])
  await lapseProposals(database, late)
  const ended = await lastMoves(clinic, visits)
  expect(ended.filter((name) => name !== 'lapse' && name !== 'confirmation')).toEqual([])
  const lapsed = ended.filter((name) => name === 'lapse').length
  expect(lapsed).toBeGreaterThanOrEqual(6)
  expect((await facts())['booking.appointment_lapsed']).toBe(lapsed)
  expect(Number(one) + Number(other)).toBeLessThanOrEqual(lapsed)
})

test('one of a series that cannot be settled keeps the others of it no longer waiting (case 33)', async () => {
  const clinic = await asking()
  const { anna, database, clock } = clinic
  const visits = await clinic.series(anna, THURSDAY)
  await database.asOwner(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'broken'; end $$;
    create trigger broken before update on booking.appointment for each row when (old.id = '${visits[2]?.id}') execute function refuse()`)
  await expect(lapseProposals(database, clock.now + 48 * HOUR)).rejects.toThrow('lapse failed for 1 appointments')
  expect(await lastMoves(clinic, visits)).toEqual(['lapse', 'lapse', 'booking', 'lapse'])
  await database.asOwner('drop trigger broken on booking.appointment')
  expect(await lapseProposals(database, clock.now + 48 * HOUR)).toBe(1)
})
