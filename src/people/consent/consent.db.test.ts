import { expect, test } from 'vitest'
import { IDENTITY_FACTS, openAccount } from '#identity'
import type { AccountId } from '#identity'
import { transaction } from '#platform'
import { anna } from '../../../test/cast.ts'
import { NOBODY, NOW, refused, twoClinics } from '../../../test/two-clinics.ts'
import type { TwoClinics } from '../../../test/two-clinics.ts'
import { hasConsented, onAccountOpened, patientsOf, peopleRoutes } from '../index.ts'

const words = (version: number) => [
  { locale: 'en', title: 'Reminders', text: `May we remind you by e-mail? (${version})` },
  { locale: 'de', title: 'Erinnerungen', text: `Dürfen wir Sie per E-Mail erinnern? (${version})` },
]
const KIND = 'reminders_by_email'

async function account(clinics: TwoClinics, email: string): Promise<AccountId> {
  clinics.database.reactions.set(IDENTITY_FACTS.accountOpened, [onAccountOpened])
  const wish = { clinicId: clinics.riverside, email, name: anna.name, passwordHash: 'x', at: NOW }
  return (await transaction(clinics.database, (tx) => openAccount(tx, wish))).accountId
}

test('Anna agrees to the words she was shown, and takes it back; each is written down', async () => {
  const clinics = await twoClinics(peopleRoutes)
  const { as, database, riverside } = clinics
  const accountId = await account(clinics, 'anna-agrees@example.org')
  const [own] = await patientsOf(database, riverside, accountId)
  const her = as('patient', { accountId })
  const admin = as('administrator')
  expect(refused(await her.post('/api/v1/me/consents', { kind: KIND, given: true }))).toMatchObject({
    code: 'people.consent_text_not_found',
  })
  expect((await admin.post('/api/v1/consent-texts', { kind: KIND, texts: words(1) })).json()).toMatchObject({
    version: 1,
  })
  expect((await her.get('/api/v1/me/consents')).json().data).toMatchObject([
    { kind: KIND, state: 'never_asked', history: [] },
  ])
  const asked = () => hasConsented(database, riverside, own?.id ?? NOBODY, KIND)
  expect(await asked()).toBe(false)

  expect(refused(await her.post('/api/v1/me/consents', { kind: KIND, given: true }))).toMatchObject({
    status: 422,
    code: 'people.consent_words_missing',
  })
  const given = await her.post('/api/v1/me/consents', { kind: KIND, given: true, version: 1, locale: 'de' })
  expect(given.json()).toMatchObject({
    given: true,
    version: 1,
    locale: 'de',
    by: accountId,
    actingAs: 'patient',
    address: '127.0.0.1',
    at: '2026-11-21T09:00:00+01:00',
  })
  expect(await asked()).toBe(true)

  await admin.post('/api/v1/consent-texts', { kind: KIND, texts: words(2) })
  expect((await her.get('/api/v1/me/consents')).json().data[0].state).toBe('given_to_older_words')
  expect(
    refused(await her.post('/api/v1/me/consents', { kind: KIND, given: true, version: 1, locale: 'de' })),
  ).toMatchObject({
    status: 409,
    code: 'people.consent_words_outdated',
  })
  expect((await her.post('/api/v1/me/consents', { kind: KIND, given: false })).statusCode).toBe(201)
  expect(await asked()).toBe(false)
  const { state, history } = (await her.get('/api/v1/me/consents')).json().data[0]
  expect([state, history.map((one: { given: boolean }) => one.given)]).toEqual(['withdrawn', [false, true]])
  expect(
    (await as('visitor').get(`/api/v1/consent-texts?kind=${KIND}&version=1`)).json().data[0].texts[0].text,
  ).toContain('(1)')
})

test('the desk writes down what somebody without an account signed; nobody else may, and nobody of another clinic', async () => {
  const clinics = await twoClinics(peopleRoutes)
  const { as, hilltop } = clinics
  const desk = as('receptionist')
  await as('administrator').post('/api/v1/consent-texts', { kind: 'research', texts: words(1) })
  const { id } = (await desk.post('/api/v1/patients', anna)).json<{ id: string }>()
  const url = `/api/v1/patients/${id}/consents`
  const wish = { kind: 'research', given: true, version: 1, locale: 'en' }
  expect((await desk.post(url, wish)).json()).toMatchObject({ actingAs: 'receptionist', address: null })
  const other = as('patient', { accountId: await account(clinics, 'somebody-else@example.org') })
  for (const who of [other, as('administrator', { clinicId: hilltop })]) {
    expect(refused(await who.get(url))).toMatchObject({ status: 404, code: 'people.patient_not_found' })
    expect(refused(await who.post(url, wish))).toMatchObject({ status: 404, code: 'people.patient_not_found' })
  }
  expect((await as('visitor').post(url, wish)).statusCode).toBe(401)
  for (const role of ['patient', 'doctor', 'receptionist'] as const)
    expect((await as(role).post('/api/v1/consent-texts', { kind: 'research', texts: words(2) })).statusCode).toBe(403)
  expect(refused(await as('patient').get('/api/v1/me/consents'))).toMatchObject({ code: 'people.no_record_here' })
})

test('words never change, and two who publish at once make two versions', async () => {
  const clinics = await twoClinics(peopleRoutes)
  const admin = clinics.as('administrator')
  const answers = await Promise.all(
    [1, 2, 3].map((version) => admin.post('/api/v1/consent-texts', { kind: 'privacy_notice', texts: words(version) })),
  )
  expect(new Set(answers.map((answer) => answer.json<{ version: number }>().version))).toEqual(new Set([1, 2, 3]))
  await expect(clinics.database.pool.query(`update people.consent_text set text = 'other'`)).rejects.toThrow(
    /permission denied/,
  )
  await expect(clinics.database.pool.query('update people.consent set given = true')).rejects.toThrow(
    /permission denied/,
  )
  const twice = [words(1)[0], words(1)[0]]
  expect(refused(await admin.post('/api/v1/consent-texts', { kind: 'privacy_notice', texts: twice }))).toMatchObject({
    code: 'people.consent_language_twice',
  })
})
