import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { anotherClinic } from '../another-clinic.fixture.ts'

async function open() {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const praxis = await testApp(database, { clinicId: clinic.clinicId })
  const call = async (who: Member, method: 'GET' | 'PUT', url: string, payload?: object) =>
    praxis.app.inject({
      method,
      url,
      headers: await praxis.signedIn(who),
      ...(payload === undefined ? {} : { payload }),
    })
  const url = `/api/v1/doctors/${clinic.drWeber.id}/paces`
  const put = async (who: Member, paces: object[]) => call(who, 'PUT', url, { paces })
  return { clinic, praxis, call, put, url }
}

test('Dr Weber takes 45 minutes for a check-up and Dr Okafor 30: each is offered, explained and booked at their own pace', async () => {
  const { clinic, praxis, call, put, url } = await open()
  const { amir, rosa, drWeber, drOkafor, checkUp, berlin, olga } = clinic
  const paces = [{ visitTypeId: checkUp.id, durationMinutes: 45, bufferAfterMinutes: 15 }]
  expect((await put(amir, paces)).json()).toEqual({ doctorId: drWeber.id, paces, version: expect.any(Number) })
  expect((await call(rosa, 'GET', url)).json().paces).toEqual(paces)

  const offered = async (doctorId: string) => {
    const query = `visitTypeId=${checkUp.id}&doctorId=${doctorId}&from=2026-11-24&to=2026-11-24`
    const { data } = (await praxis.app.inject({ url: `/api/v1/availability?${query}` })).json()
    return data.map(({ start, end }: { start: string; end: string }) => `${start.slice(11, 16)}-${end.slice(11, 16)}`)
  }
  expect((await offered(drOkafor.id)).at(-1)).toBe('16:30-17:00')
  expect((await offered(drWeber.id)).at(-1)).toBe('16:00-16:45')

  const slot = { doctorId: drWeber.id, visitTypeId: checkUp.id, locationId: berlin.id }
  const late = new URLSearchParams({ ...slot, start: '2026-11-24T16:30:00+01:00' })
  const { reasons } = (await praxis.app.inject({ url: `/api/v1/availability/explain?${late.toString()}` })).json()
  expect(reasons.map(({ rule }: { rule: string }) => rule)).toEqual(['outside_hours'])

  const booked = await praxis.app.inject({
    method: 'POST',
    url: '/api/v1/appointments',
    headers: { ...(await praxis.signedIn(rosa)), 'idempotency-key': 'the-only-one' },
    payload: { slot: { ...slot, start: '2026-11-24T10:00:00+01:00' }, patientId: olga.id },
  })
  expect(booked.json()).toMatchObject({ end: '2026-11-24T10:45:00+01:00' })
  // The 45 minutes and the 15 after them, on a grid of half hours.
  expect((await offered(drWeber.id)).filter((time: string) => /^(09:30|1[01])/.test(time))).toEqual([
    '11:00-11:45',
    '11:30-12:15',
  ])

  await put(amir, [])
  expect((await offered(drWeber.id)).at(-1)).toBe('16:30-17:00')
  const history = (await call(rosa, 'GET', `${url}/history`)).json().data
  expect(history.map(({ snapshot }: { snapshot: object }) => snapshot)).toEqual([{ paces: [] }, { paces }])
})

test('paces that mean nothing are refused by name, and only an administrator sets them', async () => {
  const { clinic, call, put, url } = await open()
  const { amir, anna, rosa, drWeber, checkUp } = clinic
  const elsewhere = await anotherClinic(clinic)
  const good = { visitTypeId: checkUp.id, durationMinutes: 20 }
  const cases: [code: string, pointers: string[], paces: object[]][] = [
    ['scheduling.pace_says_nothing', ['/paces/1'], [good, { visitTypeId: checkUp.id }]],
    [
      'scheduling.pace_said_twice',
      ['/paces/1/visitTypeId'],
      [good, { ...good, visitTypeId: checkUp.id.toUpperCase() }],
    ],
    ['scheduling.unknown_visit_type', ['/paces/0/visitTypeId'], [{ ...good, visitTypeId: elsewhere.visitType.id }]],
    ['request.invalid', ['/paces/0/durationMinutes'], [{ ...good, durationMinutes: 0 }]],
    ['request.invalid', ['/paces/0/bufferAfterMinutes'], [{ ...good, bufferAfterMinutes: 1441 }]],
  ]
  for (const [code, pointers, paces] of cases) {
    const { code: found, errors } = (await put(amir, paces)).json()
    expect({ found, pointers: errors?.map((error: { pointer: string }) => error.pointer) }).toEqual({
      found: code,
      pointers,
    })
  }
  for (const who of [anna, rosa, drWeber.member]) expect((await put(who, [])).statusCode, who.name).toBe(403)
  expect((await call(anna, 'GET', url)).statusCode).toBe(403)
})
