import { beforeEach, describe, expect, test } from 'vitest'
import { actingFor, idOf, said } from '../people/authority/acting-for.fixture.ts'
import type { ActingFor } from '../people/authority/acting-for.fixture.ts'
import type { Member } from '../../test/clinic.ts'
import { USUAL } from './fair-use/rules.ts'

/** Who acts for a child or a parent books and moves by a recorded authority, and by nothing that is over. */

const LAST_MOMENT = Date.parse('2026-11-24T23:59:59.999+01:00')
const MIDNIGHT = LAST_MOMENT + 1
let { database, cast, at, call, child, acts, book } = {} as ActingFor

beforeEach(async () => {
  ;({ database, cast, at, call, child, acts, book } = await actingFor())
})

const slot = (start: string, doctorId: string = cast.drWeber.id) => ({
  doctorId,
  visitTypeId: cast.checkUp.id,
  locationId: cast.berlin.id,
  start: `${start}:00+01:00`,
})
const GONE = [404, 'booking.patient_not_found']

/** Every way to do something with a visit, as one who may no more would try it. */
async function triesOf(who: Member, visit: string) {
  const moves: [move: string, body: object][] = [
    ['cancellation', {}],
    ['confirmation', {}],
    ['reschedule', { slot: slot('2026-12-03T10:00') }],
  ]
  const told = moves.map(async ([move, body]) => [
    move,
    said(await call(who, 'POST', `/appointments/${visit}/${move}`, body)),
  ])
  return Object.fromEntries(await Promise.all(told))
}
const alike = (answer: unknown[]) => ({ cancellation: answer, confirmation: answer, reschedule: answer })

describe('an authority that ends with Tuesday', () => {
  let olga: string
  beforeEach(async () => {
    olga = cast.olga.id
    await acts(olga, { kind: 'carer', scope: 'both', until: '2026-11-24' })
  })

  test('books and moves in Tuesday’s last moment, and nothing in Wednesday’s first', async () => {
    const visit = idOf(await book(cast.anna, olga, '2026-12-01T09:00:00+01:00'))
    at.clock.now = LAST_MOMENT
    const moved = await call(cast.anna, 'POST', `/appointments/${visit}/reschedule`, { slot: slot('2026-12-01T10:00') })
    expect(moved.statusCode).toBe(200)
    idOf(await book(cast.anna, olga, '2026-12-02T09:00:00+01:00'))
    at.clock.now = MIDNIGHT
    expect(said(await book(cast.anna, olga, '2026-12-02T11:00:00+01:00'))).toEqual(GONE)
    expect(await triesOf(cast.anna, visit)).toEqual(alike([404, 'booking.appointment_not_found']))
  })

  test('a time held while it lasted is not booked for her after it', async () => {
    at.clock.now = LAST_MOMENT
    const held = (await call(cast.anna, 'POST', '/holds', slot('2026-12-01T09:00'))).json().id
    at.clock.now = MIDNIGHT
    const wish = { holdId: held, patientId: olga }
    expect(said(await call(cast.anna, 'POST', '/appointments', wish))).toEqual(GONE)
    expect(
      (await call(cast.anna, 'POST', '/appointments', { ...wish, patientId: cast.anna.patientId })).statusCode,
    ).toBe(201)
  })
})

test('an authority to see books nothing and moves nothing, and says so of what it sees', async () => {
  const mila = await child()
  await acts(mila, { kind: 'guardian', scope: 'see', until: '2027-01-01' })
  const visit = idOf(await book(cast.rosa, mila))
  expect(said(await book(cast.anna, mila, '2026-11-25T09:00:00+01:00'))).toEqual(GONE)
  expect(await triesOf(cast.anna, visit)).toEqual(alike([403, 'booking.only_looking']))
})

test('an authority to book moves what it booked and knows of nothing else', async () => {
  const mila = await child()
  await acts(mila, { kind: 'guardian', scope: 'book', until: '2027-01-01' })
  const theirs = idOf(await book(cast.rosa, mila))
  const own = idOf(await book(cast.anna, mila, '2026-11-25T09:00:00+01:00'))
  expect(await triesOf(cast.anna, theirs)).toEqual(alike([404, 'booking.appointment_not_found']))
  expect((await call(cast.anna, 'POST', `/appointments/${own}/cancellation`)).statusCode).toBe(200)
})

test('a mother books until the day on which her child is of age, and moves nothing on it', async () => {
  const mila = await child('2008-11-25')
  await acts(mila)
  at.clock.now = LAST_MOMENT
  const visit = idOf(await book(cast.anna, mila, '2026-12-01T09:00:00+01:00'))
  at.clock.now = MIDNIGHT
  expect(said(await book(cast.anna, mila, '2026-12-02T09:00:00+01:00'))).toEqual(GONE)
  expect(await triesOf(cast.anna, visit)).toEqual(alike([404, 'booking.appointment_not_found']))
})

test('withdrawn while they move: either the visit was moved before, or it stays where it was', async () => {
  for (let round = 0; round < 5; round += 1) {
    const mila = await child()
    const authority = await acts(mila)
    const time = `${10 + round}:00`
    const visit = idOf(await book(cast.rosa, mila, `2026-12-01T${time}:00+01:00`))
    await Promise.all(Array.from({ length: 4 }, () => database.pool.query('select pg_sleep(0.05)')))
    const [moved, withdrawal] = await Promise.all([
      call(cast.anna, 'POST', `/appointments/${visit}/reschedule`, { slot: slot(`2026-11-24T${time}`) }),
      call(cast.rosa, 'POST', `/patients/${mila}/authorities/${authority}/withdrawal`),
    ])
    expect(withdrawal.statusCode).toBe(204)
    const { version } = (await call(cast.rosa, 'GET', `/appointments/${visit}`)).json()
    expect([moved.statusCode, version], `round ${round}`).toEqual(moved.statusCode === 200 ? [200, 2] : [404, 1])
    expect(await triesOf(cast.anna, visit)).toEqual(alike([404, 'booking.appointment_not_found']))
  }
})

describe('two who act for one child at the same moment', () => {
  let mila: string
  beforeEach(async () => {
    mila = await child()
    await acts(mila)
    await acts(mila, { actingPatientId: cast.bela.patientId, kind: 'guardian', until: '2027-01-01' })
  })

  test('with two doctors at one time: the child is booked once (case 9)', async () => {
    for (const time of ['2026-11-24T09:00', '2026-11-25T09:00', '2026-11-26T09:00']) {
      await Promise.all(Array.from({ length: 8 }, () => database.pool.query('select pg_sleep(0.05)')))
      const answers = await Promise.all(
        [cast.anna, cast.bela, cast.anna, cast.bela].map((who, nth) =>
          call(who, 'POST', '/appointments', {
            patientId: mila,
            slot: slot(time, nth % 2 === 0 ? cast.drWeber.id : cast.drOkafor.id),
          }),
        ),
      )
      expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
      for (const answer of answers.filter(({ statusCode }) => statusCode !== 201))
        expect([
          [409, 'booking.patient_busy'],
          [409, 'booking.slot_taken'],
        ]).toContainEqual(said(answer))
    }
  })

  test('at many times: the child has as many visits ahead as one may, not each of them as many', async () => {
    expect((await call(cast.amir, 'PUT', '/fair-use', { ...USUAL, visitsPerPatient: 3 })).statusCode).toBe(200)
    await Promise.all(Array.from({ length: 16 }, () => database.pool.query('select pg_sleep(0.05)')))
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, nth) =>
        call(nth % 2 === 0 ? cast.anna : cast.bela, 'POST', '/appointments', {
          patientId: mila,
          slot: slot(`2026-11-24T${String(9 + (nth % 6)).padStart(2, '0')}:${nth < 6 ? '00' : '30'}`),
        }),
      ),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(3)
    expect(new Set(answers.filter(({ statusCode }) => statusCode !== 201).map((answer) => said(answer)[1]))).toEqual(
      new Set(['booking.too_many_appointments']),
    )
    // Each still books for themselves.
    for (const who of [cast.anna, cast.bela]) {
      const start = who === cast.anna ? '2026-11-25T09:00:00+01:00' : '2026-11-25T10:00:00+01:00'
      idOf(await book(who, who.patientId, start))
    }
  })
})
