import { beforeAll, describe, expect, test } from 'vitest'
import { transaction } from '#platform'
import { testDatabase } from '../../../test/database.ts'
import { NOW, refused, twoClinics } from '../../../test/two-clinics.ts'
import type { TwoClinics } from '../../../test/two-clinics.ts'
import { clinicOfHost, clinicRoutes, openClinic } from '../index.ts'

test('a host name finds its clinic, in any case and at any port; every other finds the oldest', async () => {
  const database = await testDatabase(1)
  const found = async (host: string) => (await clinicOfHost(database, host))?.name
  expect(await found('localhost')).toBeUndefined()
  await transaction(database, async (tx) => {
    await openClinic(tx, { name: 'Oldest', timeZone: 'Europe/Berlin' }, NOW)
    await openClinic(tx, { name: 'Hilltop', timeZone: 'America/New_York', hostName: 'hilltop.example' }, NOW + 1)
    await openClinic(tx, { name: 'Youngest', timeZone: 'Asia/Kolkata' }, NOW + 2)
  })
  expect(await found('Hilltop.example:3000')).toBe('Hilltop')
  for (const host of ['localhost:3000', '127.0.0.1', '[::1]:3000', 'sub.hilltop.example', '', "x' or true --"])
    expect(await found(host)).toBe('Oldest')
})

test('two clinics cannot have one host name, and a zone that is none opens no clinic', async () => {
  const { database, hostName } = await twoClinics()
  const open = (clinic: Parameters<typeof openClinic>[1]) => transaction(database, (tx) => openClinic(tx, clinic, NOW))
  const rival = open({ name: 'Rival', timeZone: 'Europe/Paris', hostName: hostName.toUpperCase() })
  await expect(rival).rejects.toMatchObject({ constraint: 'one_clinic_per_host_name' })
  await expect(open({ name: 'Nowhere', timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
    code: 'clinic.unknown_time_zone',
  })
  expect((await database.pool.query("select from clinic.clinic where name in ('Rival', 'Nowhere')")).rowCount).toBe(0)
})

test('everybody sees how to reach the clinic; the administrator changes it', async () => {
  const { as, riverside, hilltop, facts } = await twoClinics(clinicRoutes)
  const before = await as('visitor').get('/api/v1/clinic')
  expect(before.json()).toEqual({
    id: riverside,
    name: 'Riverside',
    timeZone: 'Europe/Berlin',
    email: null,
    phone: null,
    requireVerifiedEmail: false,
    version: 1,
  })
  expect(before.headers.etag).toBe('"1"')
  const change = { email: 'desk@riverside.example', phone: '+49 30 1234567', requireVerifiedEmail: true }
  expect((await as('receptionist').patch('/api/v1/clinic', change, 1)).statusCode).toBe(403)
  const after = await as('administrator').patch('/api/v1/clinic', change, 1)
  expect(after.json()).toEqual({ ...before.json(), ...change, version: 2 })
  expect(refused(await as('administrator').patch('/api/v1/clinic', { name: 'Late' }, 1))).toMatchObject({ status: 412 })
  expect((await as('visitor', { clinicId: hilltop }).get('/api/v1/clinic')).json()).toMatchObject({
    name: 'Hilltop',
    email: null,
    version: 1,
  })
  expect((await as('receptionist').get('/api/v1/clinic/history')).json().data).toMatchObject([
    { version: 2, action: 'changed', snapshot: change },
    { version: 1, action: 'added', changedBy: null },
  ])
  expect(await facts()).toMatchObject([{ name: 'clinic.clinic_changed', clinicId: riverside }])
})

describe('bad input', () => {
  let clinics: TwoClinics
  beforeAll(async () => {
    clinics = await twoClinics(clinicRoutes)
  })

  test.each([
    [{ email: 'desk at riverside' }, '/email'],
    [{ phone: 'call us' }, '/phone'],
    [{ phone: '1'.repeat(30) }, '/phone'],
    [{ name: null }, '/name'],
    [{ hostName: 'evil.example' }, '/hostName'],
  ])('%j is refused', async (wrong, pointer) => {
    expect(refused(await clinics.as('administrator').patch('/api/v1/clinic', wrong))).toEqual({
      status: 400,
      code: 'request.invalid',
      pointers: [pointer],
    })
  })
})
