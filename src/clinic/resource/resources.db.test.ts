import { expect, test } from 'vitest'
import { NOBODY, refused, twoClinics } from '../../../test/two-clinics.ts'
import type { Caller } from '../../../test/two-clinics.ts'
import { clinicRoutes } from '../index.ts'

async function location(admin: Caller, name = 'Mitte'): Promise<string> {
  return (await admin.post('/api/v1/locations', { name, timeZone: 'Europe/Berlin' })).json().id
}

test('staff see the rooms and devices of a location; patients do not', async () => {
  const { as } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const [mitte, nord] = [await location(admin), await location(admin, 'Nord')]
  const room = await admin.post('/api/v1/resources', { name: 'Room 2', kind: 'room', locationId: mitte })
  const scanner = await admin.post('/api/v1/resources', {
    name: 'Ultrasound A',
    kind: 'ultrasound',
    locationId: nord,
    pool: 'ultrasound',
  })
  expect(room.json()).toEqual({
    id: expect.any(String),
    name: 'Room 2',
    kind: 'room',
    locationId: mitte,
    pool: null,
    version: 1,
    retired: false,
  })
  const desk = as('receptionist')
  expect((await desk.get('/api/v1/resources')).json().data).toEqual([room.json(), scanner.json()])
  expect((await desk.get(`/api/v1/resources?locationId=${nord}`)).json().data).toEqual([scanner.json()])
  expect((await as('patient').get('/api/v1/resources')).statusCode).toBe(403)
})

test('a room that a visit type needs cannot be retired, and the answer says by which', async () => {
  const { as } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const room = (
    await admin.post('/api/v1/resources', { name: 'Room 2', kind: 'room', locationId: await location(admin) })
  ).json()
  const type = (
    await admin.post('/api/v1/visit-types', { name: 'Scan', durationMinutes: 20, resourceIds: [room.id] })
  ).json()
  const kept = await admin.delete(`/api/v1/resources/${room.id}`)
  expect(kept.statusCode).toBe(409)
  expect(kept.json()).toMatchObject({ code: 'clinic.resource_in_use', visitTypes: [{ id: type.id, name: 'Scan' }] })
  await admin.delete(`/api/v1/visit-types/${type.id}`)
  expect((await admin.delete(`/api/v1/resources/${room.id}`)).statusCode).toBe(204)
  expect((await admin.get('/api/v1/resources')).json().data).toEqual([])
})

test('retiring a room and giving it to a visit type at the same moment never leaves a visit type with a retired room', async () => {
  const { as, database, riverside } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const locationId = await location(admin)
  for (let round = 0; round < 12; round += 1) {
    const { id } = (await admin.post('/api/v1/resources', { name: `Room ${round}`, kind: 'room', locationId })).json()
    const visitType = { name: 'Scan', durationMinutes: 20, resourceIds: [id] }
    const calls = [() => admin.delete(`/api/v1/resources/${id}`), () => admin.post('/api/v1/visit-types', visitType)]
    const answers = await Promise.all((round % 2 === 0 ? calls : calls.toReversed()).map((call) => call()))
    const codes = answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)
    expect([
      [204, 422],
      [201, 409],
    ]).toContainEqual(codes)
  }
  const { rows } = await database.pool.query(
    'select from clinic.visit_type_resource as needed join clinic.resource on resource.id = resource_id where needed.clinic_id = $1 and retired_at is not null',
    [riverside],
  )
  expect(rows).toHaveLength(0)
})

test('a room stands at a location of its own clinic that is in use', async () => {
  const { as, hilltop } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const mitte = await location(admin)
  const closed = await location(admin, 'Nord')
  await admin.delete(`/api/v1/locations/${closed}`)
  const room = { name: 'Room 2', kind: 'room' }
  const refusal = { status: 422, code: 'clinic.unknown_location', pointers: ['/locationId'] }
  expect(
    refused(await as('administrator', { clinicId: hilltop }).post('/api/v1/resources', { ...room, locationId: mitte })),
  ).toEqual(refusal)
  expect(refused(await admin.post('/api/v1/resources', { ...room, locationId: closed }))).toEqual(refusal)
  expect(refused(await admin.post('/api/v1/resources', { ...room, locationId: NOBODY }))).toEqual(refusal)
  const { id } = (await admin.post('/api/v1/resources', { ...room, locationId: mitte })).json()
  expect(refused(await admin.patch(`/api/v1/resources/${id}`, { locationId: closed }))).toEqual(refusal)
  expect((await admin.patch(`/api/v1/resources/${id}`, { pool: 'rooms', name: 'Room 3' })).json()).toMatchObject({
    pool: 'rooms',
    name: 'Room 3',
    version: 2,
  })
})

test('one clinic neither sees nor changes the other’s', async () => {
  const { as, hilltop } = await twoClinics(clinicRoutes)
  const admin = as('administrator')
  const { id } = (
    await admin.post('/api/v1/resources', { name: 'Room', kind: 'room', locationId: await location(admin) })
  ).json()
  const stranger = as('administrator', { clinicId: hilltop })
  const url = `/api/v1/resources/${id}`
  expect((await stranger.get('/api/v1/resources')).json().data).toEqual([])
  for (const answer of [
    stranger.get(url),
    stranger.patch(url, { name: 'Mine' }),
    stranger.delete(url),
    stranger.get(`${url}/history`),
  ]) {
    expect(refused(await answer)).toMatchObject({ status: 404, code: 'clinic.resource_not_found' })
  }
})
