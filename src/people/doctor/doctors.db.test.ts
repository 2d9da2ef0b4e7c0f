import { beforeAll, describe, expect, test } from 'vitest'
import { transaction } from '#platform'
import { drOkafor, drWeber } from '../../../test/cast.ts'
import { NOBODY, NOW, refused, twoClinics } from '../../../test/two-clinics.ts'
import type { Caller, TwoClinics } from '../../../test/two-clinics.ts'
import { clinicRoutes } from '#clinic'
import { openAccount } from '#identity'
import { doctorOf, getDoctors, linkDoctorAccount, listDoctors, peopleRoutes } from '../index.ts'
import type { DoctorFilter, DoctorId } from '../index.ts'

const { name, title, specialties, languages } = drWeber
const WEBER = { name, title, specialties, languages, visitTypeIds: [] }

async function visitType(admin: Caller, name = 'Consultation'): Promise<string> {
  return (await admin.post('/api/v1/visit-types', { name, durationMinutes: 30 })).json().id
}

test('an administrator adds a doctor and everybody sees the profile, without anything of the account', async () => {
  const { as, facts, riverside } = await twoClinics(clinicRoutes, peopleRoutes)
  const admin = as('administrator')
  const wish = { ...WEBER, about: 'Skin, hair and nails.', visitTypeIds: [await visitType(admin)] }
  const added = await admin.post('/api/v1/doctors', wish)
  expect(added.statusCode).toBe(201)
  expect(added.json()).toEqual({ id: expect.any(String), ...wish, version: 1, retired: false })
  expect(added.headers).toMatchObject({ location: `/api/v1/doctors/${added.json().id}`, etag: '"1"' })
  const read = await as('visitor').get(`/api/v1/doctors/${added.json().id}`)
  expect(read.json()).toEqual(added.json())
  expect((await facts()).at(-1)).toEqual({
    name: 'people.doctor_added',
    clinicId: riverside,
    payload: { doctorId: added.json().id },
  })
})

test('what is read can be sent back; a change is versioned and announced', async () => {
  const { as, facts } = await twoClinics(clinicRoutes, peopleRoutes)
  const admin = as('administrator')
  const [first, second] = [await visitType(admin, 'A'), await visitType(admin, 'B')]
  const {
    id,
    version: _,
    retired: __,
    ...same
  } = (await admin.post('/api/v1/doctors', { ...WEBER, visitTypeIds: [first] })).json()
  const url = `/api/v1/doctors/${id}`
  expect((await admin.patch(url, same, 1)).json()).toMatchObject({ ...same, version: 2 })
  expect((await admin.patch(url, { title: null, visitTypeIds: [second] }, 2)).json()).toMatchObject({
    title: null,
    name: 'Martina Weber',
    visitTypeIds: [second],
    version: 3,
  })
  expect(refused(await admin.patch(url, { name: 'Late' }, 2))).toMatchObject({
    status: 412,
    code: 'people.changed_meanwhile',
  })
  expect(
    (await as('doctor').get(`${url}/history`)).json().data.map((entry: { version: number }) => entry.version),
  ).toEqual([3, 2, 1])
  expect((await facts()).filter((fact) => fact.name === 'people.doctor_changed')).toHaveLength(2)
})

test('a retired doctor can be named but no longer found', async () => {
  const { as, facts, database, riverside } = await twoClinics(clinicRoutes, peopleRoutes)
  const admin = as('administrator')
  const offered = await visitType(admin)
  const { id } = (await admin.post('/api/v1/doctors', { ...WEBER, visitTypeIds: [offered] })).json()
  const url = `/api/v1/doctors/${id}`
  expect((await admin.get(`/api/v1/visit-types?doctorId=${id}`)).json().data).toMatchObject([{ id: offered }])
  expect((await admin.delete(url)).statusCode).toBe(204)
  expect((await admin.delete(url)).statusCode).toBe(204)
  expect((await as('visitor').get(url)).json()).toMatchObject({ name: 'Martina Weber', retired: true, version: 2 })
  expect(refused(await admin.patch(url, { name: 'Back' }))).toMatchObject({
    status: 410,
    code: 'people.doctor_retired',
  })
  expect(await listDoctors(database, riverside)).toEqual([])
  expect(await getDoctors(database, riverside, [id])).toMatchObject([{ id, retired: true, visitTypeIds: [] }])
  expect((await admin.get('/api/v1/specialties')).json().data).toEqual([])
  expect((await admin.get(`/api/v1/visit-types?doctorId=${id}`)).json().data).toEqual([])
  expect((await facts()).filter((fact) => fact.name === 'people.doctor_retired')).toHaveLength(1)
})

test('a visit type that is retired is nobody’s any more', async () => {
  const { as } = await twoClinics(clinicRoutes, peopleRoutes)
  const admin = as('administrator')
  const [first, second] = [await visitType(admin, 'Scan'), await visitType(admin, 'Advice')]
  const { id } = (await admin.post('/api/v1/doctors', { ...WEBER, visitTypeIds: [first, second] })).json()
  await admin.delete(`/api/v1/visit-types/${first}`)
  expect((await admin.get(`/api/v1/doctors/${id}`)).json().visitTypeIds).toEqual([second])
  const refusal = { status: 422, code: 'people.unknown_visit_types', pointers: ['/visitTypeIds/0'] }
  expect(refused(await admin.patch(`/api/v1/doctors/${id}`, { visitTypeIds: [first, second] }))).toEqual(refusal)
})

test('specialties are what the doctors have, each once', async () => {
  const { as, hilltop } = await twoClinics(clinicRoutes, peopleRoutes)
  const admin = as('administrator')
  await admin.post('/api/v1/doctors', { ...WEBER, specialties: ['Dermatology', 'Allergology', ' dermatology '] })
  await admin.post('/api/v1/doctors', { ...WEBER, name: drOkafor.name, specialties: ['DERMATOLOGY'] })
  await as('administrator', { clinicId: hilltop }).post('/api/v1/doctors', { ...WEBER, specialties: ['Surgery'] })
  expect((await as('visitor').get('/api/v1/specialties')).json()).toEqual({
    data: [
      { name: 'Allergology', doctorCount: 1 },
      { name: expect.stringMatching(/dermatology/i), doctorCount: 2 },
    ],
    nextCursor: null,
  })
})

describe('finding doctors', () => {
  let clinics: TwoClinics
  let scan: string
  beforeAll(async () => {
    clinics = await twoClinics(clinicRoutes, peopleRoutes)
    const admin = clinics.as('administrator')
    scan = await visitType(admin, 'Scan')
    await admin.post('/api/v1/doctors', WEBER)
    await admin.post('/api/v1/doctors', {
      ...WEBER,
      name: 'Jürgen Müller',
      specialties: ['Pädiatrie'],
      languages: ['de-AT', 'pt-BR'],
      visitTypeIds: [scan],
    })
    await admin.post('/api/v1/doctors', {
      ...WEBER,
      name: 'Ève Álvarez',
      title: null,
      specialties: ['Dermatology', 'Surgery'],
      languages: ['es'],
    })
    const there = clinics.as('administrator', { clinicId: clinics.hilltop })
    await there.post('/api/v1/doctors', { ...WEBER, name: 'Martina Weber of Hilltop' })
  })

  const EVERYBODY = ['Ève Álvarez', 'Jürgen Müller', 'Martina Weber']
  test.each<[string, () => DoctorFilter, string[]]>([
    ['everybody, by name without accents', () => ({}), EVERYBODY],
    ['a specialty in any case', () => ({ specialty: 'GENERAL practice' }), ['Martina Weber']],
    ['a specialty without accents', () => ({ specialty: 'padiatrie' }), ['Jürgen Müller']],
    ['part of a specialty', () => ({ specialty: 'general' }), []],
    ['a language', () => ({ language: 'de' }), ['Jürgen Müller', 'Martina Weber']],
    ['a language of another country', () => ({ language: 'de-DE' }), ['Martina Weber']],
    ['a language in other letters', () => ({ language: 'PT' }), ['Jürgen Müller']],
    ['a language that only begins the same', () => ({ language: 'd' }), []],
    ['the beginning of a name', () => ({ q: 'mül' }), ['Jürgen Müller']],
    ['a name without its accents', () => ({ q: 'alvarez eve' }), ['Ève Álvarez']],
    ['a name as spelt without umlauts', () => ({ q: 'MUELLER' }), ['Jürgen Müller']],
    ['a specialty and a name', () => ({ q: 'surg alv' }), ['Ève Álvarez']],
    ['blanks', () => ({ q: '  ' }), EVERYBODY],
    ['no word at all', () => ({ q: '%' }), []],
    ['what is not text search', () => ({ q: `' | 'x':* & !(` }), []],
    ['a visit type', () => ({ visitTypeId: scan as NonNullable<DoctorFilter['visitTypeId']> }), ['Jürgen Müller']],
    ['nobody', () => ({ ids: [] }), []],
    ['a page', () => ({ limit: 1, after: ['eve alvarez', 'ffffffff-ffff-7fff-bfff-ffffffffffff'] }), ['Jürgen Müller']],
  ])('by %s', async (_what, filter, expected) => {
    const found = await listDoctors(clinics.database, clinics.riverside, filter())
    expect(found.map((doctor) => doctor.name)).toEqual(expected)
  })

  test('what can be booked of anybody is what the clinic offers, by name and page by page', async () => {
    const admin = clinics.as('administrator')
    const [, gone] = [await visitType(admin, 'advice'), await visitType(admin, 'Blood test')]
    await admin.delete(`/api/v1/visit-types/${gone}`)
    const first = (await clinics.as('visitor').get('/api/v1/visit-types?limit=1')).json()
    const second = (await clinics.as('visitor').get(`/api/v1/visit-types?limit=1&cursor=${first.nextCursor}`)).json()
    expect([...first.data, ...second.data].map((one) => one.name)).toEqual(['advice', 'Scan'])
    expect(second.nextCursor).toBeNull()
  })

  test('the visit types of one doctor, of nobody, and of a doctor of another clinic', async () => {
    const jurgen = (await listDoctors(clinics.database, clinics.riverside, { q: 'müller' }))[0]?.id
    const visitor = clinics.as('visitor')
    expect((await visitor.get(`/api/v1/visit-types?doctorId=${jurgen}`)).json().data).toMatchObject([{ name: 'Scan' }])
    expect((await visitor.get(`/api/v1/visit-types?doctorId=${NOBODY}`)).json().data).toEqual([])
    const hilltop = clinics.as('visitor', { clinicId: clinics.hilltop })
    expect((await hilltop.get(`/api/v1/visit-types?doctorId=${jurgen}`)).json().data).toEqual([])
  })
})

test('one clinic neither sees, changes nor uses what is the other’s', async () => {
  const { as, hilltop, database } = await twoClinics(clinicRoutes, peopleRoutes)
  const admin = as('administrator')
  const theirs = await visitType(admin)
  const { id } = (await admin.post('/api/v1/doctors', WEBER)).json()
  const stranger = as('administrator', { clinicId: hilltop })
  const url = `/api/v1/doctors/${id}`
  for (const answer of [
    stranger.get(url),
    stranger.patch(url, { name: 'Mine' }),
    stranger.delete(url),
    stranger.get(`${url}/history`),
  ]) {
    expect(refused(await answer)).toMatchObject({ status: 404, code: 'people.doctor_not_found' })
  }
  expect(await getDoctors(database, hilltop, [id])).toEqual([])
  const stolen = await stranger.post('/api/v1/doctors', { ...WEBER, visitTypeIds: [theirs] })
  expect(refused(stolen)).toEqual({ status: 422, code: 'people.unknown_visit_types', pointers: ['/visitTypeIds/0'] })
})

describe('bad input', () => {
  let clinics: TwoClinics
  beforeAll(async () => {
    clinics = await twoClinics(clinicRoutes, peopleRoutes)
  })

  test.each([
    ['no languages', { languages: undefined }, 400, 'request.invalid', ['/languages']],
    ['a blank specialty', { specialties: ['Surgery', ' '] }, 400, 'request.invalid', ['/specialties/1']],
    ['a NUL character', { about: 'a\u0000b' }, 400, 'request.invalid', ['/about']],
    ['a title of two lines', { title: 'Dr.\nmed.' }, 400, 'request.invalid', ['/title']],
    ['an unknown field', { accountId: NOBODY }, 400, 'request.invalid', ['/accountId']],
    ['a language by its name', { languages: ['de', 'english'] }, 422, 'people.unknown_language', ['/languages/1']],
    ['a language that is none', { languages: ['xx'] }, 422, 'people.unknown_language', ['/languages/0']],
    ['a tag that is none', { languages: ['de_AT'] }, 422, 'people.unknown_language', ['/languages/0']],
    [
      'visit types that are not there',
      { visitTypeIds: [NOBODY] },
      422,
      'people.unknown_visit_types',
      ['/visitTypeIds/0'],
    ],
  ])('%s is refused and nothing stored', async (_what, wrong, status, code, pointers) => {
    const { as, facts, database, riverside } = clinics
    expect(refused(await as('administrator').post('/api/v1/doctors', { ...WEBER, ...wrong }))).toEqual({
      status,
      code,
      pointers,
    })
    expect(await listDoctors(database, riverside)).toEqual([])
    expect(await facts()).toEqual([])
  })

  test('languages are kept in the usual spelling of their tags, each once', async () => {
    const added = await clinics
      .as('administrator')
      .post('/api/v1/doctors', { ...WEBER, languages: ['DE-at', 'de-AT', 'gsg'] })
    expect(added.json().languages).toEqual(['de-AT', 'gsg'])
  })

  test('nobody but an administrator changes doctors', async () => {
    const { as } = clinics
    for (const role of ['patient', 'doctor', 'receptionist'] as const)
      expect((await as(role).post('/api/v1/doctors', WEBER)).statusCode).toBe(403)
    expect((await as('visitor').post('/api/v1/doctors', WEBER)).statusCode).toBe(401)
  })
})

test('an account is one doctor of a clinic and no second', async () => {
  const { as, database, riverside, hilltop } = await twoClinics(clinicRoutes, peopleRoutes)
  const doctorAt = async (clinicId: typeof riverside): Promise<DoctorId> =>
    (await as('administrator', { clinicId }).post('/api/v1/doctors', WEBER)).json().id
  const [weber, other, atHilltop] = [await doctorAt(riverside), await doctorAt(riverside), await doctorAt(hilltop)]
  const { accountId } = await transaction(database, (tx) =>
    openAccount(tx, { clinicId: riverside, email: drWeber.email, name, passwordHash: 'x', at: NOW }),
  )
  const link = (clinicId: typeof riverside, doctorId: DoctorId) =>
    transaction(database, (tx) =>
      linkDoctorAccount(tx, { clinicId, actor: { kind: 'system' }, now: NOW }, doctorId, accountId),
    )
  await link(riverside, weber)
  await link(riverside, weber)
  await expect(link(riverside, other)).rejects.toMatchObject({ code: 'people.account_is_another_doctor' })
  await expect(link(riverside, atHilltop)).rejects.toMatchObject({ code: 'people.doctor_not_found' })
  await link(hilltop, atHilltop)
  expect(await doctorOf(database, riverside, accountId)).toBe(weber)
  expect(await doctorOf(database, hilltop, accountId)).toBe(atHilltop)
})
