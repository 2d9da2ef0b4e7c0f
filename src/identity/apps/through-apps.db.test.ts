import { beforeAll, expect, test } from 'vitest'
import type { Member } from '../../../test/clinic.ts'
import { PHONE_APP, SYSTEM, appsAtWork, basic, lettingIn, said, sendForm } from './apps.fixture.ts'
import type { AppsAtWork, Granted } from './apps.fixture.ts'

/** What apps and systems get to see and do in the clinic, from Anna's phone to the hospital's own system. */
let at: AppsAtWork
beforeAll(async () => {
  at = await appsAtWork()
})
const JSON_TYPE = { 'content-type': 'application/json' }

async function freeSlot(nth: number) {
  const query = new URLSearchParams({
    visitTypeId: at.clinic.checkUp.id,
    doctorId: at.clinic.drWeber.id,
    from: '2026-11-24',
    to: '2026-11-26',
  })
  const { data } = (await (await at.call(`/api/v1/availability?${query.toString()}`)).json()) as {
    data: Record<string, unknown>[]
  }
  const { doctorId, visitTypeId, locationId, start } = data[nth] ?? {}
  return { doctorId, visitTypeId, locationId, start }
}

async function book(as: Member | string, patientId: string, nth: number) {
  const body = JSON.stringify({ slot: await freeSlot(nth), patientId })
  return at.call('/api/v1/appointments', { method: 'POST', as, headers: JSON_TYPE, body })
}

async function seen(as: Member | string): Promise<string[]> {
  const { data } = (await (await at.call('/api/v1/appointments', { as })).json()) as { data: { patientId: string }[] }
  return [...new Set(data.map((one) => one.patientId))].toSorted()
}

async function staffToken(person: Member, scope: string): Promise<string> {
  const scopes = ['offline_access', 'patient/Appointment.cruds', 'user/Appointment.cruds', 'user/Patient.cruds']
  const app = await at.addClient({ ...PHONE_APP, scopes })
  return (await lettingIn(at, person, { app, scope })).tokens.access_token
}

async function systemToken(...scopes: string[]): Promise<string> {
  const system = await at.addClient({ ...SYSTEM, scopes })
  const answer = await sendForm(at, '/oauth2/token', { grant_type: 'client_credentials' }, basic(system))
  return ((await answer.json()) as Granted).access_token
}

test('Anna’s app books for Anna, and for nobody else', async () => {
  const { tokens } = await lettingIn(at, at.clinic.anna, { scope: 'patient/Appointment.cruds' })
  expect((await book(tokens.access_token, at.clinic.anna.patientId, 0)).status).toBe(201)
  expect((await book(tokens.access_token, at.clinic.bela.patientId, 1)).status).toBe(404)
  expect((await book(at.clinic.bela, at.clinic.bela.patientId, 2)).status).toBe(201)
  expect(await seen(tokens.access_token)).toEqual([at.clinic.anna.patientId])
})

test('through an app Rosa of the desk is herself with a user/ scope, and a patient with a patient/ one', async () => {
  const both = [at.clinic.anna.patientId, at.clinic.bela.patientId].toSorted()
  expect(await seen(at.clinic.rosa)).toEqual(both)
  expect(await seen(await staffToken(at.clinic.rosa, 'user/Appointment.rs'))).toEqual(both)
  expect(await seen(await staffToken(at.clinic.rosa, 'patient/Appointment.rs'))).toEqual([])
})

test('an app that may look may not change', async () => {
  const token = await staffToken(at.clinic.rosa, 'user/Appointment.rs')
  expect(await said(await book(token, at.clinic.anna.patientId, 3))).toEqual({
    status: 403,
    code: 'identity.scope_insufficient',
  })
})

test('the hospital’s system sees the clinic, books, and is named in the history; it overrules nothing', async () => {
  const token = await systemToken('system/Appointment.crs')
  const booked = await book(token, at.clinic.olga.id, 4)
  expect(booked.status).toBe(201)
  const { id } = (await booked.json()) as { id: string }
  expect(await seen(token)).toEqual([at.clinic.anna.patientId, at.clinic.bela.patientId, at.clinic.olga.id].toSorted())
  const history = await at.call(`/api/v1/appointments/${id}/history`, { as: token })
  expect(await history.json()).toMatchObject({ data: [{ as: 'client', by: null }] })
  const body = JSON.stringify({
    slot: await freeSlot(5),
    patientId: at.clinic.olga.id,
    override: { reason: 'because' },
  })
  const forced = await at.call('/api/v1/appointments', { method: 'POST', as: token, headers: JSON_TYPE, body })
  expect(forced.status).toBeGreaterThanOrEqual(400)
  expect((await at.call('/api/v1/patients', { as: token })).status).toBe(403)
  expect(
    (await at.call('/api/v1/clinic', { method: 'PATCH', as: token, headers: JSON_TYPE, body: '{"name":"x"}' })).status,
  ).toBe(403)
})

test('what needs no sign-in an app may too', async () => {
  const token = await systemToken('system/Slot.r')
  expect((await at.call('/api/v1/doctors', { as: token })).status).toBe(200)
  expect((await at.call('/api/v1/locations', { as: token })).status).toBe(200)
})
