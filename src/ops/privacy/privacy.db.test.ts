import type { FastifyInstance } from 'fastify'
import { beforeEach, describe, expect, test } from 'vitest'
import { bookAppointment } from '#booking'
import { openClinic } from '#clinic'
import { accountOfAddress, grantRole } from '#identity'
import type { ClinicId } from '#identity'
import { patientsOf } from '#people'
import { asId, transaction } from '#platform'
import { testApp } from '../../../test/app.ts'
import type { TestApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import type { TestDatabase } from '../../../test/database.ts'
import { PASSWORD } from '../../../test/cast.ts'
import { readPdf } from '../../documents/pdf-text.fixture.ts'
import { carryOutErasures, eraseAbandoned } from './index.ts'

const DAY = 86_400_000
const NOBODY = '01900000-0000-7000-8000-00000000dead'

let database: TestDatabase
let clinic: TestClinic
let served: TestApp
let app: FastifyInstance

beforeEach(async () => {
  database = await testDatabase()
  clinic = await testClinic(database)
  served = await testApp(database, { clinicId: clinic.clinicId })
  app = served.app
})

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

async function call(who: Member | undefined, method: Method, url: string, payload?: object) {
  const headers = who === undefined ? {} : await served.signedIn(who)
  return app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
}

const code = (answer: { json: () => { code?: string } }) => answer.json().code

/** A visit on this day at nine, booked by the desk. */
async function booked(patientId: string, day: string, at = clinic.now): Promise<string> {
  const slot = {
    doctorId: clinic.drWeber.id,
    visitTypeId: clinic.checkUp.id,
    locationId: clinic.berlin.id,
    start: `${day}T09:00:00+01:00`,
  }
  const wish = { slot, patientId: asId<'patient'>(patientId), reason: 'a cough since Friday' }
  const answer = await bookAppointment(clinic.ctxOf(clinic.rosa, at), wish)
  return String((answer.body as { id: string }).id)
}

/** That visit took place. */
async function happened(patientId: string): Promise<string> {
  const id = await booked(patientId, '2026-11-24')
  await database.asOwner(`update booking.appointment set status = 'fulfilled' where id = $1`, [id])
  served.clock.now = Date.parse('2026-11-25T12:00:00+01:00')
  return id
}

describe('the export', () => {
  test('tells Anna all about herself and nobody else, and stands in the trail', async () => {
    await booked(clinic.anna.patientId, '2026-11-24')
    await booked(clinic.bela.patientId, '2026-11-25')
    const answer = await call(clinic.anna, 'POST', '/api/v1/me/export')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toMatch(/attachment; filename="Praxis am Park 2026-11-23.json"/)
    expect(answer.headers['cache-control']).toBe('no-store')
    const data = answer.json()
    expect(data).toMatchObject({
      format: 'praxis-personal-data',
      version: 1,
      clinic: { name: 'Praxis am Park' },
      account: [{ name: 'Anna Lindqvist', email: clinic.anna.email }],
      patient: [{ name: 'Anna Lindqvist', birthDate: '1988-04-17' }],
      visits: [{ doctor: 'Dr. med. Martina Weber', reason: 'a cough since Friday', moves: [{ move: 'booking' }] }],
    })
    expect(answer.body).not.toContain(clinic.bela.name)
    const { rows } = await database.asOwner(
      `select actor_id, outcome, patients from identity.audit_intake where action = 'people.patient_export'
       union all select actor_id, outcome, patients from identity.audit_event where action = 'people.patient_export'`,
    )
    expect(rows).toEqual([{ actor_id: clinic.anna.accountId, outcome: 'done', patients: [clinic.anna.patientId] }])
  })

  test('as a PDF has words and no numbers of records, in German too', async () => {
    const visit = await booked(clinic.anna.patientId, '2026-11-24')
    const answer = await call(clinic.anna, 'POST', '/api/v1/me/export', { format: 'pdf', language: 'de' })
    expect(answer.headers['content-type']).toBe('application/pdf')
    const { text, plain } = readPdf(answer.rawPayload)
    const read = text.replaceAll(/\s+/g, ' ')
    for (const words of ['Was wir über Sie wissen', 'Anna Lindqvist', 'Ihre Termine', 'a cough since Friday', 'Weber'])
      expect(read).toContain(words)
    for (const id of [visit, clinic.anna.accountId, clinic.anna.patientId, clinic.drWeber.id])
      expect(text).not.toContain(id)
    expect(read.indexOf('Ihre Patientendaten')).toBeLessThan(read.indexOf('Ihre Termine'))
    expect(plain).toContain('/Lang (de)')
  })

  test('is given to who just signed in, and to nobody who is not the person or an administrator of the clinic', async () => {
    const { anna, bela, rosa, amir, olga } = clinic
    const url = `/api/v1/patients/${olga.id}/export`
    const reason = { reason: 'asked by letter of 20 November' }
    const given = await call(amir, 'POST', url, reason)
    expect(given.json()).toMatchObject({ patient: [{ name: olga.name }] })
    expect(given.json()).not.toHaveProperty('account')
    expect(code(await call(amir, 'POST', url, {}))).toBe('request.invalid')
    for (const who of [anna, bela, rosa, clinic.drWeber.member]) {
      const refused = await call(who, 'POST', url, reason)
      expect([refused.statusCode, code(refused)]).toEqual([403, 'identity.not_allowed'])
    }
    expect((await call(undefined, 'POST', url, reason)).statusCode).toBe(401)
    expect((await call(undefined, 'POST', '/api/v1/me/export')).statusCode).toBe(401)
    expect(code(await call(amir, 'POST', `/api/v1/patients/${NOBODY}/export`, reason))).toBe('ops.patient_not_found')
    const stale = await served.signedIn(anna)
    served.clock.now += 11 * 60_000 - 2 * 60_000
    expect((await app.inject({ method: 'POST', url: '/api/v1/me/export', headers: stale })).statusCode).toBe(200)
    const token = await served.authentication.tokens.issue({
      sessionId: anna.accountId,
      accountId: anna.accountId,
      clinicId: clinic.clinicId,
      roles: ['patient'],
      authenticatedAt: served.clock.now - 30 * 60_000,
    })
    const old = { authorization: `Bearer ${token}` }
    for (const path of ['export', 'erasure'])
      expect(code(await app.inject({ method: 'POST', url: `/api/v1/me/${path}`, headers: old }))).toBe(
        'identity.fresh_sign_in_required',
      )
  })

  test('of what belongs to an account is for its owner: an administrator is not shown where a patient signs in', async () => {
    const answer = await call(clinic.amir, 'POST', `/api/v1/patients/${clinic.anna.patientId}/export`, {
      reason: 'by letter',
    })
    expect(answer.json()).toMatchObject({ patient: [{ name: 'Anna Lindqvist' }] })
    for (const kind of ['account', 'sessions', 'devices', 'waysIn', 'activity'])
      expect(answer.json()).not.toHaveProperty(kind)
  })
})

describe('being forgotten', () => {
  test('waits a week, says which visits it will cancel, can be taken back, and is asked for once', async () => {
    const visit = await booked(clinic.anna.patientId, '2026-12-10')
    const asked = await call(clinic.anna, 'POST', '/api/v1/me/erasure')
    expect(asked.statusCode).toBe(202)
    expect(asked.json()).toMatchObject({
      state: 'waiting',
      dueAt: '2026-11-30T07:00:00+01:00',
      visitsAhead: [{ id: visit, start: '2026-12-10T09:00:00+01:00', doctor: 'Dr. med. Martina Weber' }],
    })
    expect(code(await call(clinic.anna, 'POST', '/api/v1/me/erasure'))).toBe('ops.erasure_asked_already')
    expect((await call(clinic.anna, 'GET', '/api/v1/me/erasure')).json()).toEqual(asked.json())
    expect(await carryOutErasures(database, clinic.now + 6 * DAY)).toBe(0)
    expect((await call(clinic.anna, 'DELETE', '/api/v1/me/erasure')).statusCode).toBe(204)
    expect(code(await call(clinic.anna, 'GET', '/api/v1/me/erasure'))).toBe('ops.erasure_not_found')
    expect(await carryOutErasures(database, clinic.now + 8 * DAY)).toBe(0)
    expect((await call(clinic.anna, 'GET', '/api/v1/me')).json().name).toBe('Anna Lindqvist')
  })

  test('two who ask at the same moment are one request', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => call(clinic.anna, 'POST', '/api/v1/me/erasure')))
    expect(answers.filter(({ statusCode }) => statusCode === 202)).toHaveLength(1)
    expect(answers.filter((answer) => code(answer) === 'ops.erasure_asked_already')).toHaveLength(3)
  })

  test('cancels the visits ahead first, with the ordinary facts; an hour later account and patient are gone', async () => {
    const visit = await booked(clinic.anna.patientId, '2026-12-10')
    await call(clinic.anna, 'POST', '/api/v1/me/erasure')
    const due = clinic.now + 7 * DAY
    expect(await carryOutErasures(database, due)).toBe(0)
    const facts = await database.asOwner(
      `select payload->>'appointmentId' as id from platform.outbox where name = 'booking.appointment_cancelled'`,
    )
    expect(facts.rows).toEqual([{ id: visit }])
    expect(code(await call(clinic.anna, 'DELETE', '/api/v1/me/erasure'))).toBe('ops.erasure_begun')
    expect(await carryOutErasures(database, due + 59 * 60_000)).toBe(0)
    expect(await carryOutErasures(database, due + 3_600_000)).toBe(1)
    expect(await accountOfAddress(database, clinic.anna.email)).toBeUndefined()
    expect(code(await call(clinic.rosa, 'GET', `/api/v1/patients/${clinic.anna.patientId}`))).toBe(
      'people.patient_not_found',
    )
    const found = await call(clinic.rosa, 'GET', '/api/v1/patients?q=lindqvist')
    expect(found.json().data).toEqual([])
    const seen = await call(clinic.rosa, 'GET', `/api/v1/appointments/${visit}`)
    expect(seen.json()).toMatchObject({ status: 'cancelled', patient: { name: '(erased)' }, reason: null })
    // Nothing took place, so nothing has to be kept.
    expect((await call(clinic.amir, 'GET', '/api/v1/restricted-records')).json().data).toEqual([])
  })

  test('keeps what was written about visits out of sight, for as long as the clinic must, and shows it for a reason', async () => {
    const visit = await happened(clinic.olga.id)
    const put = await call(clinic.amir, 'PUT', '/api/v1/privacy-policy', { keepVisitsYears: 5 })
    expect(put.json()).toEqual({ keepVisitsYears: 5 })
    const asked = await call(clinic.amir, 'POST', `/api/v1/patients/${clinic.olga.id}/erasure`, {
      reason: 'by letter',
      waitDays: 0,
    })
    expect(asked.json()).toMatchObject({
      state: 'waiting',
      askedAs: 'administrator',
      reason: 'by letter',
      visitsAhead: [],
    })
    expect(await carryOutErasures(database, served.clock.now)).toBe(1)
    const day = await call(clinic.rosa, 'GET', `/api/v1/appointments/${visit}`)
    expect(day.json()).toMatchObject({ status: 'fulfilled', patient: { name: '(erased)' }, reason: null })
    const listed = await call(clinic.amir, 'GET', '/api/v1/restricted-records')
    expect(listed.json().data).toMatchObject([
      { name: clinic.olga.name, keepUntil: expect.stringMatching(/^2031-11-2/) },
    ])
    const url = `/api/v1/restricted-records/${clinic.olga.id}/disclosure`
    expect(code(await call(clinic.amir, 'POST', url, {}))).toBe('request.invalid')
    const disclosed = await call(clinic.amir, 'POST', url, { reason: 'court order 7 C 12/26' })
    expect(disclosed.json()).toMatchObject({
      name: clinic.olga.name,
      visits: [{ id: visit, doctor: 'Dr. med. Martina Weber', kept: { reason: 'a cough since Friday' } }],
    })
    const { rows } = await database.asOwner(
      `select reason from (select reason, action from identity.audit_intake union all select reason, action from identity.audit_event) e
       where action = 'people.patient_read' and reason is not null`,
    )
    expect(rows).toEqual([{ reason: 'court order 7 C 12/26' }])
    for (const who of [clinic.rosa, clinic.anna, clinic.drWeber.member]) {
      expect((await call(who, 'GET', '/api/v1/restricted-records')).statusCode).toBe(403)
      expect((await call(who, 'POST', url, { reason: 'curious' })).statusCode).toBe(403)
    }
  })

  test('is refused to the last administrator by name, when asked and when it is due', async () => {
    expect(code(await call(clinic.amir, 'POST', '/api/v1/me/erasure'))).toBe('identity.last_administrator')
    const { clinicId, bela } = clinic
    await transaction(database, (tx) =>
      grantRole(tx, { accountId: bela.accountId, clinicId, role: 'administrator', at: clinic.now }),
    )
    expect((await call(clinic.amir, 'POST', '/api/v1/me/erasure')).statusCode).toBe(202)
    expect(
      (await call({ ...bela, roles: ['patient', 'administrator'] }, 'POST', '/api/v1/me/erasure')).statusCode,
    ).toBe(202)
    expect(await carryOutErasures(database, clinic.now + 7 * DAY)).toBe(1)
    const { rows } = await database.asOwner(
      'select stopped_by, done_at is not null as done from ops.erasure order by done_at nulls last',
    )
    expect(rows).toEqual([
      { stopped_by: null, done: true },
      { stopped_by: 'identity.last_administrator', done: false },
    ])
  })

  test('is an administrator’s to ask for patients, not for who works here, and nobody else’s', async () => {
    const wish = { reason: 'by letter' }
    const url = `/api/v1/patients/${clinic.olga.id}/erasure`
    for (const who of [clinic.anna, clinic.rosa, clinic.drWeber.member])
      for (const method of ['POST', 'GET', 'DELETE'] as const)
        expect((await call(who, method, url, method === 'POST' ? wish : undefined)).statusCode).toBe(403)
    expect((await call(undefined, 'POST', url, wish)).statusCode).toBe(401)
    expect(code(await call(clinic.amir, 'POST', `/api/v1/patients/${NOBODY}/erasure`, wish))).toBe(
      'ops.patient_not_found',
    )
    expect(code(await call(clinic.amir, 'POST', `/api/v1/patients/${clinic.rosa.patientId}/erasure`, wish))).toBe(
      'ops.works_here',
    )
    expect((await call(clinic.amir, 'POST', url, wish)).statusCode).toBe(202)
    expect((await call(clinic.amir, 'GET', url)).json()).toMatchObject({
      patientId: clinic.olga.id,
      reason: 'by letter',
    })
    expect((await call(clinic.amir, 'GET', '/api/v1/erasures')).json().data).toHaveLength(1)
    expect((await call(clinic.amir, 'DELETE', url)).statusCode).toBe(204)
  })
})

describe('two clinics', () => {
  let hilltop: ClinicId

  beforeEach(async () => {
    const opened = await transaction(database, (tx) =>
      openClinic(tx, { name: 'Hilltop', timeZone: 'Europe/Vienna', hostName: 'hilltop.example' }, clinic.now),
    )
    hilltop = opened.id
  })

  /** Signs in at the other clinic, which makes a patient of her there. */
  async function signInAtHilltop(): Promise<number> {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/auth/sign-in',
      headers: { host: 'hilltop.example' },
      payload: { email: clinic.anna.email, password: PASSWORD },
    })
    return answer.statusCode
  }

  test('an account that another clinic knows loses only what was here, until no clinic knows it', async () => {
    expect(await signInAtHilltop()).toBe(200)
    await call(clinic.anna, 'POST', '/api/v1/me/erasure')
    expect(await carryOutErasures(database, clinic.now + 7 * DAY)).toBe(1)
    expect(await patientsOf(database, clinic.clinicId, clinic.anna.accountId)).toEqual([])
    expect(await patientsOf(database, hilltop, clinic.anna.accountId)).toHaveLength(1)
    expect(await signInAtHilltop()).toBe(200)
    const token = await served.authentication.tokens.issue({
      sessionId: clinic.anna.accountId,
      accountId: clinic.anna.accountId,
      clinicId: hilltop,
      roles: ['patient'],
      authenticatedAt: clinic.now,
    })
    const there = { authorization: `Bearer ${token}`, host: 'hilltop.example' }
    const asked = await app.inject({ method: 'POST', url: '/api/v1/me/erasure', headers: there })
    expect(asked.statusCode).toBe(202)
    expect(await carryOutErasures(database, clinic.now + 7 * DAY)).toBe(1)
    expect(await accountOfAddress(database, clinic.anna.email)).toBeUndefined()
    expect(await signInAtHilltop()).toBe(401)
  })

  test('an administrator of one reaches nobody of the other', async () => {
    await happened(clinic.olga.id)
    const token = await served.authentication.tokens.issue({
      sessionId: clinic.amir.accountId,
      accountId: clinic.amir.accountId,
      clinicId: hilltop,
      roles: ['patient', 'administrator'],
      authenticatedAt: served.clock.now,
    })
    const headers = { authorization: `Bearer ${token}`, host: 'hilltop.example' }
    await call(clinic.amir, 'POST', `/api/v1/patients/${clinic.anna.patientId}/erasure`, { reason: 'by letter' })
    for (const [method, path, payload] of [
      ['POST', `patients/${clinic.olga.id}/export`, { reason: 'x' }],
      ['POST', `patients/${clinic.olga.id}/erasure`, { reason: 'x' }],
      ['GET', `patients/${clinic.anna.patientId}/erasure`, undefined],
      ['DELETE', `patients/${clinic.anna.patientId}/erasure`, undefined],
      ['POST', `restricted-records/${clinic.olga.id}/disclosure`, { reason: 'x' }],
      ['GET', `patients/${clinic.olga.id}/consents`, undefined],
    ] as const) {
      const answer = await app.inject({
        method,
        url: `/api/v1/${path}`,
        headers,
        ...(payload === undefined ? {} : { payload }),
      })
      expect([path, answer.statusCode]).toEqual([path, 404])
    }
    for (const path of ['erasures', 'restricted-records'])
      expect((await app.inject({ url: `/api/v1/${path}`, headers })).json().data).toEqual([])
  })
})

test('accounts that nobody proved and nobody came back to are erased after three months; those with a visit are not', async () => {
  const later = clinic.now + 91 * DAY
  await database.asOwner('delete from identity.session')
  await booked(clinic.bela.patientId, '2026-11-25')
  await database.asOwner('update identity.account set email_verified = id = $1', [clinic.rosa.accountId])
  expect(await eraseAbandoned(database, clinic.now + 89 * DAY)).toBe(0)
  expect(await eraseAbandoned(database, later)).toBe(1)
  const { rows } = await database.asOwner('select email from identity.account order by email')
  const emails = rows.map(({ email }: { email: string }) => email)
  expect(emails).not.toContain(clinic.anna.email)
  for (const there of [clinic.bela, clinic.rosa, clinic.amir, clinic.drWeber.member])
    expect(emails).toContain(there.email)
})
