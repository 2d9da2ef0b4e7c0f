import { beforeAll, expect, test } from 'vitest'
import { PHONE_APP, appsAtWork, askingUrl, lettingIn, refresh, said } from '../apps.fixture.ts'
import type { AppsAtWork, Browser } from '../apps.fixture.ts'
import type { Question } from '../contract.ts'

let at: AppsAtWork
beforeAll(async () => {
  at = await appsAtWork()
})

async function asked(browser: Browser, otherwise: Record<string, string> = {}) {
  const id = await browser.ask(askingUrl(await at.addClient(PHONE_APP), otherwise))
  return { id, path: `/api/v1/app-questions/${id}` }
}

test('Anna reads what an app asks, in words, with the place that she ends up at', async () => {
  const browser = await at.browser(at.clinic.anna)
  const { path } = await asked(browser, { scope: 'openid offline_access patient/Appointment.rs user/Patient.cruds' })
  const question = (await (await browser.get(path)).json()) as Question
  expect(question).toMatchObject({
    app: { name: PHONE_APP.name, returnsTo: '127.0.0.1:8899' },
    account: { id: at.clinic.anna.accountId, name: at.clinic.anna.name },
    lastsDays: 90,
  })
  expect(question.scopes.map(({ scope, words }) => [scope, words])).toEqual([
    ['openid', 'Know which account is yours'],
    ['offline_access', 'Go on while you are not using it'],
    ['patient/Appointment.rs', 'See and search appointments of yours and of those in your care'],
  ])
})

test('she gives less than is asked for, and the app gets no more', async () => {
  const { tokens } = await lettingIn(at, at.clinic.anna, {
    scope: 'offline_access patient/Appointment.rs patient/Patient.r',
    scopes: ['patient/Patient.r'],
  })
  expect(tokens.scope).toBe('patient/Patient.r')
  expect(tokens.refresh_token).toBeUndefined()
})

test('what was not asked for cannot be given, nor nothing', async () => {
  const browser = await at.browser(at.clinic.anna)
  const { path } = await asked(browser)
  const { accountId } = at.clinic.anna
  for (const scopes of [['patient/Appointment.cruds'], ['system/Patient.rs'], ['patient/Patient.r'], []]) {
    const answer = await browser.post(`${path}/approval`, { accountId, scopes })
    expect(await said(answer)).toMatchObject({ code: 'identity.scopes_not_asked' })
  }
})

test('her no reaches the app, and nothing else does', async () => {
  const browser = await at.browser(at.clinic.anna)
  const { path } = await asked(browser)
  const { redirectTo } = (await (await browser.post(`${path}/refusal`, {})).json()) as { redirectTo: string }
  const back = new URL((await browser.get(redirectTo)).headers.get('location') ?? '')
  expect(back.searchParams.get('error')).toBe('access_denied')
  expect(back.searchParams.get('iss')).toBe(at.issuer)
  expect(back.searchParams.has('code')).toBe(false)
})

test('another web site cannot say yes for her, nor can a form', async () => {
  const browser = await at.browser(at.clinic.anna)
  const { path } = await asked(browser)
  const yes = { accountId: at.clinic.anna.accountId }
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'https://evil.example' },
  ])
    expect(await said(await browser.post(`${path}/approval`, yes, headers))).toEqual({
      status: 403,
      code: 'identity.cross_site',
    })
  const form = { 'content-type': 'text/plain', origin: at.issuer }
  expect((await browser.post(`${path}/approval`, yes, form)).status).toBe(415)
  expect((await browser.get(`${path}/approval`)).status).toBe(404)
})

test('a question that an attacker began is not hers to answer', async () => {
  const attacker = await at.browser(at.clinic.bela)
  const { path } = await asked(attacker)
  const browser = await at.browser(at.clinic.anna)
  const yes = { accountId: at.clinic.anna.accountId }
  expect(await said(await browser.post(`${path}/approval`, yes))).toEqual({
    status: 410,
    code: 'identity.question_gone',
  })
  await asked(browser)
  expect(await said(await browser.post(`${path}/approval`, yes))).toEqual({
    status: 410,
    code: 'identity.question_gone',
  })
  expect(await said(await browser.get(path))).toEqual({ status: 410, code: 'identity.question_gone' })
})

test('the cookie of a question cannot be made up', async () => {
  const attacker = await at.browser(at.clinic.bela)
  const { id, path } = await asked(attacker)
  const browser = await at.browser(at.clinic.anna)
  browser.cookies.set('praxis-apps-question', id)
  browser.cookies.set('praxis-apps-question.sig', 'x'.repeat(27))
  const answer = await browser.post(`${path}/approval`, { accountId: at.clinic.anna.accountId })
  expect(await said(answer)).toEqual({ status: 410, code: 'identity.question_gone' })
})

test('a question is answered once, and by the person whom the page showed', async () => {
  const browser = await at.browser(at.clinic.anna)
  const { path } = await asked(browser)
  const another = await browser.post(`${path}/approval`, { accountId: at.clinic.bela.accountId })
  expect(await said(another)).toEqual({ status: 409, code: 'identity.question_to_another' })
  const yes = { accountId: at.clinic.anna.accountId }
  expect((await browser.post(`${path}/approval`, yes)).status).toBe(200)
  expect(await said(await browser.post(`${path}/approval`, yes))).toEqual({
    status: 410,
    code: 'identity.question_gone',
  })
})

test('whoever is not signed in is asked to be, and no app answers for somebody', async () => {
  const browser = await at.browser(at.clinic.anna)
  const { path } = await asked(browser)
  const { tokens } = await lettingIn(at, at.clinic.anna)
  expect((await at.call(path)).status).toBe(401)
  expect(await said(await at.call(path, { as: tokens.access_token }))).toEqual({
    status: 403,
    code: 'identity.not_for_apps',
  })
  expect(await said(await at.call('/api/v1/me/apps', { as: tokens.access_token }))).toMatchObject({ status: 403 })
})

test('Anna sees the apps she let in and ends one; its tokens end with it', async () => {
  const { app, tokens, browser } = await lettingIn(at, at.clinic.anna)
  const listed = await (await browser.get('/api/v1/me/apps')).json()
  expect(listed).toMatchObject({
    data: expect.arrayContaining([expect.objectContaining({ id: app.id, name: app.name, devices: 1 })]),
  })
  const ended = await at.call(`/api/v1/me/apps/${app.id}`, { method: 'DELETE', as: at.clinic.bela })
  expect(await said(ended)).toEqual({ status: 404, code: 'identity.app_not_found' })
  expect((await at.call(`/api/v1/me/apps/${app.id}`, { method: 'DELETE', as: at.clinic.anna })).status).toBe(204)
  expect(await said(await refresh(at, app, tokens.refresh_token))).toEqual({ status: 400, code: 'invalid_grant' })
  at.clock.now += 3_000
  expect((await at.call('/api/v1/appointments', { as: tokens.access_token })).status).toBe(401)
})
