import { expect, test } from 'vitest'
import { testApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { anotherClinic } from '../another-clinic.fixture.ts'
import { newId } from '#platform'

async function open() {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const praxis = await testApp(database, { clinicId: clinic.clinicId })
  const call = async (who: Member, method: 'GET' | 'PUT', path: string, payload?: object, etag?: string) =>
    praxis.app.inject({
      method,
      url: `/api/v1/doctors/${clinic.drWeber.id}${path}`,
      headers: { ...(await praxis.signedIn(who)), ...(etag === undefined ? {} : { 'if-match': etag }) },
      ...(payload === undefined ? {} : { payload }),
    })
  const put = async (who: Member, breaks: object[], etag?: string) => call(who, 'PUT', '/breaks', { breaks }, etag)
  return { clinic, praxis, call, put }
}
const LUNCH = { name: 'Lunch', weekday: 1, from: '12:00', to: '13:00' }

test('Amir sets the breaks of Dr Weber; they are what is then read, and every version stays', async () => {
  const { clinic, call, put } = await open()
  const { amir, rosa, berlin } = clinic
  const prayer = { name: 'Prayer', locationId: berlin.id, weekday: 5, from: '12:00', to: '12:30' }
  const alternating = { ...prayer, everyWeeks: 2, anchorDate: '2026-11-27', validFrom: '2026-11-01' }
  const set = await put(amir, [alternating, { ...LUNCH, name: ' Lunch ' }])
  expect(set.json()).toEqual({ doctorId: clinic.drWeber.id, breaks: [LUNCH, alternating], version: expect.any(Number) })
  const read = await call(rosa, 'GET', '/breaks')
  expect(read.json()).toEqual(set.json())
  expect((await put(amir, [LUNCH], '"1"')).json().code).toBe('scheduling.changed_meanwhile')
  expect((await put(amir, [], String(read.headers.etag))).json().breaks).toEqual([])
  const history = (await call(rosa, 'GET', '/breaks/history')).json().data
  expect(history.map(({ snapshot }: { snapshot: object }) => snapshot)).toEqual([
    { breaks: [] },
    { breaks: [LUNCH, alternating] },
  ])
  expect(history[0].changedBy).toBe(amir.accountId)
})

test('breaks that mean nothing are refused by name, pointing at each', async () => {
  const { clinic, put } = await open()
  const elsewhere = await anotherClinic(clinic)
  const cases: [code: string, pointers: string[], breaks: object[]][] = [
    ['scheduling.malformed_time', ['/breaks/1/from'], [LUNCH, { ...LUNCH, from: '12' }]],
    ['scheduling.empty_window', ['/breaks/0/to'], [{ ...LUNCH, to: '12:00' }]],
    ['scheduling.window_reversed', ['/breaks/0/to'], [{ ...LUNCH, from: '13:00', to: '12:00' }]],
    ['scheduling.anchor_missing', ['/breaks/0/anchorDate'], [{ ...LUNCH, everyWeeks: 2 }]],
    [
      'scheduling.validity_reversed',
      ['/breaks/0/validTo'],
      [{ ...LUNCH, validFrom: '2026-12-02', validTo: '2026-12-01' }],
    ],
    ['scheduling.unknown_location', ['/breaks/1/locationId'], [LUNCH, { ...LUNCH, locationId: newId() }]],
    ['scheduling.unknown_location', ['/breaks/0/locationId'], [{ ...LUNCH, locationId: elsewhere.location.id }]],
    ['request.invalid', ['/breaks/0/name'], [{ ...LUNCH, name: ' ' }]],
    ['request.invalid', ['/breaks/0/visitTypeIds'], [{ ...LUNCH, visitTypeIds: [] }]],
    ['request.invalid', ['/breaks/0/weekday'], [{ ...LUNCH, weekday: 0 }]],
  ]
  for (const [code, pointers, breaks] of cases) {
    const { code: found, errors } = (await put(clinic.amir, breaks)).json()
    expect({ found, pointers: errors?.map((error: { pointer: string }) => error.pointer) }).toEqual({
      found: code,
      pointers,
    })
  }
})

test('only an administrator sets breaks, and only staff reads them', async () => {
  const { clinic, call, put } = await open()
  const { anna, rosa, drWeber } = clinic
  for (const who of [anna, rosa, drWeber.member]) expect((await put(who, [])).statusCode, who.name).toBe(403)
  expect((await call(drWeber.member, 'GET', '/breaks')).statusCode).toBe(200)
  expect((await call(anna, 'GET', '/breaks')).statusCode).toBe(403)
})
