import { beforeAll, describe, expect, test } from 'vitest'
import { IDENTITY_FACTS, openAccount } from '#identity'
import type { AccountId, ClinicId } from '#identity'
import { transaction } from '#platform'
import { anna, bela } from '../../../test/cast.ts'
import { NOBODY, NOW, refused, twoClinics } from '../../../test/two-clinics.ts'
import type { TwoClinics } from '../../../test/two-clinics.ts'
import { getPatient, mayActFor, onAccountOpened, patientsOf, peopleRoutes } from '../index.ts'

let accounts = 0

/** Opens an account the way signing up does, with this module listening. */
async function account(clinics: TwoClinics, clinicId: ClinicId, name: string): Promise<AccountId> {
  accounts += 1
  clinics.database.reactions.set(IDENTITY_FACTS.accountOpened, [onAccountOpened])
  const wish = {
    clinicId,
    email: `person-${accounts}@example.org`,
    name,
    passwordHash: 'x',
    locale: 'de-AT',
    timeZone: 'Europe/Vienna',
    at: NOW,
  }
  return (await transaction(clinics.database, (tx) => openAccount(tx, wish))).accountId
}

test('the desk adds a patient who has no account', async () => {
  const { as, facts, riverside } = await twoClinics(peopleRoutes)
  const desk = as('receptionist')
  const added = await desk.post('/api/v1/patients', anna)
  expect(added.statusCode).toBe(201)
  expect(added.json()).toEqual({
    id: expect.any(String),
    ...anna,
    phone: '+49305550101',
    hasAccount: false,
    version: 1,
  })
  expect(added.headers['cache-control']).toBe('no-store')
  expect((await desk.get(`/api/v1/patients/${added.json().id}`)).json()).toEqual(added.json())
  const bare = await desk.post('/api/v1/patients', { name: ' Olga ' })
  expect(bare.json()).toMatchObject({
    name: 'Olga',
    birthDate: null,
    email: null,
    phone: null,
    locale: 'en',
    timeZone: null,
  })
  expect((await facts())[0]).toEqual({
    name: 'people.patient_added',
    clinicId: riverside,
    payload: { patientId: added.json().id },
  })
})

test('an account has a record of its own from the moment it is opened, and one in each clinic it comes to', async () => {
  const clinics = await twoClinics(peopleRoutes)
  const { as, database, riverside, hilltop } = clinics
  const accountId = await account(clinics, riverside, anna.name)
  const me = (await as('patient', { accountId }).get('/api/v1/me')).json()
  expect(me).toEqual({
    id: accountId,
    name: anna.name,
    emailVerified: false,
    email: expect.stringContaining('@example.org'),
    roles: ['patient'],
    patientId: expect.any(String),
    patients: [{ id: me.patientId, name: anna.name, relation: 'self', scope: 'both' }],
  })
  expect(await getPatient(database, riverside, me.patientId)).toMatchObject({
    name: anna.name,
    locale: 'de-AT',
    timeZone: 'Europe/Vienna',
    hasAccount: true,
  })

  expect((await as('patient', { accountId, clinicId: hilltop }).get('/api/v1/me')).json()).toMatchObject({
    patientId: null,
    patients: [],
  })
  const signedIn = {
    name: IDENTITY_FACTS.signedIn,
    clinicId: hilltop,
    payload: { accountId, name: anna.name, email: 'a@example.org', locale: null, timeZone: null },
    at: NOW,
  }
  await Promise.all([1, 2, 3, 4].map(() => transaction(database, (tx) => onAccountOpened(tx, signedIn))))
  expect(await patientsOf(database, hilltop, accountId)).toMatchObject([{ name: anna.name, relation: 'self' }])
  expect(
    (await clinics.facts()).filter((fact) => fact.name === 'people.patient_added' && fact.clinicId === hilltop),
  ).toHaveLength(1)
})

test('a fact that lacks what is needed fails loudly', async () => {
  const { database, riverside } = await twoClinics()
  const odd = { name: IDENTITY_FACTS.signedIn, clinicId: riverside, payload: { account: 'x' }, at: NOW }
  await expect(transaction(database, (tx) => onAccountOpened(tx, odd))).rejects.toThrow('lacks accountId')
})

test('people see and change their own record; of anybody else’s they learn nothing', async () => {
  const clinics = await twoClinics(peopleRoutes)
  const { as, database, riverside, hilltop } = clinics
  const [hers, his] = [await account(clinics, riverside, anna.name), await account(clinics, riverside, bela.name)]
  const own = (await patientsOf(database, riverside, hers))[0]?.id
  const url = `/api/v1/patients/${own}`
  const her = as('patient', { accountId: hers })
  expect((await her.get(url)).json()).toMatchObject({ name: anna.name, hasAccount: true })
  expect((await her.patch(url, { phone: '+43 1 5881234' }, 1)).json()).toMatchObject({
    phone: '+4315881234',
    version: 2,
  })
  expect(refused(await her.patch(url, { name: 'Late' }, 1))).toMatchObject({ status: 412 })
  expect((await her.get(`${url}/history`)).statusCode).toBe(403)
  expect((await her.get('/api/v1/patients')).statusCode).toBe(403)

  const him = as('patient', { accountId: his })
  const elsewhere = as('administrator', { clinicId: hilltop })
  for (const answer of [
    him.get(url),
    him.patch(url, { name: 'x' }),
    him.get(`/api/v1/patients/${NOBODY}`),
    elsewhere.get(url),
    elsewhere.patch(url, { name: 'x' }),
    elsewhere.get(`${url}/history`),
  ]) {
    expect(refused(await answer)).toMatchObject({ status: 404, code: 'people.patient_not_found' })
  }
  expect((await as('visitor').get(url)).statusCode).toBe(401)
  expect(
    (await as('receptionist').get(`${url}/history`)).json().data.map((entry: { action: string }) => entry.action),
  ).toEqual(['changed', 'added'])

  const patientId = own ?? NOBODY
  expect(await mayActFor(database, her.ctx, patientId)).toBe(true)
  expect(await mayActFor(database, as('receptionist').ctx, patientId)).toBe(true)
  expect(await mayActFor(database, { clinicId: riverside, actor: { kind: 'system' }, now: NOW }, patientId)).toBe(true)
  for (const other of [him, elsewhere, as('visitor'), as('patient', { accountId: hers, clinicId: hilltop })])
    expect(await mayActFor(database, other.ctx, patientId)).toBe(false)
})

describe('the desk looks a patient up', () => {
  let clinics: TwoClinics
  beforeAll(async () => {
    clinics = await twoClinics(peopleRoutes)
    const desk = clinics.as('receptionist')
    await desk.post('/api/v1/patients', anna)
    await desk.post('/api/v1/patients', { ...anna, name: 'Zoë Lindqvist', birthDate: '2016-12-24', email: null })
    await desk.post('/api/v1/patients', { name: 'Jürgen Öztürk', phone: '030 765-4321' })
    await clinics
      .as('receptionist', { clinicId: clinics.hilltop })
      .post('/api/v1/patients', { ...anna, name: 'Anna of Hilltop' })
  })

  test.each([
    ['', ['Anna Lindqvist', 'Jürgen Öztürk', 'Zoë Lindqvist']],
    ['lindqvist', ['Anna Lindqvist', 'Zoë Lindqvist']],
    ['LIN zoe', ['Zoë Lindqvist']],
    ['oeztuerk', ['Jürgen Öztürk']],
    ['anna.lindqvist@mail.example', ['Anna Lindqvist']],
    ['5550101', ['Anna Lindqvist', 'Zoë Lindqvist']],
    ['030 555 01', ['Anna Lindqvist', 'Zoë Lindqvist']],
    ['+49 30 5550101', ['Anna Lindqvist', 'Zoë Lindqvist']],
    ['0049305550101', ['Anna Lindqvist', 'Zoë Lindqvist']],
    ['0307654321', ['Jürgen Öztürk']],
    ['2016-12-24', ['Zoë Lindqvist']],
    ['24.12.2016', ['Zoë Lindqvist']],
    ['1988-04', ['Anna Lindqvist']],
    ['hilltop', []],
    ['indqvist', []],
    ['% _ \\', []],
  ])('by %j', async (q, expected) => {
    const found = await clinics.as('receptionist').get(`/api/v1/patients?q=${encodeURIComponent(q)}`)
    expect(found.json().data.map((patient: { name: string }) => patient.name)).toEqual(expected)
  })

  test('page by page', async () => {
    const desk = clinics.as('receptionist')
    const first = (await desk.get('/api/v1/patients?q=lindqvist&limit=1')).json()
    const second = (await desk.get(`/api/v1/patients?q=lindqvist&limit=1&cursor=${first.nextCursor}`)).json()
    expect([...first.data, ...second.data].map((patient) => patient.name)).toEqual(['Anna Lindqvist', 'Zoë Lindqvist'])
    expect(second.nextCursor).toBeNull()
  })

  test('after a change by the new words only', async () => {
    const desk = clinics.as('receptionist')
    const { id } = (await desk.post('/api/v1/patients', { name: 'Petra Alt' })).json()
    await desk.patch(`/api/v1/patients/${id}`, { name: 'Petra Neu' })
    expect((await desk.get('/api/v1/patients?q=petra%20neu')).json().data).toHaveLength(1)
    expect((await desk.get('/api/v1/patients?q=alt')).json().data).toHaveLength(0)
  })

  test('a question with a NUL character is refused, not a crash', async () => {
    const answer = await clinics.as('receptionist').get('/api/v1/patients?q=a%00b')
    expect(answer.statusCode).toBeLessThan(500)
  })
})

describe('bad input', () => {
  let clinics: TwoClinics
  beforeAll(async () => {
    clinics = await twoClinics(peopleRoutes)
  })

  test.each([
    ['no name', { name: undefined }, 400, 'request.invalid', ['/name']],
    ['a blank name', { name: '\n' }, 400, 'request.invalid', ['/name']],
    ['an address that is none', { email: 'anna@' }, 400, 'request.invalid', ['/email']],
    ['a number that is none', { phone: '12' }, 400, 'request.invalid', ['/phone']],
    ['a day that is none', { birthDate: '1988-02-30' }, 400, 'request.invalid', ['/birthDate']],
    ['a child of tomorrow', { birthDate: '2026-11-23' }, 422, 'people.birth_date_in_future', ['/birthDate']],
    [
      'somebody of the last century but one',
      { birthDate: '1896-01-01' },
      422,
      'people.birth_date_too_early',
      ['/birthDate'],
    ],
    ['the year zero', { birthDate: '0000-01-01' }, 422, 'people.birth_date_too_early', ['/birthDate']],
    ['a language that is none', { locale: 'german' }, 422, 'people.unknown_language', ['/locale']],
    ['a zone that is none', { timeZone: 'Berlin' }, 422, 'clinic.unknown_time_zone', ['/timeZone']],
    ['an account of choice', { accountId: NOBODY }, 400, 'request.invalid', ['/accountId']],
  ])('%s is refused and nothing stored', async (_what, wrong, status, code, pointers) => {
    const desk = clinics.as('receptionist')
    expect(refused(await desk.post('/api/v1/patients', { ...anna, ...wrong }))).toEqual({ status, code, pointers })
    expect((await desk.get('/api/v1/patients')).json().data).toEqual([])
    expect(await clinics.facts()).toEqual([])
  })

  test('a child may be entered on the day it is born, wherever that is', async () => {
    // 08:00 UTC on the 21st is already the 21st at UTC+14, not yet the 22nd.
    const today = await clinics.as('receptionist').post('/api/v1/patients', { name: 'New', birthDate: '2026-11-21' })
    expect(today.statusCode).toBe(201)
  })
})
