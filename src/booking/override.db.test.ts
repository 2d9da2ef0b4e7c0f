import { beforeEach, describe, expect, test } from 'vitest'
import { addClosure, addResource, addVisitType } from '#clinic'
import type { NewVisitType } from '#clinic'
import { sealEvents } from '#identity'
import { addDoctor } from '#people'
import { setHours, setLimits } from '#scheduling'
import { testApp } from '../../test/app.ts'
import type { TestApp } from '../../test/app.ts'
import { openDesk } from '../../test/at-the-desk.ts'
import type { Desk } from '../../test/at-the-desk.ts'
import { WEEKDAYS } from '../../test/clinic.ts'
import type { Member } from '../../test/clinic.ts'
import type { Appointment, SlotWish } from './contract.ts'

const REASON = { reason: 'Acute pain, Dr Weber agreed' }
const NINE = '2026-11-24T09:00'
let desk: Desk
let cast: Desk['cast']
let at: TestApp

async function open(wish?: Parameters<typeof openDesk>[0]): Promise<void> {
  desk = await openDesk(wish)
  cast = desk.cast
  at = await testApp(desk.database, { clinicId: cast.clinicId })
}
beforeEach(() => open())

interface Answer {
  statusCode: number
  json: <T = { id: string; code: string; reasons?: { rule: string }[] }>() => T
}

async function call(who: Member, method: 'GET' | 'POST', url: string, payload?: object): Promise<Answer> {
  const headers = { ...(await at.signedIn(who)), 'if-match': '*' }
  return at.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) })
}

const book = (who: Member, slot: SlotWish, patientId: string, override?: object) =>
  call(who, 'POST', '/appointments', { slot, patientId, ...(override && { override }) })

function said(answer: Answer): unknown[] {
  const { code, reasons = [] } = answer.json()
  return [answer.statusCode, ...(code === undefined ? [] : [code]), ...reasons.map(({ rule }) => rule)]
}

async function allOf(patients: readonly Member[], slot: SlotWish, who: Member, override?: object): Promise<Answer[]> {
  // A cold pool staggers its callers, and then a broken guard wins the race by luck.
  await Promise.all(patients.map(() => desk.database.pool.query('select pg_sleep(0.1)')))
  return Promise.all(patients.map(({ patientId }) => book(who, slot, patientId, override)))
}

const statuses = (answers: readonly Answer[]) => answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)

/** Nothing is there twice on one track; told without the constraints. */
async function twice(): Promise<number> {
  const { rows } = await desk.database.pool.query<{ count: number }>(`
    select count(*)::int as count from booking.claim a join booking.claim b
      on a.resource_id = b.resource_id and a.during && b.during and a.id < b.id and (a.resource_kind <> 'doctor' or a.track = b.track)
      and (a.occasion <> b.occasion or a.seat = b.seat)`)
  return rows[0]?.count ?? -1
}

const system = () => cast.ctxOf('system')
const leave = (start: string, end: string) =>
  call(cast.rosa, 'POST', `/doctors/${cast.drWeber.id}/leave`, { start: `${start}:00+01:00`, end: `${end}:00+01:00` })

/** What stands against nine o'clock on Tuesday, by the rule's name. */
const AGAINST: Record<string, { rules: readonly string[]; slot?: string; open?: object; so: () => Promise<unknown> }> =
  {
    'outside the hours': { rules: ['outside_hours'], slot: '2026-11-24T18:00', so: async () => {} },
    'inside leave': { rules: ['on_leave'], so: () => leave('2026-11-24T08:00', '2026-11-24T12:00') },
    'on a day on which the clinic is closed': {
      rules: ['location_closed'],
      so: () => addClosure(system(), { from: '2026-11-24', to: '2026-11-24', reason: 'Works outing' }),
    },
    'inside the minimum notice': {
      rules: ['inside_minimum_notice'],
      open: { minNoticeMinutes: 2880 },
      so: async () => {},
    },
    'beyond the horizon': { rules: ['beyond_horizon'], open: { horizonDays: 0 }, so: async () => {} },
    'over the limit of the day': {
      rules: ['daily_limit_reached'],
      async so() {
        await setLimits(system(), cast.drWeber.id, [{ per: 'day', most: 1 }])
        await desk.book(cast.bela, desk.slot('2026-11-24T11:00'))
      },
    },
  }

describe('staff overrule with a reason (case 15)', () => {
  test.for(Object.entries(AGAINST))('%s', async ([, { rules, slot: start = NINE, open: checkUp, so }]) => {
    if (checkUp !== undefined) await open({ checkUp })
    await so()
    const slot = desk.slot(start)
    const refused = [422, 'booking.not_bookable', ...rules]
    expect(said(await book(cast.rosa, slot, cast.anna.patientId))).toEqual(refused)
    expect(said(await book(cast.anna, slot, cast.anna.patientId))).toEqual(refused)
    expect(said(await book(cast.anna, slot, cast.anna.patientId, REASON))).toEqual([
      403,
      'booking.override_not_allowed',
    ])
    const booked = await book(cast.rosa, slot, cast.anna.patientId, REASON)
    expect(booked.statusCode).toBe(201)
    expect(booked.json<Appointment>().overrideReason).toBe(REASON.reason)
  })

  test('and the reason is in the appointment, its history and the trail, whatever becomes of it', async () => {
    const { id } = (await book(cast.rosa, desk.slot('2026-11-24T18:00'), cast.anna.patientId, REASON)).json()
    await call(cast.anna, 'POST', `/appointments/${id}/cancellation`, { reason: 'I am well again' })
    expect((await call(cast.anna, 'GET', `/appointments/${id}`)).json()).toMatchObject({
      status: 'cancelled',
      overrideReason: REASON.reason,
    })
    const { data } = (await call(cast.rosa, 'GET', `/appointments/${id}/history`)).json<{ data: object[] }>()
    expect(data[0]).toMatchObject({ move: 'booking', overrideReason: REASON.reason, as: 'receptionist' })
    await sealEvents(desk.database, cast.now)
    const { rows } = await desk.database.pool.query(
      `select acting_as, reason from identity.audit_event where action = 'booking.appointment_override' and record_id = $1`,
      [id],
    )
    expect(rows).toEqual([{ acting_as: 'receptionist', reason: REASON.reason }])
  })

  test('also when a visit is moved, and then the move says so', async () => {
    const { id } = (await book(cast.anna, desk.slot(NINE), cast.anna.patientId)).json()
    const url = `/appointments/${id}/reschedule`
    const wish = { slot: desk.slot('2026-11-24T18:00') }
    expect(said(await call(cast.rosa, 'POST', url, wish))).toEqual([422, 'booking.not_bookable', 'outside_hours'])
    expect(said(await call(cast.anna, 'POST', url, { ...wish, override: REASON }))).toEqual([
      403,
      'booking.override_not_allowed',
    ])
    expect((await call(cast.rosa, 'POST', url, { ...wish, override: REASON })).json()).toMatchObject({
      start: '2026-11-24T18:00:00+01:00',
      overrideReason: REASON.reason,
    })
    const { data } = (await call(cast.rosa, 'GET', `/appointments/${id}/history`)).json<{ data: object[] }>()
    expect(data).toMatchObject([
      { move: 'booking', overrideReason: null },
      { move: 'reschedule', overrideReason: REASON.reason },
    ])
  })
})

describe('nothing is overruled by accident (cases 7, 15)', () => {
  test.for([
    {},
    { reason: '' },
    { reason: ' \t\n' },
    { reason: '\u200b\u2060' },
    { reason: null },
    REASON.reason,
    true,
  ])('not with %j', async (override) => {
    const wish = { slot: desk.slot('2026-11-24T18:00'), patientId: cast.anna.patientId, override }
    expect(said(await call(cast.rosa, 'POST', '/appointments', wish))).toEqual([400, 'request.invalid'])
    const { id } = (await book(cast.anna, desk.slot(NINE), cast.anna.patientId)).json()
    const move = { slot: desk.slot('2026-11-24T18:00'), override }
    expect(said(await call(cast.rosa, 'POST', `/appointments/${id}/reschedule`, move))).toEqual([
      400,
      'request.invalid',
    ])
  })

  test('the desk does not book over a patient’s visit without one', async () => {
    await book(cast.anna, desk.slot(NINE), cast.anna.patientId)
    expect(said(await book(cast.rosa, desk.slot(NINE), cast.bela.patientId))).toEqual([
      409,
      'booking.slot_taken',
      'time_taken',
    ])
  })
})

describe('a reason overrules no person, no seat and no room', () => {
  test('nobody is seen in the past', async () => {
    const past = await book(cast.rosa, desk.slot('2026-11-23T06:30'), cast.anna.patientId, REASON)
    expect(said(past)).toEqual([422, 'booking.not_bookable', 'in_the_past'])
  })

  test('the same patient is not in two places, however many clerks say so at once (case 9)', async () => {
    await Promise.all(Array.from({ length: 8 }, () => desk.database.pool.query('select pg_sleep(0.1)')))
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, nth) => {
        const doctorId = nth % 2 === 0 ? cast.drWeber.id : cast.drOkafor.id
        return book(cast.rosa, desk.slot(NINE, { doctorId }), cast.anna.patientId, REASON)
      }),
    )
    expect(statuses(answers)).toEqual([201, ...Array<number>(7).fill(409)])
    expect(new Set(answers.filter(({ statusCode }) => statusCode === 409).map((answer) => said(answer)[1]))).toEqual(
      new Set(['booking.patient_busy']),
    )
    expect(await twice()).toBe(0)
  })

  test('two clerks squeeze two patients into one time: both get in, beside each other', async () => {
    await book(cast.anna, desk.slot(NINE), cast.anna.patientId)
    const answers = await allOf(await cast.strangers(4), desk.slot(NINE), cast.rosa, REASON)
    expect(statuses(answers)).toEqual([201, 201, 201, 201])
    const { rows } = await desk.database.pool.query(
      `select track from booking.claim where resource_kind = 'doctor' order by track`,
    )
    expect(rows.map(({ track }) => track)).toEqual([0, 1, 2, 3, 4])
    expect(await twice()).toBe(0)
  })

  async function withRoom(wish: (roomId: string) => Partial<NewVisitType>) {
    const room = await addResource(system(), { name: 'A', kind: 'room', locationId: cast.berlin.id, pool: 'rooms' })
    const { id } = await addVisitType(system(), { name: 'Treatment', durationMinutes: 30, ...wish(room.id) })
    const doctors: Desk['cast']['drWeber']['id'][] = []
    for (const name of ['One', 'Two', 'Three']) {
      const doctor = await addDoctor(system(), { name, specialties: [], languages: ['de'], visitTypeIds: [id] })
      await setHours(
        system(),
        doctor.id,
        WEEKDAYS.map((hours) => ({ ...hours, locationId: cast.berlin.id })),
      )
      doctors.push(doctor.id)
    }
    return doctors.map((doctorId) => desk.slot(NINE, { doctorId, visitTypeId: id }))
  }

  test.for([
    ['named', (id: string) => ({ resourceIds: [id as never] })],
    ['of a pool', () => ({ resourcePools: ['rooms'] })],
  ] as const)('a room %s is not given twice, however many clerks say so at once', async ([, wish]) => {
    const slots = await withRoom(wish)
    const patients = await cast.strangers(3)
    await Promise.all(slots.map(() => desk.database.pool.query('select pg_sleep(0.1)')))
    const answers = await Promise.all(
      slots.map((slot, nth) => book(cast.rosa, slot, patients[nth]?.patientId ?? '', REASON)),
    )
    expect(statuses(answers)).toEqual([201, 409, 409])
    expect(answers.filter(({ statusCode }) => statusCode === 409).map(said)).toEqual(
      Array(2).fill([409, 'booking.slot_taken', 'resource_taken']),
    )
    expect(await twice()).toBe(0)
  })
})

describe.for(['named', 'of a pool'] as const)('a group of three with a room, %s', (how) => {
  let slot: SlotWish
  beforeEach(async () => {
    const pool = how === 'named' ? null : 'Gyms'
    const room = await addResource(system(), { name: 'Gym', kind: 'room', locationId: cast.berlin.id, pool })
    const { id } = await addVisitType(system(), {
      name: 'Back school',
      durationMinutes: 60,
      capacity: 3,
      ...(pool === null ? { resourceIds: [room.id] } : { resourcePools: [pool] }),
    })
    const { id: doctorId } = await addDoctor(system(), {
      name: 'Trainer',
      specialties: [],
      languages: ['de'],
      visitTypeIds: [id, cast.checkUp.id],
    })
    await setHours(
      system(),
      doctorId,
      WEEKDAYS.map((hours) => ({ ...hours, locationId: cast.berlin.id })),
    )
    slot = desk.slot(NINE, { doctorId, visitTypeId: id })
  })
  const seats = async () =>
    (
      await desk.database.pool.query<{ seat: number }>(
        `select seat from booking.claim where resource_kind = 'doctor' order by seat`,
      )
    ).rows.map(({ seat }) => seat)

  test('takes a fourth and a fifth with a reason, each on a seat of their own, and shares its room (case 15)', async () => {
    const [one, two, three, ...others] = await cast.strangers(6)
    await allOf([one!, two!, three!], slot, cast.rosa)
    expect(said(await book(cast.rosa, slot, others[0]!.patientId))).toEqual([409, 'booking.slot_taken', 'time_taken'])
    expect(statuses(await allOf(others, slot, cast.rosa, REASON))).toEqual([201, 201, 201])
    expect(await seats()).toEqual([1, 2, 3, 4, 5, 6])
    expect(await twice()).toBe(0)
  })

  test('over its seats it stays full until so many have gone that one is free: no gap lets anybody in', async () => {
    const people = await cast.strangers(4)
    const visits: string[] = []
    for (const [nth, { patientId }] of people.entries())
      visits.push((await book(cast.rosa, slot, patientId, nth === 3 ? REASON : undefined)).json().id)
    const cancel = (nth: number) => call(cast.rosa, 'POST', `/appointments/${visits[nth]}/cancellation`, {})
    const newcomers = await cast.strangers(14)
    await cancel(1)
    expect(await seats()).toEqual([1, 3, 4])
    expect(said(await book(cast.anna, slot, cast.anna.patientId))).toEqual([409, 'booking.slot_taken', 'time_taken'])
    await cancel(0)
    expect(statuses(await allOf(newcomers.slice(4), slot, cast.rosa))).toEqual([201, ...Array<number>(9).fill(409)])
    expect(await seats()).toHaveLength(3)
  })

  test('squeezed in beside another visit it is one group in one room, and stays one when the other visit goes', async () => {
    const beside = { ...slot, visitTypeId: cast.checkUp.id }
    const { id } = (await book(cast.anna, beside, cast.anna.patientId)).json()
    const people = await cast.strangers(3)
    expect(statuses(await allOf(people.slice(0, 2), slot, cast.rosa, REASON))).toEqual([201, 201])
    expect(said(await book(people[2]!, slot, people[2]!.patientId))).toEqual([409, 'booking.slot_taken', 'time_taken'])
    await call(cast.anna, 'POST', `/appointments/${id}/cancellation`, {})
    expect((await book(people[2]!, slot, people[2]!.patientId)).statusCode).toBe(201)
    expect(await seats()).toEqual([1, 2, 3])
    expect(said(await book(cast.bela, slot, cast.bela.patientId))).toEqual([409, 'booking.slot_taken', 'time_taken'])
  })
})
