import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { anotherClinic } from '../another-clinic.fixture.ts'
import { addLocation, addVisitType, retireLocation } from '#clinic'
import { newId } from '#platform'

async function open() {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const praxis = await testApp(database, { clinicId: clinic.clinicId })
  const hoursOf = (doctorId: string) => `/api/v1/doctors/${doctorId}/hours`
  const put = async (
    who: Member,
    hours: object[],
    headers: Record<string, string> = {},
    doctorId: string = clinic.drWeber.id,
  ) =>
    praxis.app.inject({
      method: 'PUT',
      url: hoursOf(doctorId),
      headers: { ...headers, ...(await praxis.signedIn(who)) },
      payload: { hours },
    })
  const get = async (who: Member, path = '', doctorId: string = clinic.drWeber.id) =>
    praxis.app.inject({ method: 'GET', url: hoursOf(doctorId) + path, headers: await praxis.signedIn(who) })
  return { clinic, app: praxis.app, put, get }
}

const at = ({ berlin }: TestClinic, more: object): object => ({
  locationId: berlin.id,
  weekday: 1,
  from: '09:00',
  to: '12:00',
  ...more,
})

test('Amir sets the hours of Dr Weber; they are what is then read, Monday first, with what was said of them and no more', async () => {
  const { clinic, put, get } = await open()
  const late = at(clinic, { weekday: 5, from: '22:00', to: '02:00', validFrom: '2026-12-01', validTo: '2026-12-31' })
  const kept = at(clinic, { weekday: 3, to: '24:00', visitTypeIds: [clinic.checkUp.id] })
  const answer = await put(clinic.amir, [late, kept])
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toEqual({ doctorId: clinic.drWeber.id, hours: [kept, late], version: expect.any(Number) })
  const read = await get(clinic.rosa)
  expect(read.json()).toEqual(answer.json())
  expect(read.headers.etag).toBe(answer.headers.etag)
  expect((await put(clinic.amir, read.json().hours)).json().hours).toEqual([kept, late])
  expect((await put(clinic.amir, [])).json().hours).toEqual([])
})

test('every version of the hours stays to be read, newest first, with who set it', async () => {
  const { clinic, put, get } = await open()
  await put(clinic.amir, [at(clinic, {})])
  await put(clinic.amir, [])
  const history = (await get(clinic.rosa, '/history')).json()
  expect(history.data.map((entry: { snapshot: object }) => entry.snapshot)).toEqual([
    { hours: [] },
    { hours: [at(clinic, {})] },
    { hours: expect.arrayContaining([expect.objectContaining({ weekday: 5 })]) },
  ])
  expect(history.data[0]).toMatchObject({
    version: 3,
    changedBy: clinic.amir.accountId,
    changedAt: '2026-11-23T07:00:00+01:00',
    timeZone: 'Europe/Berlin',
  })
  expect((await get(clinic.rosa, '/history', newId())).json().code).toBe('scheduling.doctor_not_found')
})

test('a screen that is behind does not overwrite newer hours; without If-Match nobody is asked', async () => {
  const { clinic, put, get } = await open()
  const seen = String((await get(clinic.amir)).headers.etag)
  const first = await put(clinic.amir, [at(clinic, {})], { 'if-match': seen })
  expect(first.statusCode).toBe(200)
  const second = await put(clinic.amir, [], { 'if-match': seen })
  expect(second.statusCode).toBe(412)
  expect(second.json().code).toBe('scheduling.changed_meanwhile')
  expect((await get(clinic.amir)).json().hours).toEqual([at(clinic, {})])
  expect((await put(clinic.amir, [], { 'if-match': String(first.headers.etag) })).statusCode).toBe(200)
})

test('hours that mean nothing are refused by name, pointing at each, and nothing is stored', async () => {
  const { clinic, put, get } = await open()
  const before = (await get(clinic.amir)).json()
  const elsewhere = await anotherClinic(clinic)
  const retired = await addLocation(clinic.ctxOf('system'), { name: 'Closed', timeZone: 'Europe/Berlin' })
  await retireLocation(clinic.ctxOf('system'), retired.id)
  const good = at(clinic, {})
  const cases: [code: string, pointers: string[], hours: object[]][] = [
    ['scheduling.malformed_time', ['/hours/1/from', '/hours/1/to'], [good, at(clinic, { from: '9:00', to: '12:60' })]],
    ['scheduling.malformed_time', ['/hours/0/from'], [at(clinic, { from: '24:00', to: '06:00' })]],
    ['scheduling.malformed_time', ['/hours/0/to'], [at(clinic, { to: '24:01' })]],
    ['scheduling.empty_window', ['/hours/1/to'], [good, at(clinic, { to: '09:00' })]],
    ['scheduling.empty_window', ['/hours/0/to'], [at(clinic, { from: '00:00', to: '00:00' })]],
    [
      'scheduling.validity_reversed',
      ['/hours/0/validTo'],
      [at(clinic, { validFrom: '2026-12-02', validTo: '2026-12-01' })],
    ],
    ['scheduling.date_out_of_range', ['/hours/0/validFrom'], [at(clinic, { validFrom: '0206-12-01' })]],
    ['scheduling.unknown_location', ['/hours/1/locationId'], [good, at(clinic, { locationId: newId() })]],
    ['scheduling.unknown_location', ['/hours/0/locationId'], [at(clinic, { locationId: elsewhere.location.id })]],
    ['scheduling.unknown_location', ['/hours/0/locationId'], [at(clinic, { locationId: retired.id })]],
    [
      'scheduling.unknown_visit_type',
      ['/hours/0/visitTypeIds/1'],
      [at(clinic, { visitTypeIds: [clinic.checkUp.id, elsewhere.visitType.id] })],
    ],
    ['scheduling.window_reversed', ['/hours/0/to'], [at(clinic, { from: '17:00', to: '09:01' })]],
    ['scheduling.anchor_missing', ['/hours/1/anchorDate'], [good, at(clinic, { everyWeeks: 2 })]],
    ['scheduling.date_out_of_range', ['/hours/0/anchorDate'], [at(clinic, { anchorDate: '0206-12-01' })]],
    [
      'scheduling.visit_longer_than_hours',
      ['/hours/0/visitTypeIds/0'],
      [at(clinic, { to: '09:29', visitTypeIds: [clinic.checkUp.id] })],
    ],
    ['request.invalid', ['/hours/0/everyWeeks'], [at(clinic, { everyWeeks: 0 })]],
    ['request.invalid', ['/hours/0/everyWeeks'], [at(clinic, { everyWeeks: 1.5, anchorDate: '2026-11-23' })]],
    ['request.invalid', ['/hours/0/weekday'], [at(clinic, { weekday: 8 })]],
    ['request.invalid', ['/hours/0/weekday'], [at(clinic, { weekday: 1.5 })]],
    ['request.invalid', ['/hours/0/visitTypeIds'], [at(clinic, { visitTypeIds: [] })]],
    ['request.invalid', ['/hours/0/validTo'], [at(clinic, { validTo: '2026-02-30' })]],
    ['request.invalid', ['/hours/0/until'], [at(clinic, { until: '12:00' })]],
    ['request.invalid', ['/hours/0/from'], [at(clinic, { from: 540 })]],
  ]
  for (const [code, pointers, hours] of cases) {
    const answer = await put(clinic.amir, hours)
    const { code: found, errors } = answer.json()
    expect({ found, pointers: errors?.map((error: { pointer: string }) => error.pointer) }, answer.body).toEqual({
      found: code,
      pointers,
    })
  }
  expect((await get(clinic.amir)).json()).toMatchObject({ hours: before.hours })
})

test('windows may overlap and touch: for different visit types, dates and places they mean different things', async () => {
  const { clinic, put } = await open()
  const vaccination = await addVisitType(clinic.ctxOf('system'), { name: 'Vaccination', durationMinutes: 10 })
  const hours = [
    at(clinic, {}),
    at(clinic, { from: '11:00', to: '13:00', visitTypeIds: [vaccination.id] }),
    at(clinic, { from: '12:00', to: '13:00' }),
  ]
  expect((await put(clinic.amir, hours)).json().hours).toEqual(hours)
})

test('hours that touch are one: visits may be longer than either, across midnight and the end of the week too', async () => {
  const { clinic, put } = await open()
  const visitTypeIds = [(await addVisitType(clinic.ctxOf('system'), { name: 'Surgery', durationMinutes: 240 })).id]
  const sundayNight = at(clinic, { weekday: 7, from: '22:00', to: '24:00', visitTypeIds })
  const mondayMorning = at(clinic, { weekday: 1, from: '00:00', to: '02:00' })
  expect((await put(clinic.amir, [sundayNight, mondayMorning])).statusCode).toBe(200)
  expect((await put(clinic.amir, [sundayNight])).json().code).toBe('scheduling.visit_longer_than_hours')
})

test('hours of every second week are read as they were set, and so is their history', async () => {
  const { clinic, put, get } = await open()
  const hours = [
    at(clinic, { everyWeeks: 2, anchorDate: '2026-11-25' }),
    at(clinic, { weekday: 2, from: '17:00', to: '09:00', everyWeeks: 52, anchorDate: '2030-01-01' }),
  ]
  expect((await put(clinic.amir, hours)).json().hours).toEqual(hours)
  expect((await put(clinic.amir, [at(clinic, { everyWeeks: 1 })])).json().hours).toEqual([at(clinic, {})])
  expect((await get(clinic.rosa, '/history')).json().data[1].snapshot).toEqual({ hours })
})

test('only an administrator sets hours, only staff reads them, and only of their own clinic’s doctors', async () => {
  const { clinic, app, put, get } = await open()
  const { anna, rosa, amir, drWeber } = clinic
  for (const who of [anna, rosa, drWeber.member]) expect((await put(who, [])).statusCode, who.name).toBe(403)
  for (const who of [rosa, amir, drWeber.member]) expect((await get(who)).statusCode, who.name).toBe(200)
  expect((await get(anna)).statusCode).toBe(403)
  expect((await app.inject({ method: 'GET', url: `/api/v1/doctors/${drWeber.id}/hours` })).statusCode).toBe(401)
  const elsewhere = await anotherClinic(clinic)
  for (const doctorId of [elsewhere.doctor.id, newId()]) {
    expect((await put(amir, [], {}, doctorId)).json().code).toBe('scheduling.doctor_not_found')
    expect((await get(amir, '', doctorId)).json().code).toBe('scheduling.doctor_not_found')
  }
  expect((await get(amir, '', 'not-an-id')).statusCode).toBe(400)
})
