import { beforeEach, describe, expect, test } from 'vitest'
import { addLocation } from '#clinic'
import type { Location } from '#clinic'
import { newId } from '#platform'
import { testApp } from '../../../test/app.ts'
import type { TestApp } from '../../../test/app.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { anotherClinic } from '../another-clinic.fixture.ts'

let clinic: TestClinic
let at: TestApp
let mitte: Location

beforeEach(async () => {
  const database = await testDatabase()
  clinic = await testClinic(database)
  at = await testApp(database, { clinicId: clinic.clinicId })
  mitte = await addLocation(clinic.ctxOf('system'), { name: 'Mitte', timeZone: 'Europe/Berlin' })
})

async function call(who: Member, path: string, payload?: object, headers: Record<string, string> = {}) {
  const answer = await at.app.inject({
    method: payload === undefined ? 'GET' : 'PUT',
    url: `/api/v1/doctors/${clinic.drWeber.id}/${path}`,
    headers: { ...headers, ...(await at.signedIn(who)) },
    ...(payload === undefined ? {} : { payload }),
  })
  const body: { code?: string; errors?: { pointer: string }[]; data?: { snapshot: object }[] } = answer.json()
  return { status: answer.statusCode, etag: String(answer.headers.etag), body }
}

async function refused(path: string, payload: object): Promise<unknown[]> {
  const { status, body } = await call(clinic.amir, path, payload)
  return [status, body.code, ...(body.errors ?? []).map(({ pointer }) => pointer)]
}

describe('how many visits a doctor takes', () => {
  test('is set as a whole, read by the staff, and kept in every version', async () => {
    const limits = [
      { per: 'day', most: 12 },
      { visitTypeId: clinic.checkUp.id, per: 'day', most: 4 },
      { per: 'week', most: 40 },
    ]
    const set = await call(clinic.amir, 'limits', { limits })
    expect([set.status, set.body]).toEqual([200, { doctorId: clinic.drWeber.id, limits, version: expect.any(Number) }])
    expect((await call(clinic.rosa, 'limits')).body).toEqual(set.body)
    expect((await call(clinic.rosa, 'limits', { limits })).status).toBe(403)
    expect((await call(clinic.anna, 'limits')).status).toBe(403)
    await call(clinic.amir, 'limits', { limits: [] }, { 'if-match': set.etag })
    expect((await call(clinic.amir, 'limits', { limits }, { 'if-match': set.etag })).status).toBe(412)
    const history = (await call(clinic.rosa, 'limits/history')).body.data
    expect(history?.map(({ snapshot }) => snapshot)).toEqual([{ limits: [] }, { limits }])
  })

  test('is refused where it means nothing, by the place in the list', async () => {
    const limits = (...those: object[]) => refused('limits', { limits: those })
    const day = { per: 'day', most: 3 }
    expect(await limits(day, { per: 'week', most: 9 }, { ...day, most: 4 })).toEqual([
      422,
      'scheduling.limit_said_twice',
      '/limits/2',
    ])
    expect(await limits(day, { ...day, visitTypeId: newId() })).toEqual([
      422,
      'scheduling.unknown_visit_type',
      '/limits/1/visitTypeId',
    ])
    for (const odd of [
      { ...day, most: 0 },
      { ...day, most: 1001 },
      { ...day, most: 1.5 },
      { ...day, per: 'month' },
      { per: 'day' },
      { ...day, more: 1 },
    ])
      expect((await limits(odd)).slice(0, 2)).toEqual([400, 'request.invalid'])
    expect((await call(clinic.amir, 'limits')).body).toMatchObject({ limits: [] })
  })
})

describe('how long a doctor takes from place to place', () => {
  test('is set as a whole, either way round, read by the staff, and kept in every version', async () => {
    const ends = [clinic.berlin.id, mitte.id]
    const wish = { minutes: 30, between: [{ locationIds: ends.toReversed(), minutes: 10 }] }
    const kept = { minutes: 30, between: [{ locationIds: ends.toSorted(), minutes: 10 }] }
    const set = await call(clinic.amir, 'travel-times', wish)
    expect([set.status, set.body]).toEqual([200, { doctorId: clinic.drWeber.id, ...kept, version: expect.any(Number) }])
    expect((await call(clinic.rosa, 'travel-times')).body).toEqual(set.body)
    expect((await call(clinic.rosa, 'travel-times', wish)).status).toBe(403)
    await call(clinic.amir, 'travel-times', { minutes: 0 })
    expect((await call(clinic.amir, 'travel-times', wish, { 'if-match': set.etag })).status).toBe(412)
    const history = (await call(clinic.rosa, 'travel-times/history')).body.data
    expect(history?.map(({ snapshot }) => snapshot)).toEqual([{ minutes: 0, between: [] }, kept])
  })

  test('is refused where it means nothing, and where the location is another clinic’s', async () => {
    const between = (...ways: object[]) => refused('travel-times', { minutes: 30, between: ways })
    const way = { locationIds: [clinic.berlin.id, mitte.id], minutes: 10 }
    const back = { ...way, locationIds: way.locationIds.toReversed() }
    expect(await between(way, back)).toEqual([422, 'scheduling.way_said_twice', '/between/1'])
    const capitals = { ...way, locationIds: [mitte.id, mitte.id.toUpperCase()] }
    expect((await between(capitals))[0]).toBeGreaterThanOrEqual(400)
    const elsewhere = await anotherClinic(clinic)
    for (const id of [newId(), elsewhere.location.id]) {
      const [status, code] = await between({ ...way, locationIds: [mitte.id, id] })
      expect([status, code]).toEqual([422, 'scheduling.unknown_location'])
    }
    for (const odd of [
      { ...way, minutes: 721 },
      { ...way, minutes: -1 },
      { ...way, locationIds: [mitte.id] },
    ])
      expect((await between(odd)).slice(0, 2)).toEqual([400, 'request.invalid'])
  })
})
