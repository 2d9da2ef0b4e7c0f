import { beforeAll, describe, expect, test } from 'vitest'
import { refused, twoClinics } from '../../../test/two-clinics.ts'
import type { TwoClinics } from '../../../test/two-clinics.ts'
import { clinicRoutes } from '../index.ts'

const CHRISTMAS = { from: '2026-12-24', to: '2026-12-26', reason: 'Christmas' }

test('the whole clinic closes, or one location; the list is by date', async () => {
  const { as, facts } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const mitte = (await admin.post('/api/v1/locations', { name: 'Mitte', timeZone: 'Europe/Berlin' })).json()
  const all = await admin.post('/api/v1/closures', CHRISTMAS)
  expect(all.statusCode).toBe(201)
  expect(all.json()).toEqual({ id: expect.any(String), locationId: null, ...CHRISTMAS, version: 1 })
  const one = await admin.post('/api/v1/closures', {
    locationId: mitte.id,
    from: '2026-11-30',
    to: '2026-11-30',
    reason: 'Repairs',
  })
  expect((await as('doctor').get('/api/v1/closures')).json().data).toEqual([one.json(), all.json()])
  expect((await facts()).filter((fact) => fact.payload['what'] === 'closure')).toHaveLength(2)
  expect((await as('patient').get('/api/v1/closures')).statusCode).toBe(403)
})

test('closures are found by the dates they touch and by location, those of the whole clinic among them', async () => {
  const { as } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const [mitte, nord] = await Promise.all(
    ['Mitte', 'Nord'].map(
      async (name) => (await admin.post('/api/v1/locations', { name, timeZone: 'Europe/Berlin' })).json().id,
    ),
  )
  await admin.post('/api/v1/closures', CHRISTMAS)
  await admin.post('/api/v1/closures', {
    ...CHRISTMAS,
    from: '2026-12-26',
    to: '2026-12-31',
    locationId: mitte,
    reason: 'Holidays',
  })
  const reasons = async (query: string) =>
    (await admin.get(`/api/v1/closures?${query}`)).json().data.map((one: { reason: string }) => one.reason)
  expect(await reasons('from=2026-12-26&to=2026-12-26')).toEqual(['Christmas', 'Holidays'])
  expect(await reasons('to=2026-12-23')).toEqual([])
  expect(await reasons('from=2026-12-27')).toEqual(['Holidays'])
  expect(await reasons(`locationId=${nord}`)).toEqual(['Christmas'])
  expect(await reasons(`locationId=${mitte}`)).toEqual(['Christmas', 'Holidays'])

  const first = (await admin.get('/api/v1/closures?limit=1')).json()
  const second = (await admin.get(`/api/v1/closures?limit=1&cursor=${first.nextCursor}`)).json()
  expect([first, second].map((page) => page.data[0].reason)).toEqual(['Christmas', 'Holidays'])
  expect(second.nextCursor).toBeNull()
})

test('a lifted closure is gone, but not from its history', async () => {
  const { as, facts } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const { id } = (await admin.post('/api/v1/closures', CHRISTMAS)).json()
  const url = `/api/v1/closures/${id}`
  expect((await admin.patch(url, { to: '2026-12-27' }, 1)).json()).toMatchObject({ to: '2026-12-27', version: 2 })
  expect((await admin.delete(url)).statusCode).toBe(204)
  for (const answer of [admin.get(url), admin.delete(url), admin.patch(url, { reason: 'x' })])
    expect(refused(await answer)).toMatchObject({ status: 404, code: 'clinic.closure_not_found' })
  const history = (await admin.get(`${url}/history`)).json().data
  expect(history.map((entry: { action: string }) => entry.action)).toEqual(['lifted', 'changed', 'added'])
  expect((await facts()).map((fact) => fact.payload['action'])).toEqual(['added', 'changed', 'lifted'])
})

test('one clinic neither sees nor changes the other’s', async () => {
  const { as, hilltop } = await twoClinics(clinicRoutes)
  const { id } = (await as('administrator').post('/api/v1/closures', CHRISTMAS)).json()
  const stranger = as('administrator', { clinicId: hilltop })
  const url = `/api/v1/closures/${id}`
  expect((await stranger.get('/api/v1/closures')).json().data).toEqual([])
  for (const answer of [
    stranger.get(url),
    stranger.patch(url, { reason: 'x' }),
    stranger.delete(url),
    stranger.get(`${url}/history`),
  ])
    expect((await answer).statusCode).toBe(404)
  expect((await as('administrator').get(url)).json().reason).toBe('Christmas')
})

describe('bad input', () => {
  let clinics: TwoClinics
  beforeAll(async () => {
    clinics = await twoClinics(clinicRoutes)
  })

  test.each([
    ['a date that is not on the calendar', { to: '2026-02-30' }, 400, 'request.invalid', ['/to']],
    ['a date with a time', { to: '2026-12-24T00:00:00Z' }, 400, 'request.invalid', ['/to']],
    ['no reason', { reason: undefined }, 400, 'request.invalid', ['/reason']],
    ['an end before the beginning', { to: '2026-12-23' }, 422, 'clinic.closure_ends_before_it_begins', ['/to']],
    ['a closure of decades', { to: '2056-12-24' }, 422, 'clinic.closure_too_long', ['/to']],
    ['the year zero', { from: '0000-01-01' }, 422, 'clinic.date_out_of_range', ['/from']],
    ['the far future', { from: '9998-01-01', to: '9999-12-31' }, 422, 'clinic.date_out_of_range', ['/from', '/to']],
    [
      'no location of ours',
      { locationId: '01900000-0000-7000-8000-00000000dead' },
      422,
      'clinic.unknown_location',
      ['/locationId'],
    ],
  ])('%s', async (_what, wrong, status, code, pointers) => {
    expect(refused(await clinics.as('administrator').post('/api/v1/closures', { ...CHRISTMAS, ...wrong }))).toEqual({
      status,
      code,
      pointers,
    })
    expect((await clinics.as('administrator').get('/api/v1/closures')).json().data).toEqual([])
  })

  test('a change is judged as a whole', async () => {
    const admin = clinics.as('administrator')
    const { id } = (await admin.post('/api/v1/closures', CHRISTMAS)).json()
    expect(refused(await admin.patch(`/api/v1/closures/${id}`, { from: '2026-12-27' })).code).toBe(
      'clinic.closure_ends_before_it_begins',
    )
    expect(refused(await admin.patch(`/api/v1/closures/${id}`, {})).code).toBe('request.invalid')
    expect((await admin.get(`/api/v1/closures/${id}`)).json()).toMatchObject({ ...CHRISTMAS, version: 1 })
  })

  test('a filter that is no date', async () => {
    expect(refused(await clinics.as('administrator').get('/api/v1/closures?from=tomorrow'))).toEqual({
      status: 400,
      code: 'request.invalid',
      pointers: ['from'],
    })
    expect(refused(await clinics.as('administrator').get('/api/v1/closures?form=2026-12-24'))).toEqual({
      status: 400,
      code: 'request.invalid',
      pointers: ['form'],
    })
  })
})
