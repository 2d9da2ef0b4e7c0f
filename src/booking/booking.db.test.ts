import { beforeEach, describe, expect, test } from 'vitest'
import type { Database } from '#platform'
import type { TestApp } from '../../test/app.ts'
import { testApp } from '../../test/app.ts'
import { testClinic } from '../../test/clinic.ts'
import type { Member, TestClinic } from '../../test/clinic.ts'
import { testDatabase } from '../../test/database.ts'
import type { Appointment, Hold } from './contract.ts'

const MINUTE = 60_000
let database: Database
let cast: TestClinic
let at: TestApp

async function open(wish: Parameters<typeof testClinic>[1] = {}) {
  database = await testDatabase()
  cast = await testClinic(database, wish)
  at = await testApp(database, { clinicId: cast.clinicId })
}

beforeEach(() => open())

interface Answer {
  statusCode: number
  headers: Record<string, string | string[] | number | undefined>
  json: <T = { code: string }>() => T
}

async function call(
  who: Member | undefined,
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const signed = who === undefined ? {} : await at.signedIn(who)
  return at.app.inject({
    method,
    url,
    headers: { ...signed, ...headers },
    ...(body === undefined ? {} : { payload: body }),
  })
}

/** Dr Weber's check-up at this wall time of Monday 23 November 2026. */
function slot(time: string, doctorId: string = cast.drWeber.id) {
  return { doctorId, visitTypeId: cast.checkUp.id, locationId: cast.berlin.id, start: `2026-11-23T${time}:00+01:00` }
}

function book(who: Member, time: string, more: object = {}, headers = {}) {
  return call(who, 'POST', '/api/v1/appointments', { slot: slot(time), patientId: who.patientId, ...more }, headers)
}

async function booked(who: Member, time: string, more: object = {}): Promise<Appointment> {
  const answer = await book(who, time, more)
  expect(answer.statusCode, JSON.stringify(answer.json())).toBe(201)
  return answer.json<Appointment>()
}

async function offered(day = '2026-11-23'): Promise<string[]> {
  const answer = await call(
    undefined,
    'GET',
    `/api/v1/availability?visitTypeId=${cast.checkUp.id}&doctorId=${cast.drWeber.id}&from=${day}&to=${day}`,
  )
  return answer.json<{ data: { start: string }[] }>().data.map(({ start }) => start.slice(11, 16))
}

describe('Anna books a check-up with Dr Weber', () => {
  test('and gets the time she asked for, with the offset of the place (case 12)', async () => {
    const answer = await book(anna(), '09:30', { reason: 'Yearly check' })
    expect(answer.statusCode).toBe(201)
    const appointment = answer.json<Appointment>()
    expect(appointment).toMatchObject({
      status: 'booked',
      start: '2026-11-23T09:30:00+01:00',
      end: '2026-11-23T10:00:00+01:00',
      timeZone: 'Europe/Berlin',
      version: 1,
    })
    expect(answer.headers['location']).toBe(`/api/v1/appointments/${appointment.id}`)
    expect(answer.headers['etag']).toBe('"1"')
  })

  test('and the time is no longer offered, until she cancels (case 12)', async () => {
    expect(await offered()).toContain('09:30')
    const appointment = await booked(anna(), '09:30')
    expect(await offered()).not.toContain('09:30')
    const cancelled = await call(
      anna(),
      'POST',
      `/api/v1/appointments/${appointment.id}/cancellation`,
      { reason: 'I am well again' },
      { 'if-match': '"1"' },
    )
    expect(cancelled.json<Appointment>()).toMatchObject({ status: 'cancelled', version: 2 })
    expect(await offered()).toContain('09:30')
    expect((await book(cast.bela, '09:30')).statusCode).toBe(201)
  })

  test('the same request ten times at once, with one key, books once and answers ten times the same (case 1)', async () => {
    const key = { 'idempotency-key': 'anna-nine-thirty' }
    const answers = await Promise.all(Array.from({ length: 10 }, () => book(anna(), '09:30', {}, key)))
    expect(answers.map((answer) => answer.statusCode)).toEqual(Array(10).fill(201))
    expect(new Set(answers.map((answer) => answer.json<Appointment>().id)).size).toBe(1)
    const other = await book(anna(), '11:00', {}, key)
    expect([other.statusCode, other.json().code]).toEqual([409, 'request.idempotency_key_reused'])
  })

  test('ten identical requests without a key: exactly one 201, nine 409 (case 1)', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => book(anna(), '09:30')))
    expect(statuses(answers)).toEqual([201, ...Array(9).fill(409)])
  })

  test('a second visit at the same time with another doctor is refused (case 9)', async () => {
    await booked(anna(), '09:30')
    const answer = await call(anna(), 'POST', '/api/v1/appointments', {
      slot: slot('09:30', cast.drOkafor.id),
      patientId: anna().patientId,
    })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'booking.patient_busy'])
  })

  test('Béla, a moment later, is told so with the nearest free times', async () => {
    await booked(anna(), '11:00')
    const answer = await book(cast.bela, '11:00')
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'booking.slot_taken'])
    const { alternatives } = answer.json<{ code: string; alternatives: { start: string }[] }>()
    expect(alternatives.map(({ start }) => start.slice(11, 16))).toEqual(['09:30', '10:00', '10:30', '11:30', '12:00'])
  })

  test('for Béla she may not book: there is no such patient for her', async () => {
    const answer = await book(anna(), '09:30', { patientId: cast.bela.patientId })
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'booking.patient_not_found'])
  })

  test('ids may be written in capitals', async () => {
    const { start, ...ids } = slot('09:30')
    const capitals = Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, id.toUpperCase()]))
    const explained = await call(
      undefined,
      'GET',
      `/api/v1/availability/explain?${new URLSearchParams({ ...capitals, start }).toString()}`,
    )
    expect(explained.json()).toEqual({ bookable: true, reasons: [], conditions: [] })
    const answer = await book(anna(), '09:30', {
      slot: { ...capitals, start },
      patientId: anna().patientId.toUpperCase(),
    })
    expect(answer.json()).toMatchObject({ status: 'booked', doctorId: ids.doctorId, patientId: anna().patientId })
  })

  test('a visitor must sign in', async () => {
    const answer = await call(undefined, 'POST', '/api/v1/appointments', {
      slot: slot('09:30'),
      patientId: anna().patientId,
    })
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'identity.sign_in_required'])
  })
})

describe('a time that the rules forbid is refused by name, and nothing is stored', () => {
  const refusals: [why: string, start: string, rules: string[]][] = [
    ['in the past', '2026-11-20T09:00:00+01:00', ['in_the_past']],
    ['before the doctor comes', '2026-11-23T08:30:00+01:00', ['outside_hours']],
    ['off the grid (case 10)', '2026-11-23T09:15:00+01:00', ['off_grid']],
    ['ending after the doctor has left', '2026-11-23T17:00:00+01:00', ['outside_hours']],
    ['beyond the horizon', '2028-01-10T09:00:00+01:00', ['beyond_horizon']],
    ['on a wall time that the clocks jump over', '2027-03-28T02:30:00+01:00', ['clock_gap', 'outside_hours']],
    ['at half a minute', '2026-11-23T09:00:30+01:00', ['off_grid']],
  ]
  test.each(refusals)('%s', async (_why, start, rules) => {
    for (const path of ['holds', 'appointments'] as const) {
      const wanted = { ...slot('09:00'), start }
      const answer = await call(
        anna(),
        'POST',
        `/api/v1/${path}`,
        path === 'holds' ? wanted : { slot: wanted, patientId: anna().patientId },
      )
      expect([answer.statusCode, answer.json().code]).toEqual([422, 'booking.not_bookable'])
      expect(answer.json<{ code: string; reasons: { rule: string }[] }>().reasons.map(({ rule }) => rule)).toEqual(
        expect.arrayContaining(rules),
      )
    }
    expect(await counted()).toEqual({ appointments: 0, claims: 0, holds: 0, facts: 0 })
  })

  test('explain gives the same reasons', async () => {
    const query = new URLSearchParams({ ...slot('09:15') })
    const answer = await call(undefined, 'GET', `/api/v1/availability/explain?${query.toString()}`)
    expect(answer.json()).toMatchObject({ bookable: false, reasons: [{ rule: 'off_grid' }] })
    await booked(anna(), '09:30')
    const taken = await call(
      undefined,
      'GET',
      `/api/v1/availability/explain?${new URLSearchParams({ ...slot('09:30') }).toString()}`,
    )
    expect(taken.json()).toMatchObject({ bookable: false, reasons: [{ rule: 'time_taken' }] })
    const free = await call(
      undefined,
      'GET',
      `/api/v1/availability/explain?${new URLSearchParams({ ...slot('10:00') }).toString()}`,
    )
    expect(free.json()).toEqual({ bookable: true, reasons: [], conditions: [] })
  })

  test.each([
    ['an instant without offset', { start: '2026-11-23T09:00:00' }, 400, '/slot/start'],
    ['a date that does not exist', { start: '2026-02-30T09:00:00+01:00' }, 400, '/slot/start'],
    ['no uuid', { doctorId: 'Weber' }, 400, '/slot/doctorId'],
    ['an unknown doctor', { doctorId: '00000000-0000-7000-8000-000000000000' }, 422, '/slot/doctorId'],
    ['an unknown location', { locationId: '00000000-0000-7000-8000-000000000000' }, 422, '/slot/locationId'],
    ['an unknown visit type', { visitTypeId: '00000000-0000-7000-8000-000000000000' }, 422, '/slot/visitTypeId'],
    ['a field nobody knows', { price: 0 }, 400, '/slot/price'],
  ])('%s names the field', async (_what, change, status, pointer) => {
    const answer = await call(anna(), 'POST', '/api/v1/appointments', {
      slot: { ...slot('09:00'), ...change },
      patientId: anna().patientId,
    })
    expect(answer.statusCode).toBe(status)
    expect(
      answer.json<{ code: string; errors: { pointer: string }[] }>().errors.map((error) => error.pointer),
    ).toContain(pointer)
    expect(await counted()).toEqual({ appointments: 0, claims: 0, holds: 0, facts: 0 })
  })
})

describe('a 30-minute visit on a 15-minute grid', () => {
  beforeEach(() => open({ checkUp: { gridMinutes: 15 } }))

  test('takes its second quarter too (case 10)', async () => {
    await booked(anna(), '09:30')
    expect((await offered()).slice(0, 4)).toEqual(['09:00', '10:00', '10:15', '10:30'])
    for (const time of ['09:15', '09:45']) expect((await book(cast.bela, time)).json().code).toBe('booking.slot_taken')
  })
})

describe('a hold', () => {
  async function hold(time: string, who?: Member): Promise<Hold> {
    const answer = await call(who, 'POST', '/api/v1/holds', slot(time))
    expect(answer.statusCode).toBe(201)
    return answer.json<Hold>()
  }

  test('keeps the time while a visitor registers, and becomes the appointment (case 13)', async () => {
    const held = await hold('09:30')
    expect(held.slot).toMatchObject({
      start: '2026-11-23T09:30:00+01:00',
      end: '2026-11-23T10:00:00+01:00',
      timeZone: 'Europe/Berlin',
    })
    expect(await offered()).not.toContain('09:30')
    expect((await book(cast.bela, '09:30')).json().code).toBe('booking.slot_taken')
    const answer = await call(anna(), 'POST', '/api/v1/appointments', { holdId: held.id, patientId: anna().patientId })
    expect(answer.statusCode).toBe(201)
    expect(answer.json<Appointment>().start).toBe('2026-11-23T09:30:00+01:00')
    const again = await call(anna(), 'POST', '/api/v1/appointments', { holdId: held.id, patientId: anna().patientId })
    expect([again.statusCode, again.json().code]).toEqual([410, 'booking.hold_gone'])
  })

  test('expires: the time is free for others, and the late-comer is told', async () => {
    const held = await hold('09:30')
    at.clock.now += 10 * MINUTE
    expect(await offered()).toContain('09:30')
    const late = await call(anna(), 'POST', '/api/v1/appointments', { holdId: held.id, patientId: anna().patientId })
    expect([late.statusCode, late.json().code]).toEqual([410, 'booking.hold_gone'])
    await booked(cast.bela, '09:30')
  })

  test('can be let go of', async () => {
    const held = await hold('09:30')
    expect((await call(undefined, 'DELETE', `/api/v1/holds/${held.id}`)).statusCode).toBe(204)
    expect(await offered()).toContain('09:30')
    expect((await call(undefined, 'DELETE', `/api/v1/holds/${held.id}`)).json().code).toBe('booking.hold_not_found')
  })

  test('filling the form does not cost anybody their notice', async () => {
    await open({ checkUp: { minNoticeMinutes: 120 } })
    const held = await hold('09:00')
    at.clock.now += 5 * MINUTE
    const answer = await call(anna(), 'POST', '/api/v1/appointments', { holdId: held.id, patientId: anna().patientId })
    expect(answer.statusCode).toBe(201)
  })

  test('does not survive leave that is entered meanwhile', async () => {
    const held = await hold('09:30')
    const leave = await call(cast.rosa, 'POST', `/api/v1/doctors/${cast.drWeber.id}/leave`, {
      start: '2026-11-23T00:00:00+01:00',
      end: '2026-11-24T00:00:00+01:00',
    })
    expect(leave.statusCode).toBe(201)
    const answer = await call(anna(), 'POST', '/api/v1/appointments', { holdId: held.id, patientId: anna().patientId })
    expect(answer.json()).toMatchObject({ code: 'booking.not_bookable', reasons: [{ rule: 'on_leave' }] })
  })
})

describe('moving an appointment', () => {
  test('gives the old time back and takes the new one; a taken one leaves everything as it was', async () => {
    const appointment = await booked(anna(), '09:30')
    await booked(cast.bela, '11:00')
    const url = `/api/v1/appointments/${appointment.id}/reschedule`
    const refused = await call(anna(), 'POST', url, { slot: slot('11:00') }, { 'if-match': '"1"' })
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'booking.slot_taken'])
    expect(await offered()).not.toContain('09:30')
    const moved = await call(anna(), 'POST', url, { slot: slot('10:00') }, { 'if-match': '"1"' })
    expect(moved.json<Appointment>()).toMatchObject({
      id: appointment.id,
      start: '2026-11-23T10:00:00+01:00',
      version: 2,
      status: 'booked',
    })
    expect(moved.headers['etag']).toBe('"2"')
    const free = await offered()
    expect([free.includes('09:30'), free.includes('10:00')]).toEqual([true, false])
  })

  test('by half its length, over its own old time', async () => {
    await open({ checkUp: { gridMinutes: 15 } })
    const appointment = await booked(anna(), '09:30')
    const moved = await call(
      anna(),
      'POST',
      `/api/v1/appointments/${appointment.id}/reschedule`,
      { slot: slot('09:45') },
      { 'if-match': '"1"' },
    )
    expect(moved.statusCode).toBe(200)
  })

  test('a stale screen is refused with 412, a call that does not know what it changes with 428', async () => {
    const appointment = await booked(anna(), '09:30')
    const url = `/api/v1/appointments/${appointment.id}`
    await call(anna(), 'POST', `${url}/reschedule`, { slot: slot('10:00') }, { 'if-match': '"1"' })
    const stale = await call(anna(), 'POST', `${url}/cancellation`, {}, { 'if-match': '"1"' })
    expect([stale.statusCode, stale.json().code]).toEqual([412, 'booking.stale_version'])
    const blind = await call(anna(), 'POST', `${url}/cancellation`, {})
    expect([blind.statusCode, blind.json().code]).toEqual([428, 'request.precondition_required'])
  })

  test('ten cancellations at once: one cancels, nine are told that the screen is stale', async () => {
    const appointment = await booked(anna(), '09:30')
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        call(anna(), 'POST', `/api/v1/appointments/${appointment.id}/cancellation`, {}, { 'if-match': '"1"' }),
      ),
    )
    expect(statuses(answers)).toEqual([200, ...Array(9).fill(412)])
    const { rows } = await database.pool.query(
      "select count(*)::int as told from platform.outbox where name = 'booking.appointment_cancelled'",
    )
    expect(rows).toEqual([{ told: 1 }])
  })

  test('the life of a visit, told by its history', async () => {
    const appointment = await booked(anna(), '09:30')
    const url = `/api/v1/appointments/${appointment.id}`
    let version = 1
    const move = async (who: Member, name: string, body: object = {}) => {
      const answer = await call(who, 'POST', `${url}/${name}`, body, { 'if-match': `"${version}"` })
      if (answer.statusCode === 200) version += 1
      return answer
    }
    expect((await move(anna(), 'confirmation')).json<Appointment>().confirmedAt).not.toBeNull()
    const early = await move(cast.rosa, 'completion')
    expect(early.statusCode).toBe(409)
    expect(early.json()).toMatchObject({
      code: 'booking.illegal_move',
      state: 'booked',
      legalMoves: ['confirmation', 'reschedule', 'cancellation', 'arrival'],
    })
    expect((await move(anna(), 'arrival')).json().code).toBe('identity.not_allowed')
    for (const [name, status] of [
      ['arrival', 'arrived'],
      ['start', 'in-progress'],
      ['completion', 'fulfilled'],
    ] as const) {
      expect((await move(cast.rosa, name)).json<Appointment>().status).toBe(status)
    }
    const history = await call(anna(), 'GET', `${url}/history`)
    expect(
      history
        .json<{ data: { move: string; as: string; toStatus: string }[] }>()
        .data.map(({ move: name, as, toStatus }) => [name, as, toStatus]),
    ).toEqual([
      ['booking', 'patient', 'booked'],
      ['confirmation', 'patient', 'booked'],
      ['arrival', 'receptionist', 'arrived'],
      ['start', 'receptionist', 'in-progress'],
      ['completion', 'receptionist', 'fulfilled'],
    ])
  })

  test('what has begun is the desk’s to settle', async () => {
    const appointment = await booked(anna(), '09:30')
    at.clock.now = Date.parse('2026-11-23T09:40:00+01:00')
    const late = await call(
      anna(),
      'POST',
      `/api/v1/appointments/${appointment.id}/cancellation`,
      {},
      { 'if-match': '"1"' },
    )
    expect([late.statusCode, late.json().code]).toEqual([409, 'booking.too_late'])
    expect(
      (
        await call(cast.rosa, 'POST', `/api/v1/appointments/${appointment.id}/no-show`, {}, { 'if-match': '"1"' })
      ).json<Appointment>().status,
    ).toBe('noshow')
  })

  test('Béla neither sees nor moves what is Anna’s; the answer is that there is no such appointment', async () => {
    const appointment = await booked(anna(), '09:30')
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['GET', '/history', undefined],
      ['POST', '/cancellation', {}],
      ['POST', '/reschedule', { slot: slot('10:00') }],
    ] as const) {
      const answer = await call(cast.bela, method, `/api/v1/appointments/${appointment.id}${path}`, body, {
        'if-match': '"1"',
      })
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'booking.appointment_not_found'])
    }
    const list = await call(cast.bela, 'GET', '/api/v1/appointments')
    expect(list.json<{ data: unknown[] }>().data).toEqual([])
    const desk = await call(cast.rosa, 'GET', '/api/v1/appointments?from=2026-11-23&to=2026-11-23')
    expect(desk.json<{ data: Appointment[] }>().data.map(({ id }) => id)).toEqual([appointment.id])
  })
})

describe('the desk', () => {
  test('books for Olga, who has no account', async () => {
    const answer = await call(cast.rosa, 'POST', '/api/v1/appointments', {
      slot: slot('09:30'),
      patientId: cast.olga.id,
    })
    expect(answer.statusCode).toBe(201)
  })

  test('does not book over a patient’s booking by accident, and does so with a reason (cases 7, 15)', async () => {
    const first = await booked(anna(), '09:30')
    const wish = { slot: slot('09:30'), patientId: cast.bela.patientId }
    expect((await call(cast.rosa, 'POST', '/api/v1/appointments', wish)).json().code).toBe('booking.slot_taken')
    const squeezed = await call(cast.rosa, 'POST', '/api/v1/appointments', {
      ...wish,
      override: { reason: 'Acute pain, Dr Weber agreed' },
    })
    expect(squeezed.statusCode).toBe(201)
    expect(squeezed.json<Appointment>().overrideReason).toBe('Acute pain, Dr Weber agreed')
    const history = await call(cast.rosa, 'GET', `/api/v1/appointments/${squeezed.json<Appointment>().id}/history`)
    expect(history.json<{ data: object[] }>().data[0]).toMatchObject({
      overrideReason: 'Acute pain, Dr Weber agreed',
      as: 'receptionist',
    })
    await call(anna(), 'POST', `/api/v1/appointments/${first.id}/cancellation`, {}, { 'if-match': '"1"' })
    expect(await offered()).not.toContain('09:30')
  })

  test('whoever was squeezed in has the time when the other one gives it up: nobody comes between', async () => {
    const first = await booked(anna(), '09:30')
    const wish = { slot: slot('09:30'), patientId: cast.bela.patientId, override: { reason: 'Acute pain' } }
    expect((await call(cast.rosa, 'POST', '/api/v1/appointments', wish)).statusCode).toBe(201)
    await call(anna(), 'POST', `/api/v1/appointments/${first.id}/cancellation`, {}, { 'if-match': '"1"' })
    expect((await book(anna(), '09:30')).json().code).toBe('booking.slot_taken')
    expect((await call(cast.rosa, 'POST', '/api/v1/holds', slot('09:30'))).json().code).toBe('booking.slot_taken')
  })

  test('overrules hours with a reason, but never the past, and patients never overrule (case 15)', async () => {
    const override = { reason: 'Dr Weber stays late' }
    const wish = { patientId: cast.olga.id, override }
    expect((await call(cast.rosa, 'POST', '/api/v1/appointments', { ...wish, slot: slot('18:00') })).statusCode).toBe(
      201,
    )
    expect(
      (await call(cast.rosa, 'POST', '/api/v1/appointments', { ...wish, slot: slot('06:00') })).json(),
    ).toMatchObject({ code: 'booking.not_bookable', reasons: [{ rule: 'in_the_past' }] })
    expect((await book(anna(), '18:30', { override })).json().code).toBe('booking.override_not_allowed')
    expect((await book(anna(), '18:30', { override: {} })).statusCode).toBe(400)
  })

  test('enters leave and sees whom it hits', async () => {
    const appointment = await booked(anna(), '09:30')
    const leave = await call(cast.rosa, 'POST', `/api/v1/doctors/${cast.drWeber.id}/leave`, {
      start: '2026-11-23T08:00:00+01:00',
      end: '2026-11-23T12:00:00+01:00',
      reason: 'Ill',
    })
    expect(leave.json<{ hits: Appointment[] }>().hits.map(({ id }) => id)).toEqual([appointment.id])
    expect((await offered())[0]).toBe('12:00')
  })

  test('enters leave in whole days, of the clinic’s calendar, the last one included', async () => {
    const enter = async (start: string, end: string) =>
      call(cast.rosa, 'POST', `/api/v1/doctors/${cast.drWeber.id}/leave`, { start, end })
    // 25 hours: the clocks go back.
    expect((await enter('2027-10-31', '2027-10-31')).json()).toMatchObject({
      start: '2027-10-31T00:00:00+02:00',
      end: '2027-11-01T00:00:00+01:00',
    })
    expect((await enter('2026-11-23', '2026-11-24T12:00:00+01:00')).json()).toMatchObject({
      start: '2026-11-23T00:00:00+01:00',
      end: '2026-11-24T12:00:00+01:00',
    })
    expect(await offered()).toEqual([])
    expect((await enter('2026-11-24', '2026-11-23')).json<{ errors: object[] }>().errors).toEqual([
      { pointer: '/end', detail: 'must be later than start' },
    ])
    expect((await enter('2026-02-30', '2026-03-01')).statusCode).toBe(400)
    expect((await enter('9999-12-31', '9999-12-31')).json().code).toBe('scheduling.date_out_of_range')
  })
})

describe('a visit type that needs approval', () => {
  beforeEach(() => open({ checkUp: { approval: true } }))

  test('is proposed by the patient and booked by the desk', async () => {
    const appointment = await booked(anna(), '09:30')
    expect(appointment.status).toBe('proposed')
    expect(await offered()).not.toContain('09:30')
    const own = await call(
      anna(),
      'POST',
      `/api/v1/appointments/${appointment.id}/confirmation`,
      {},
      { 'if-match': '"1"' },
    )
    expect([own.statusCode, own.json().code]).toEqual([403, 'booking.staff_only'])
    const approved = await call(
      cast.rosa,
      'POST',
      `/api/v1/appointments/${appointment.id}/confirmation`,
      {},
      { 'if-match': '"1"' },
    )
    expect(approved.json<Appointment>().status).toBe('booked')
  })
})

describe('a group visit of three', () => {
  beforeEach(() => open({ checkUp: { capacity: 3 } }))

  test('has three seats, and ten who want one at once get three (case 11)', async () => {
    const strangers = await cast.strangers(10)
    const answers = await Promise.all(strangers.map((stranger) => book(stranger, '09:30')))
    expect(statuses(answers)).toEqual([201, 201, 201, ...Array(7).fill(409)])
    expect(await offered()).not.toContain('09:30')
    expect(await offered()).toContain('10:00')
  })

  test('shows how many seats are left, and another group does not fit beside it', async () => {
    await booked(anna(), '09:30')
    const answer = await call(
      undefined,
      'GET',
      `/api/v1/availability?visitTypeId=${cast.checkUp.id}&doctorId=${cast.drWeber.id}&from=2026-11-23&to=2026-11-23`,
    )
    const seats = Object.fromEntries(
      answer
        .json<{ data: { start: string; seatsLeft: number }[] }>()
        .data.map(({ start, seatsLeft }) => [start.slice(11, 16), seatsLeft]),
    )
    expect([seats['09:30'], seats['10:00']]).toEqual([2, 3])
  })
})

function anna(): Member {
  return cast.anna
}

function statuses(answers: readonly Answer[]): number[] {
  return answers.map((answer) => answer.statusCode).toSorted((one, other) => one - other)
}

async function counted() {
  const { rows } = await database.pool.query(`select
    (select count(*)::int from booking.appointment) as appointments, (select count(*)::int from booking.claim) as claims,
    (select count(*)::int from booking.hold) as holds, (select count(*)::int from platform.outbox where name like 'booking.%') as facts`)
  return rows[0]
}
