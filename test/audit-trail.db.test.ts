import { beforeAll, describe, expect, test } from 'vitest'
import type { ListedAuditEvent } from '#identity'
import { sealEvents } from '#identity'
import { newId } from '#platform'
import { testApp } from './app.ts'
import type { TestApp } from './app.ts'
import { PASSWORD, anna as annaOfCast, bela as belaOfCast, drWeber as weberOfCast } from './cast.ts'
import { testClinic } from './clinic.ts'
import type { Member, TestClinic } from './clinic.ts'
import { testDatabase } from './database.ts'
import type { TestDatabase } from './database.ts'

let database: TestDatabase
let clinic: TestClinic
let praxis: TestApp
let appointmentId: string
beforeAll(async () => {
  database = await testDatabase()
  clinic = await testClinic(database)
  praxis = await testApp(database, { clinicId: clinic.clinicId })
  const slot = { ...place(), start: '2026-11-23T09:00:00+01:00' }
  const booked = await call(clinic.anna, 'POST', '/api/v1/appointments', { slot, patientId: clinic.anna.patientId })
  expect(booked.statusCode).toBe(201)
  appointmentId = booked.json().id
})

const place = () => ({ doctorId: clinic.drWeber.id, visitTypeId: clinic.checkUp.id, locationId: clinic.berlin.id })

async function call(who: Member | 'visitor', method: 'GET' | 'POST' | 'PATCH' | 'PUT', url: string, payload?: object) {
  const headers = who === 'visitor' ? {} : await praxis.signedIn(who)
  const body = payload === undefined ? {} : { payload }
  return praxis.app.inject({ method, url, headers: { ...headers, 'if-match': '*', 'user-agent': 'Firefox' }, ...body })
}

/** What the trail says of one call. */
async function eventsOf(
  who: Member | 'visitor',
  method: 'GET' | 'POST' | 'PATCH' | 'PUT',
  url: string,
  payload?: object,
) {
  const before = new Set((await allEvents()).map((event) => event.id))
  const answer = await call(who, method, url, payload)
  const events = (await allEvents()).filter(({ id, action }) => !before.has(id) && action !== 'identity.audit_list')
  return { answer, events }
}

async function allEvents(): Promise<ListedAuditEvent[]> {
  await sealEvents(database, clinic.now)
  const all: ListedAuditEvent[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const after: string = cursor === '' ? '' : `&cursor=${cursor}`
    const page = (await call(clinic.amir, 'GET', `/api/v1/audit-events?limit=500${after}`)).json()
    all.push(...page.data)
    cursor = page.nextCursor
  }
  return all
}

describe('what is read', () => {
  test.each<[what: string, url: () => string, action: string, record: () => string | null]>([
    [
      'a patient',
      () => `/api/v1/patients/${clinic.anna.patientId}`,
      'people.patient_read',
      () => clinic.anna.patientId,
    ],
    [
      'a patient’s history',
      () => `/api/v1/patients/${clinic.anna.patientId}/history`,
      'people.patient_history_read',
      () => clinic.anna.patientId,
    ],
    ['patients by name', () => '/api/v1/patients?q=lindqvist', 'people.patient_list', () => null],
    [
      'the day list',
      () => '/api/v1/appointments?from=2026-11-23&to=2026-11-23',
      'booking.appointment_list',
      () => null,
    ],
    ['an appointment', () => `/api/v1/appointments/${appointmentId}`, 'booking.appointment_read', () => appointmentId],
    [
      'its history',
      () => `/api/v1/appointments/${appointmentId}/history`,
      'booking.appointment_history_read',
      () => appointmentId,
    ],
    [
      'its confirmation',
      () => `/api/v1/appointments/${appointmentId}/confirmation.pdf`,
      'documents.confirmation_read',
      () => appointmentId,
    ],
    [
      'its calendar file',
      () => `/api/v1/appointments/${appointmentId}/calendar.ics`,
      'integrations.calendar_file_read',
      () => appointmentId,
    ],
  ])('%s: by whom, as what, from where, and whose', async (_what, url, action, record) => {
    const { answer, events } = await eventsOf(clinic.rosa, 'GET', url())
    expect(answer.statusCode).toBe(200)
    expect(events).toMatchObject([
      {
        action,
        outcome: 'done',
        who: { kind: 'account', id: clinic.rosa.accountId, name: clinic.rosa.name, actingAs: 'receptionist' },
        address: '127.0.0.1',
        userAgent: 'Firefox',
        requestId: expect.any(String),
        patientIds: [clinic.anna.patientId],
        reason: null,
      },
    ])
    expect(events[0]?.record?.id ?? null).toBe(record())
  })

  test('free times asked for on behalf of a patient, and of nobody’s otherwise', async () => {
    const slot = new URLSearchParams({ ...place(), start: '2026-11-24T09:00:00+01:00' })
    const week = new URLSearchParams({ ...place(), from: '2026-11-24', to: '2026-11-25' })
    for (const url of [`/api/v1/availability/explain?${slot.toString()}`, `/api/v1/availability?${week.toString()}`]) {
      expect(await eventsOf(clinic.rosa, 'GET', url)).toMatchObject({ answer: { statusCode: 200 }, events: [] })
      const asked = `${url}&patientId=${clinic.anna.patientId}`
      const { answer, events } = await eventsOf(clinic.rosa, 'GET', asked)
      expect(answer.statusCode).toBe(200)
      const about = { action: 'people.patient_ask', patientIds: [clinic.anna.patientId] }
      expect(events).toMatchObject([{ ...about, outcome: 'done' }])
      const tried = await eventsOf('visitor', 'GET', asked)
      expect(tried.answer.statusCode).toBe(404)
      expect(tried.events).toMatchObject([{ ...about, outcome: 'refused', refusal: 'booking.patient_not_found' }])
    }
  })

  test('that nothing was found is told too, and that nobody was in it', async () => {
    const { events } = await eventsOf(clinic.rosa, 'GET', '/api/v1/patients?q=nobody')
    expect(events).toMatchObject([{ action: 'people.patient_list', patientIds: [] }])
  })

  test('without its event no answer leaves', async () => {
    await database.asOwner('alter table identity.audit_intake rename to elsewhere')
    const answer = await call(clinic.rosa, 'GET', `/api/v1/patients/${clinic.anna.patientId}`)
    await database.asOwner('alter table identity.elsewhere rename to audit_intake')
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('Lindqvist')
  })

  test('a route that declares a read and does not say whose data it answers fails', async () => {
    const { app } = await testApp(database, { clinicId: clinic.clinicId })
    app.addHook('onRequest', async (request) => {
      if (request.url === '/api/v1/me') request.routeOptions.config.audit = 'people.patient_read'
    })
    const answer = await app.inject({ url: '/api/v1/me', headers: await praxis.signedIn(clinic.anna) })
    expect(answer.statusCode).toBe(500)
  })
})

describe('what is changed', () => {
  test('a booking, and that a rule was overridden, with the reason given for it', async () => {
    const slot = { ...place(), start: '2026-11-23T20:00:00+01:00' }
    const wish = { slot, patientId: clinic.bela.patientId, override: { reason: 'on the phone, cannot come earlier' } }
    const { answer, events } = await eventsOf(clinic.rosa, 'POST', '/api/v1/appointments', wish)
    expect(answer.statusCode).toBe(201)
    const about = { record: { kind: 'appointment', id: answer.json().id }, patientIds: [clinic.bela.patientId] }
    expect(events.toSorted((a, b) => (a.action < b.action ? -1 : 1))).toMatchObject([
      { action: 'booking.appointment_book', reason: null, ...about },
      { action: 'booking.appointment_override', reason: 'on the phone, cannot come earlier', ...about },
    ])
  })

  test('a cancellation without its reason, which may say how somebody is', async () => {
    const { events } = await eventsOf(clinic.anna, 'POST', `/api/v1/appointments/${appointmentId}/cancellation`, {
      reason: 'in hospital with appendicitis',
    })
    expect(events).toMatchObject([{ action: 'booking.appointment_cancel', who: { actingAs: 'patient' }, reason: null }])
  })

  test('a patient’s record, the clinic’s rules, a doctor’s leave', async () => {
    const patient = await eventsOf(clinic.rosa, 'PATCH', `/api/v1/patients/${clinic.anna.patientId}`, {
      phone: '+49 30 1234567',
    })
    expect(patient.events).toMatchObject([{ action: 'people.patient_change', patientIds: [clinic.anna.patientId] }])
    const rules = await eventsOf(clinic.amir, 'PATCH', `/api/v1/visit-types/${clinic.checkUp.id}`, {
      durationMinutes: 20,
    })
    expect(rules.events).toMatchObject([
      { action: 'clinic.rules_change', record: { kind: 'visit_type', id: clinic.checkUp.id } },
    ])
    const leave = await eventsOf(clinic.amir, 'POST', `/api/v1/doctors/${clinic.drWeber.id}/leave`, {
      start: '2026-11-23T19:00:00+01:00',
      end: '2026-11-23T22:00:00+01:00',
    })
    expect(leave.events.map(({ action }) => action).toSorted()).toEqual([
      'booking.leave_hits_read',
      'scheduling.schedule_change',
    ])
    expect(leave.events.find(({ action }) => action === 'booking.leave_hits_read')?.patientIds).toEqual([
      clinic.bela.patientId,
    ])
  })
})

describe('what is refused', () => {
  test('somebody else’s record is an attempt on it', async () => {
    const { answer, events } = await eventsOf(clinic.bela, 'GET', `/api/v1/patients/${clinic.anna.patientId}`)
    expect(answer.statusCode).toBe(404)
    expect(events).toMatchObject([
      {
        action: 'people.patient_read',
        outcome: 'refused',
        refusal: 'people.patient_not_found',
        call: 'GET /api/v1/patients/:id',
        who: { id: clinic.bela.accountId, actingAs: 'patient' },
        record: { kind: 'patient', id: clinic.anna.patientId },
        patientIds: [clinic.anna.patientId],
      },
    ])
  })

  test('somebody else’s visit is an attempt on whose it is, and the answer does not say whose', async () => {
    const wish = { slot: { ...place(), start: '2026-11-25T09:00:00+01:00' }, patientId: clinic.anna.patientId }
    const { id } = (await call(clinic.rosa, 'POST', '/api/v1/appointments', wish)).json()
    const tries = [
      ['GET', `/api/v1/appointments/${id}`, 'booking.appointment_read'],
      ['GET', `/api/v1/appointments/${id}/deposits`, 'booking.deposit_list'],
      ['POST', `/api/v1/appointments/${id}/deposits/checkout`, 'booking.deposit_checkout'],
      ['POST', `/api/v1/appointments/${id}/cancellation`, 'booking.appointment_cancel'],
    ] as const
    for (const [method, url, action] of tries) {
      const { answer, events } = await eventsOf(clinic.bela, method, url, method === 'POST' ? {} : undefined)
      expect(answer.statusCode).toBe(404)
      expect(answer.body).not.toContain(clinic.anna.patientId)
      const about = { record: { kind: 'appointment', id }, patientIds: [clinic.anna.patientId] }
      expect(events).toMatchObject([{ action, outcome: 'refused', refusal: 'booking.appointment_not_found', ...about }])
    }
  })

  test('what a role may not', async () => {
    const { answer, events } = await eventsOf(clinic.bela, 'GET', '/api/v1/patients')
    expect(answer.statusCode).toBe(403)
    expect(events).toMatchObject([{ action: 'people.patient_list', refusal: 'identity.not_allowed', patientIds: [] }])
  })

  test('a booking for somebody else names whom it was for', async () => {
    const slot = { ...place(), start: '2026-11-24T09:00:00+01:00' }
    const { events } = await eventsOf(clinic.bela, 'POST', '/api/v1/appointments', {
      slot,
      patientId: clinic.anna.patientId,
    })
    expect(events).toMatchObject([
      { action: 'booking.appointment_book', refusal: 'booking.patient_not_found', patientIds: [clinic.anna.patientId] },
    ])
  })

  test('a call without a sign-in, of one stranger at most thirty a minute', async () => {
    const before = (await allEvents()).length
    for (let attempt = 1; attempt <= 40; attempt += 1) await call('visitor', 'GET', `/api/v1/patients/${newId()}`)
    const refused = (await allEvents()).filter(({ refusal }) => refusal === 'identity.sign_in_required')
    expect(refused).toHaveLength(30)
    expect(before).toBeGreaterThan(10)
  })

  test('a taken time or a misspelt call is no attempt on anybody, and is not in the trail', async () => {
    expect((await eventsOf('visitor', 'GET', '/api/v1/me')).events).toEqual([])
    expect((await eventsOf(clinic.rosa, 'POST', '/api/v1/appointments', {})).events).toEqual([])
    expect((await eventsOf(clinic.rosa, 'GET', `/api/v1/locations/${newId()}`)).events).toEqual([])
  })
})

describe('who signs in', () => {
  test('a sign-in, with what was proved; a failed one, of whose account', async () => {
    const wish = { email: annaOfCast.email, password: PASSWORD }
    const done = await eventsOf('visitor', 'POST', '/api/v1/auth/sign-in', wish)
    expect(done.answer.statusCode).toBe(200)
    const about = { action: 'identity.sign_in', record: { kind: 'account', id: clinic.anna.accountId } }
    expect(done.events).toMatchObject([
      { ...about, who: { id: clinic.anna.accountId }, outcome: 'done', reason: 'password' },
    ])
    const failed = await eventsOf('visitor', 'POST', '/api/v1/auth/sign-in', {
      ...wish,
      password: 'seven red umbrellas',
    })
    expect(failed.answer.statusCode).toBe(401)
    expect(failed.events).toMatchObject([
      { ...about, who: { kind: 'visitor', id: null }, refusal: 'identity.wrong_credentials' },
    ])
    const unknown = await eventsOf('visitor', 'POST', '/api/v1/auth/sign-in', { ...wish, email: 'nobody@mail.example' })
    expect(unknown.events).toMatchObject([
      { action: 'identity.sign_in', record: null, refusal: 'identity.wrong_credentials' },
    ])
  })

  test('a refresh token used twice, and signing out', async () => {
    const wish = { email: annaOfCast.email, password: PASSWORD }
    const { refreshToken } = (await call('visitor', 'POST', '/api/v1/auth/sign-in', wish)).json()
    expect((await eventsOf('visitor', 'POST', '/api/v1/auth/refresh', { refreshToken })).events).toEqual([])
    const reuse = await eventsOf('visitor', 'POST', '/api/v1/auth/refresh', { refreshToken })
    expect(reuse.events.map(({ action }) => action)).toContain('identity.refresh_token_reuse')
    const out = await eventsOf(clinic.anna, 'POST', '/api/v1/auth/sign-out')
    expect(out.events).toMatchObject([{ action: 'identity.sign_out', who: { id: clinic.anna.accountId } }])
  })
})

describe('who looked at my record', () => {
  test('Anna sees who, as what, when and why; and nothing that is the clinic’s own', async () => {
    await sealEvents(database, clinic.now)
    const answer = await call(clinic.anna, 'GET', `/api/v1/patients/${clinic.anna.patientId}/access`)
    expect(answer.statusCode).toBe(200)
    const { data } = answer.json()
    const read = data.find((one: { action: string }) => one.action === 'documents.confirmation_read')
    expect(read).toEqual({
      id: expect.any(String),
      at: '2026-11-23T06:00:00.000Z',
      timeZone: 'UTC',
      who: { kind: 'account', id: clinic.rosa.accountId, name: clinic.rosa.name, actingAs: 'receptionist', app: null },
      isYou: false,
      action: 'documents.confirmation_read',
      type: 'read',
      outcome: 'done',
      record: { kind: 'appointment', id: appointmentId },
      reason: null,
    })
    expect(data.some((one: { isYou: boolean }) => one.isYou)).toBe(true)
    expect(answer.body).not.toContain('127.0.0.1')
    expect(answer.body).not.toContain(clinic.bela.patientId)
  })

  test('Béla does not, nor does anybody of the staff; page by page it is the same', async () => {
    const url = `/api/v1/patients/${clinic.anna.patientId}/access`
    for (const other of [clinic.bela, clinic.rosa, clinic.amir, clinic.drWeber.member])
      expect((await call(other, 'GET', url)).statusCode).toBe(404)
    expect((await call('visitor', 'GET', url)).statusCode).toBe(401)
    const first = (await call(clinic.anna, 'GET', `${url}?limit=3`)).json()
    const second = (await call(clinic.anna, 'GET', `${url}?limit=3&cursor=${first.nextCursor}`)).json()
    const whole = (await call(clinic.anna, 'GET', `${url}?limit=500`)).json()
    const ids = (page: { data: { id: string }[] }) => page.data.map(({ id }) => id)
    // After her two looks, which are events themselves.
    expect([...ids(first), ...ids(second)]).toEqual(ids(whole).slice(2, 8))
  })
})

describe('the trail for administrators', () => {
  test('is theirs alone', async () => {
    for (const who of [clinic.rosa, clinic.anna, clinic.drWeber.member])
      expect((await call(who, 'GET', '/api/v1/audit-events')).statusCode).toBe(403)
    expect((await call('visitor', 'GET', '/api/v1/audit-events')).statusCode).toBe(401)
  })

  test.each<[filter: string, fits: (event: ListedAuditEvent) => boolean]>([
    ['patientId', (event) => event.patientIds.includes(clinic.bela.patientId)],
    ['accountId', (event) => event.who.id === clinic.rosa.accountId],
    ['recordId', (event) => event.record?.id === appointmentId],
    ['action', (event) => event.action === 'people.patient_read' || event.action === 'people.patient_list'],
    ['outcome', (event) => event.outcome === 'refused'],
  ])('can be searched by %s', async (filter, fits) => {
    const wanted = {
      patientId: clinic.bela.patientId,
      accountId: clinic.rosa.accountId,
      recordId: appointmentId,
      action: 'people.patient_read&action=people.patient_list',
      outcome: 'refused',
    }[filter]
    const all = await allEvents()
    const found = (await call(clinic.amir, 'GET', `/api/v1/audit-events?limit=500&${filter}=${wanted}`)).json()
    const expected = all.filter(fits).map(({ id }) => id)
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(all.length)
    // Others may have come since: asking is itself an event.
    expect(found.data.map(({ id }: ListedAuditEvent) => id)).toEqual(expect.arrayContaining(expected))
    expect(found.data.every(fits)).toBe(true)
  })

  test('by time, one by id, and not by nonsense', async () => {
    const url = '/api/v1/audit-events'
    const at = new Date(clinic.now).toISOString()
    expect((await call(clinic.amir, 'GET', `${url}?to=${at}`)).json().data).toEqual([])
    expect((await call(clinic.amir, 'GET', `${url}?from=${at}`)).json().data.length).toBeGreaterThan(10)
    const [event] = await allEvents()
    expect((await call(clinic.amir, 'GET', `${url}/${event?.id}`)).json()).toEqual(event)
    expect((await call(clinic.amir, 'GET', `${url}/${newId()}`)).statusCode).toBe(404)
    for (const nonsense of [
      'from=yesterday',
      'action=people.patient_ate',
      'outcome=perhaps',
      'cursor=x',
      'patientId=1',
      'q=1',
    ])
      expect((await call(clinic.amir, 'GET', `${url}?${nonsense}`)).statusCode, nonsense).toBe(400)
  })

  test('is kept for as long as they say, from six years on', async () => {
    expect((await call(clinic.amir, 'GET', '/api/v1/audit-policy')).json()).toEqual({ keepYears: 10 })
    const { answer, events } = await eventsOf(clinic.amir, 'PUT', '/api/v1/audit-policy', { keepYears: 12 })
    expect(answer.json()).toEqual({ keepYears: 12 })
    expect(events).toMatchObject([{ action: 'identity.audit_policy_change' }])
    expect((await call(clinic.amir, 'PUT', '/api/v1/audit-policy', { keepYears: 5 })).statusCode).toBe(400)
    expect((await call(clinic.rosa, 'PUT', '/api/v1/audit-policy', { keepYears: 12 })).statusCode).toBe(403)
  })

  test('says nobody’s name, address, birthday or number, and nothing that was written', async () => {
    const { rows } = await database.pool.query<{ trail: string }>(
      'select jsonb_agg(e)::text as trail from identity.audit_event e',
    )
    const trail = rows[0]?.trail ?? ''
    expect(trail).toContain(clinic.anna.patientId)
    for (const person of [annaOfCast, belaOfCast, weberOfCast])
      for (const word of [...person.name.split(' '), person.email]) expect(trail).not.toContain(word)
    for (const word of ['1988-04-17', '5550101', '1234567', 'appendicitis', 'lindqvist', PASSWORD])
      expect(trail).not.toContain(word)
  })
})
