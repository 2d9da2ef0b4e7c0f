import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { transaction } from '#platform'
import { NOBODY, refused, twoClinics } from '../../../test/two-clinics.ts'
import type { TwoClinics } from '../../../test/two-clinics.ts'
import { clinicRoutes } from '../index.ts'

const MITTE = { name: 'Mitte', timeZone: 'Europe/Berlin', address: 'Torstraße 1\n10119 Berlin' }

test('an administrator adds a location and everybody sees it', async () => {
  const { as, facts } = await twoClinics(clinicRoutes)
  const added = await as('administrator').post('/api/v1/locations', MITTE)
  expect(added.statusCode).toBe(201)
  expect(added.json()).toEqual({ id: expect.any(String), ...MITTE, version: 1, retired: false })
  expect(added.headers).toMatchObject({ location: `/api/v1/locations/${added.json().id}`, etag: '"1"' })

  const visitor = as('visitor')
  expect((await visitor.get('/api/v1/locations')).json()).toEqual({ data: [added.json()], nextCursor: null })
  const read = await visitor.get(added.headers.location as string)
  expect(read.json()).toEqual(added.json())
  expect(read.headers.etag).toBe('"1"')
  expect(await facts()).toEqual([
    {
      name: 'clinic.rules_changed',
      clinicId: expect.any(String),
      payload: { what: 'location', id: added.json().id, action: 'added' },
    },
  ])
})

test('a change needs the version that was read, and is kept in the history', async () => {
  const { as } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const { id } = (await admin.post('/api/v1/locations', MITTE)).json()
  const url = `/api/v1/locations/${id}`

  const changed = await admin.patch(url, { name: 'Mitte II', address: null }, 1)
  expect(changed.json()).toEqual({
    id,
    name: 'Mitte II',
    timeZone: 'Europe/Berlin',
    address: null,
    version: 2,
    retired: false,
  })
  expect(changed.headers.etag).toBe('"2"')
  const late = await admin.patch(url, { name: 'Mitte III' }, 1)
  expect(refused(late)).toMatchObject({ status: 412, code: 'clinic.changed_meanwhile' })
  expect((await admin.get(url)).json().name).toBe('Mitte II')

  const history = (await as('receptionist').get(`${url}/history`)).json()
  expect(
    history.data.map((entry: { action: string; version: number; snapshot: { name: string } }) => [
      entry.version,
      entry.action,
      entry.snapshot.name,
    ]),
  ).toEqual([
    [2, 'changed', 'Mitte II'],
    [1, 'added', 'Mitte'],
  ])
  expect(history.data[0]).toMatchObject({
    changedAt: '2026-11-21T09:00:00+01:00',
    timeZone: 'Europe/Berlin',
    changedBy: expect.any(String),
  })
})

test('of two administrators who read the same version, one wins and the other is told', async () => {
  const { as } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const { id } = (await admin.post('/api/v1/locations', MITTE)).json()
  await Promise.all([1, 2, 3, 4].map(() => admin.get('/api/v1/locations')))
  const answers = await Promise.all(
    ['A', 'B', 'C', 'D'].map((name) => admin.patch(`/api/v1/locations/${id}`, { name }, 1)),
  )
  expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412])
  expect((await admin.get(`/api/v1/locations/${id}`)).json().version).toBe(2)
})

test('a change does not wait for a booking that is just naming the location', async () => {
  const { as, database } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const { id } = (await admin.post('/api/v1/locations', MITTE)).json()
  // What a foreign key does to the row it points at, held open while the change is made: waiting would be a deadlock.
  await transaction(database, async (tx) => {
    await sql`select from clinic.location where id = ${id} for key share`.execute(tx.sql)
    expect((await admin.patch(`/api/v1/locations/${id}`, { name: 'Mitte II' }, 1)).statusCode).toBe(200)
  })
})

test('a retired location leaves the list, keeps its page and takes no more changes', async () => {
  const { as, facts } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const { id } = (await admin.post('/api/v1/locations', MITTE)).json()
  const url = `/api/v1/locations/${id}`
  expect((await admin.delete(url)).statusCode).toBe(204)
  expect((await admin.delete(url)).statusCode).toBe(204)
  expect((await admin.get('/api/v1/locations')).json().data).toEqual([])
  expect((await as('visitor').get(url)).json()).toMatchObject({ retired: true, version: 2 })
  expect(refused(await admin.patch(url, { name: 'Again' }))).toMatchObject({ status: 410, code: 'clinic.retired' })
  expect((await facts()).map((fact) => fact.payload['action'])).toEqual(['added', 'retired'])
})

test('pages follow one another without a gap, whatever the names', async () => {
  const { as } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  for (const name of ['Nord', 'mitte', 'Ärztehaus', 'Mitte', 'Süd'])
    await admin.post('/api/v1/locations', { ...MITTE, name })
  const seen: string[] = []
  let next = '/api/v1/locations?limit=2'
  for (let pages = 1; ; pages += 1) {
    const { data, nextCursor } = (await admin.get(next)).json()
    seen.push(...data.map((one: { name: string }) => one.name))
    if (nextCursor === null) {
      expect(pages).toBe(3)
      break
    }
    next = `/api/v1/locations?limit=2&cursor=${nextCursor}`
  }
  expect(seen.toSorted()).toEqual(['Mitte', 'Nord', 'Süd', 'mitte', 'Ärztehaus'].toSorted())
})

test('one clinic neither sees nor changes the other’s', async () => {
  const { as, hilltop } = await twoClinics(clinicRoutes)
  const { id } = (await as('administrator').post('/api/v1/locations', MITTE)).json()
  const stranger = as('administrator', { clinicId: hilltop })
  const url = `/api/v1/locations/${id}`
  expect((await stranger.get('/api/v1/locations')).json().data).toEqual([])
  for (const answer of [
    stranger.get(url),
    stranger.patch(url, { name: 'Mine' }),
    stranger.delete(url),
    stranger.get(`${url}/history`),
    stranger.get(`/api/v1/locations/${NOBODY}`),
  ]) {
    expect(refused(await answer)).toMatchObject({ status: 404, code: 'clinic.location_not_found' })
  }
  expect((await as('visitor').get(url)).json()).toMatchObject({ ...MITTE, version: 1 })
})

describe('bad input', () => {
  let clinics: TwoClinics
  beforeAll(async () => {
    clinics = await twoClinics(clinicRoutes)
  })

  test.each([
    ['no time zone', { name: 'A' }, 400, 'request.invalid', ['/timeZone']],
    ['a blank name', { ...MITTE, name: ' \t ' }, 400, 'request.invalid', ['/name']],
    ['a name of invisible characters', { ...MITTE, name: '\u200b\u200d' }, 400, 'request.invalid', ['/name']],
    ['a NUL character', { ...MITTE, name: 'A\u0000B' }, 400, 'request.invalid', ['/name']],
    ['half a surrogate pair', { ...MITTE, name: 'A\ud800' }, 400, 'request.invalid', ['/name']],
    ['a name too long', { ...MITTE, name: 'x'.repeat(201) }, 400, 'request.invalid', ['/name']],
    ['an unknown field', { ...MITTE, timezone: 'x' }, 400, 'request.invalid', ['/timezone']],
    ['a number for a name', { ...MITTE, name: 7 }, 400, 'request.invalid', ['/name']],
    ['a zone that is none', { ...MITTE, timeZone: 'Europe/Atlantis' }, 422, 'clinic.unknown_time_zone', ['/timeZone']],
    ['an offset for a zone', { ...MITTE, timeZone: '+01:00' }, 422, 'clinic.unknown_time_zone', ['/timeZone']],
    ['not an object', [MITTE], 400, 'request.invalid', ['']],
  ])('%s is refused and nothing stored', async (_what, body, status, code, pointers) => {
    const { as, facts } = clinics
    expect(refused(await as('administrator').post('/api/v1/locations', body))).toEqual({ status, code, pointers })
    expect((await as('visitor').get('/api/v1/locations')).json().data).toEqual([])
    expect(await facts()).toEqual([])
  })

  test('a zone in other letters is kept in its own spelling, text without the blanks around it', async () => {
    const { as } = await twoClinics(clinicRoutes)
    const added = await as('administrator').post('/api/v1/locations', { name: '  Mitte ', timeZone: 'europe/berlin' })
    expect(added.json()).toMatchObject({ name: 'Mitte', timeZone: 'Europe/Berlin', address: null })
  })

  test('an id that is none, a cursor that is none, a change without a version', async () => {
    const { as } = await twoClinics(clinicRoutes)
    const admin = as('administrator')
    const { id } = (await admin.post('/api/v1/locations', MITTE)).json()
    for (const bad of ['7', `urn:uuid:${id}`, `{${id}}`])
      expect(refused(await admin.get(`/api/v1/locations/${bad}`)).status).toBe(400)
    for (const bad of ['x', 'WyJhIl0', 'bnVsbA'])
      expect(refused(await admin.get(`/api/v1/locations?cursor=${bad}`))).toMatchObject({
        status: 400,
        code: 'request.cursor_malformed',
      })
    const { code } = refused(await admin.patch(`/api/v1/locations/${id}`, {}))
    expect(code).toBe('request.invalid')
  })
})

test.each(['visitor', 'patient', 'doctor', 'receptionist'] as const)('a %s may look but not change', async (role) => {
  const { as } = await twoClinics(clinicRoutes)
  const { id } = (await as('administrator').post('/api/v1/locations', MITTE)).json()
  const caller = as(role)
  const url = `/api/v1/locations/${id}`
  expect((await caller.get(url)).statusCode).toBe(200)
  const status = role === 'visitor' ? 401 : 403
  for (const answer of [caller.post('/api/v1/locations', MITTE), caller.patch(url, { name: 'X' }), caller.delete(url)])
    expect((await answer).statusCode).toBe(status)
  const maySeeHistory = role === 'doctor' || role === 'receptionist'
  expect((await caller.get(`${url}/history`)).statusCode).toBe(maySeeHistory ? 200 : status)
})
