import { beforeAll, describe, expect, test } from 'vitest'
import { NOBODY, refused, twoClinics } from '../../../test/two-clinics.ts'
import type { Caller, TwoClinics } from '../../../test/two-clinics.ts'
import { clinicRoutes, listVisitTypes } from '../index.ts'

/** A room at a new location of the caller's clinic. */
async function room(admin: Caller, name = 'Room 1'): Promise<string> {
  const location = await admin.post('/api/v1/locations', { name: 'Mitte', timeZone: 'Europe/Berlin' })
  const added = await admin.post('/api/v1/resources', { name, kind: 'room', locationId: location.json().id })
  expect(added.statusCode).toBe(201)
  return added.json().id
}

test('what is not said of a new visit type is what most visits need', async () => {
  const { as, facts } = await twoClinics(clinicRoutes)
  const added = await as('administrator').post('/api/v1/visit-types', { name: 'Check-up', durationMinutes: 45 })
  expect(added.statusCode).toBe(201)
  expect(added.json()).toEqual({
    id: expect.any(String),
    name: 'Check-up',
    description: null,
    durationMinutes: 45,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    gridMinutes: 45,
    gridOffsetMinutes: 0,
    minNoticeMinutes: 0,
    noticeOnWeekdaysOnly: false,
    horizonDays: 365,
    horizonOnWeekdaysOnly: false,
    lastDate: null,
    capacity: 1,
    approval: false,
    deposit: null,
    resourcePools: [],
    forPatients: 'everyone',
    knownTo: 'clinic',
    minAgeYears: null,
    maxAgeYears: null,
    resourceIds: [],
    version: 1,
    retired: false,
  })
  expect((await facts())[0]).toMatchObject({
    name: 'clinic.rules_changed',
    payload: { what: 'visit_type', action: 'added' },
  })
})

test('a deposit is a sum of a usual currency, and not asked where staff approve; it can be taken away again', async () => {
  const { as } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const add = (change: object) =>
    admin.post('/api/v1/visit-types', { name: 'Check-up', durationMinutes: 30, ...change })
  const deposit = { amount: 2500, currency: 'EUR' }
  for (const [change, status, code] of [
    [{ deposit, approval: true }, 422, 'clinic.deposit_or_approval'],
    [{ deposit: { amount: 2500, currency: 'XYZ' } }, 422, 'clinic.unknown_currency'],
    [{ deposit: { amount: 2500, currency: 'KWD' } }, 422, 'clinic.unknown_currency'],
    [{ deposit: { amount: 0, currency: 'EUR' } }, 400, 'request.invalid'],
    [{ deposit: { amount: 25.5, currency: 'EUR' } }, 400, 'request.invalid'],
    [{ deposit: { amount: 2500, currency: 'eur' } }, 400, 'request.invalid'],
    [{ deposit: { amount: 2500 } }, 400, 'request.invalid'],
    [{ deposit: 25 }, 400, 'request.invalid'],
  ] as const) {
    const refused = await add(change)
    expect([refused.statusCode, refused.json().code]).toEqual([status, code])
  }
  const { id, version, ...added } = (await add({ deposit })).json()
  expect(added.deposit).toEqual(deposit)
  const asking = await admin.patch(`/api/v1/visit-types/${id}`, { approval: true }, version)
  expect(asking.json().code).toBe('clinic.deposit_or_approval')
  expect(
    (await admin.patch(`/api/v1/visit-types/${id}`, { deposit: null, approval: true }, version)).json(),
  ).toMatchObject({
    deposit: null,
    approval: true,
  })
})

test('everything said is kept, and what is read can be sent back as a change', async () => {
  const { as } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const wish = {
    name: 'Group physiotherapy',
    description: 'Bring a towel.',
    durationMinutes: 50,
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 10,
    gridMinutes: 30,
    gridOffsetMinutes: 5,
    minNoticeMinutes: 120,
    noticeOnWeekdaysOnly: true,
    horizonDays: 60,
    horizonOnWeekdaysOnly: true,
    lastDate: '2027-06-30',
    capacity: 8,
    approval: true,
    resourceIds: [await room(admin)],
  }
  const added = (await admin.post('/api/v1/visit-types', wish)).json()
  expect(added).toMatchObject(wish)
  const { id, version, retired: _, ...same } = added
  const again = await admin.patch(`/api/v1/visit-types/${id}`, same, version)
  expect(again.json()).toEqual({ ...added, version: 2 })
  expect((await as('visitor').get(`/api/v1/visit-types/${id}`)).json()).toEqual(again.json())
})

test('the rooms of a visit type are replaced as a whole', async () => {
  const { as } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const [first, second] = [await room(admin, 'Room 1'), await room(admin, 'Room 2')]
  const { id } = (
    await admin.post('/api/v1/visit-types', { name: 'Scan', durationMinutes: 20, resourceIds: [first] })
  ).json()
  expect((await admin.patch(`/api/v1/visit-types/${id}`, { resourceIds: [second] })).json().resourceIds).toEqual([
    second,
  ])
  expect((await admin.patch(`/api/v1/visit-types/${id}`, { name: 'X-ray' })).json().resourceIds).toEqual([second])
  expect((await admin.patch(`/api/v1/visit-types/${id}`, { resourceIds: [] })).json().resourceIds).toEqual([])
  expect((await admin.get(`/api/v1/visit-types/${id}`)).json().resourceIds).toEqual([])
})

test('a retired visit type leaves the offer and keeps its page', async () => {
  const { as, database, riverside } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const { id } = (await admin.post('/api/v1/visit-types', { name: 'Scan', durationMinutes: 20 })).json()
  expect(await listVisitTypes(database, riverside)).toHaveLength(1)
  expect((await admin.delete(`/api/v1/visit-types/${id}`)).statusCode).toBe(204)
  expect(await listVisitTypes(database, riverside)).toEqual([])
  expect((await as('visitor').get(`/api/v1/visit-types/${id}`)).json()).toMatchObject({ name: 'Scan', retired: true })
})

test('one clinic neither sees, changes nor uses what is the other’s', async () => {
  const { as, hilltop } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const { id } = (await admin.post('/api/v1/visit-types', { name: 'Scan', durationMinutes: 20 })).json()
  const stranger = as('administrator', { clinicId: hilltop })
  const url = `/api/v1/visit-types/${id}`
  for (const answer of [
    stranger.get(url),
    stranger.patch(url, { name: 'Mine' }),
    stranger.delete(url),
    stranger.get(`${url}/history`),
  ]) {
    expect(refused(await answer)).toMatchObject({ status: 404, code: 'clinic.visit_type_not_found' })
  }
  const theirs = await room(admin)
  const stolen = await stranger.post('/api/v1/visit-types', {
    name: 'Scan',
    durationMinutes: 20,
    resourceIds: [theirs],
  })
  expect(refused(stolen)).toEqual({ status: 422, code: 'clinic.unknown_resources', pointers: ['/resourceIds/0'] })
})

describe('bad input', () => {
  let clinics: TwoClinics
  let mine: string
  let retired: string
  beforeAll(async () => {
    clinics = await twoClinics(clinicRoutes)
    const admin = clinics.as('administrator')
    mine = await room(admin)
    retired = await room(admin)
    await admin.delete(`/api/v1/resources/${retired}`)
  })

  test.each([
    ['no duration', { durationMinutes: undefined }, ['/durationMinutes']],
    ['a visit of no length', { durationMinutes: 0 }, ['/durationMinutes']],
    ['a visit longer than a day', { durationMinutes: 1441 }, ['/durationMinutes']],
    ['half a minute', { durationMinutes: 12.5 }, ['/durationMinutes']],
    ['a number as text', { durationMinutes: '30' }, ['/durationMinutes']],
    ['a negative buffer', { bufferAfterMinutes: -1 }, ['/bufferAfterMinutes']],
    ['a grid of nothing', { gridMinutes: 0 }, ['/gridMinutes']],
    ['nobody’s seat', { capacity: 0 }, ['/capacity']],
    ['a horizon of decades', { horizonDays: 20_000 }, ['/horizonDays']],
    ['a room that is no id', { resourceIds: ['room 1'] }, ['/resourceIds/0']],
    ['two wrong fields at once', { name: ' ', capacity: 501 }, ['/name', '/capacity']],
  ])('%s', async (_what, wrong, pointers) => {
    const answer = refused(
      await clinics.as('administrator').post('/api/v1/visit-types', { name: 'Visit', durationMinutes: 30, ...wrong }),
    )
    expect(answer).toEqual({ status: 400, code: 'request.invalid', pointers })
  })

  test('a notice that outlasts the horizon, on adding and on changing', async () => {
    const admin = clinics.as('administrator')
    const never = { name: 'Visit', durationMinutes: 30, horizonDays: 1, minNoticeMinutes: 2880 }
    const refusal = { status: 422, code: 'clinic.notice_beyond_horizon', pointers: ['/minNoticeMinutes'] }
    expect(refused(await admin.post('/api/v1/visit-types', never))).toEqual(refusal)
    const added = await admin.post('/api/v1/visit-types', { ...never, minNoticeMinutes: 2879 })
    expect(refused(await admin.patch(`/api/v1/visit-types/${added.json().id}`, { horizonDays: 0 }))).toEqual(refusal)
  })

  test('a grid that begins later than one step, on adding and on changing', async () => {
    const admin = clinics.as('administrator')
    const refusal = { status: 422, code: 'clinic.grid_offset_beyond_grid', pointers: ['/gridOffsetMinutes'] }
    const odd = { name: 'Visit', durationMinutes: 30, gridMinutes: 20, gridOffsetMinutes: 20 }
    expect(refused(await admin.post('/api/v1/visit-types', odd))).toEqual(refusal)
    const added = await admin.post('/api/v1/visit-types', { ...odd, gridOffsetMinutes: 19 })
    expect(refused(await admin.patch(`/api/v1/visit-types/${added.json().id}`, { gridMinutes: 15 }))).toEqual(refusal)
  })

  test('rooms that are not there or retired are named by their place', async () => {
    const admin = clinics.as('administrator')
    const answer = await admin.post('/api/v1/visit-types', {
      name: 'Visit',
      durationMinutes: 30,
      resourceIds: [NOBODY, mine, retired],
    })
    expect(refused(answer)).toEqual({
      status: 422,
      code: 'clinic.unknown_resources',
      pointers: ['/resourceIds/0', '/resourceIds/2'],
    })
    const shouted = await admin.post('/api/v1/visit-types', {
      name: 'Visit',
      durationMinutes: 30,
      resourceIds: [mine.toUpperCase()],
    })
    expect(shouted.json().resourceIds).toEqual([mine])
  })
})
