import type { LightMyRequestResponse } from 'fastify'
import { expect, test } from 'vitest'
import type { Lie } from '../../../test/servers/openid-provider.ts'
import { ADA, HILLTOP } from '../signing-in.fixture.ts'
import { FINISH, SIGN_IN, SIGN_UP, codeOf } from '../second-factor/enrolled.fixture.ts'
import { CALLBACK, HERE, PROVIDERS, START, atProvider } from './at-provider.fixture.ts'

const GOOD = { email: ADA.email, password: ADA.password }
const LINKS = '/api/v1/me/openid-links'
const codeIn = (answer: LightMyRequestResponse) => answer.json<{ code?: string }>().code
/** What went wrong, as the page is told. */
const problemOf = ({ headers }: LightMyRequestResponse) =>
  new URL(String(headers.location), HERE).searchParams.get('problem')
const whoami = async (browser: { go: (path: string) => Promise<LightMyRequestResponse> }) =>
  (await browser.go('/whoami')).json<{ kind: string; accountId?: string }>()

test('an administrator adds a provider; its secret is sealed and never shown again', async () => {
  const { door, added, there, administrator, providerId } = await atProvider()
  expect(added.json()).toMatchObject({
    label: 'City hospital',
    hasClientSecret: true,
    redirectUri: `${HERE}${CALLBACK}`,
  })
  const listed = await door.send({ url: PROVIDERS, headers: administrator })
  expect(listed.json().data).toHaveLength(1)
  expect(added.body + listed.body + door.logged()).not.toContain(there.clientSecret)
  const { rows } = await door.database.pool.query('select client_secret from identity.openid_provider')
  expect(JSON.stringify(rows)).not.toContain(there.clientSecret)
  const offered = await door.send({ url: '/api/v1/auth/openid/providers' })
  expect(offered.json()).toEqual({ data: [{ id: providerId, label: 'City hospital' }] })
  const elsewhere = await door.send({ url: '/api/v1/auth/openid/providers', clinicId: HILLTOP })
  expect(elsewhere.json()).toEqual({ data: [] })
})

test('somebody new gets an account with the verified address, and is signed in', async () => {
  const clinic = await atProvider({ opensAccounts: true })
  const browser = clinic.browser()
  const back = await clinic.signIn(browser, { returnTo: '/appointments?view=week' })
  expect([back.statusCode, back.headers.location]).toEqual([303, '/appointments?view=week'])
  expect(await whoami(browser)).toMatchObject({ kind: 'account', via: 'cookie' })
  const { rows } = await clinic.door.database.pool.query(
    "select email, email_verified, name from identity.account where email = 'ada@example.org'",
  )
  // A clinic's own provider may say any address; it has yet to be proven by letter.
  expect(rows).toEqual([{ email: 'ada@example.org', email_verified: false, name: 'Ada Lindqvist' }])
  const again = clinic.browser()
  await clinic.signIn(again)
  expect((await whoami(again)).accountId).toBe((await whoami(browser)).accountId)
})

test('the operator’s provider is believed about addresses, in every clinic', async () => {
  const clinic = await atProvider({ ofInstallation: true, opensAccounts: true })
  await clinic.signIn(clinic.browser())
  const { rows } = await clinic.door.database.pool.query(
    "select email_verified from identity.account where email = 'ada@example.org'",
  )
  expect(rows).toEqual([{ email_verified: true }])
  const elsewhere = await clinic.door.send({ url: '/api/v1/auth/openid/providers', clinicId: HILLTOP })
  expect(elsewhere.json().data).toEqual([{ id: 'hospital', label: 'City hospital' }])
})

test('an account with the same address is never signed in to, however verified; its owner links it', async () => {
  const clinic = await atProvider({ opensAccounts: true })
  const ada = clinic.browser()
  await ada.post(SIGN_UP, ADA)
  const thief = clinic.browser()
  expect(problemOf(await clinic.signIn(thief))).toBe('identity.openid_account_exists')
  expect(await whoami(thief)).toEqual({ kind: 'visitor' })

  const linked = await clinic.signIn(ada, { purpose: 'link', returnTo: '/settings' })
  expect(linked.headers.location).toBe('/settings')
  const now = clinic.browser()
  await clinic.signIn(now)
  expect((await whoami(now)).accountId).toBe((await whoami(ada)).accountId)
})

test('nobody without an account gets one where the provider may not open any, or has not verified the address', async () => {
  const closed = await atProvider()
  expect(problemOf(await closed.signIn(closed.browser()))).toBe('identity.openid_not_linked')
  const clinic = await atProvider({ opensAccounts: true })
  clinic.there.person = { sub: 'ada', email: 'ada@example.org', email_verified: false }
  expect(problemOf(await clinic.signIn(clinic.browser()))).toBe('identity.openid_not_linked')
  const { rows } = await clinic.door.database.pool.query(
    "select 1 from identity.account where email = 'ada@example.org'",
  )
  expect(rows).toEqual([])
})

test.each<Lie>([
  'another nonce',
  'no nonce',
  'another issuer',
  'another audience',
  'expired long ago',
  'alg none',
  'a key of nobody',
  'the client’s secret as key',
  'no ID token',
])('a provider that answers with %s is not believed', async (lie) => {
  const clinic = await atProvider({ opensAccounts: true })
  clinic.there.lie = lie
  const browser = clinic.browser()
  expect(problemOf(await clinic.signIn(browser))).toBe('identity.openid_answer_invalid')
  expect(await whoami(browser)).toEqual({ kind: 'visitor' })
  expect(clinic.there.calls.get('/token')).toBe(1)
  clinic.there.lie = undefined
  expect(problemOf(await clinic.signIn(browser))).toBeNull()
})

test.each<[string, (back: URL) => void, string]>([
  [
    'of another provider (mix-up)',
    (back) => back.searchParams.set('iss', 'https://evil.example'),
    'identity.openid_answer_invalid',
  ],
  ['that does not say whose it is', (back) => back.searchParams.delete('iss'), 'identity.openid_answer_invalid'],
  ['with another state', (back) => back.searchParams.set('state', 'x'.repeat(43)), 'identity.openid_return_unknown'],
  ['without a state', (back) => back.searchParams.delete('state'), 'identity.openid_return_unknown'],
  ['with another code', (back) => back.searchParams.set('code', 'x'.repeat(43)), 'identity.openid_answer_invalid'],
  ['to another provider’s address', (back) => (back.pathname += '/somebody'), 'identity.openid_return_unknown'],
  [
    'that is a no',
    (back) => {
      back.searchParams.delete('code')
      back.searchParams.set('error', 'access_denied')
    },
    'identity.openid_refused',
  ],
])('a return %s signs nobody in', async (_what, change, problem) => {
  const clinic = await atProvider({ opensAccounts: true })
  const browser = clinic.browser()
  expect(problemOf(await clinic.signIn(browser, {}, change))).toBe(problem)
  expect(await whoami(browser)).toEqual({ kind: 'visitor' })
  if (problem !== 'identity.openid_answer_invalid') expect(clinic.there.calls.get('/token')).toBeUndefined()
})

test('a return works once, in the browser that left, for ten minutes', async () => {
  const clinic = await atProvider({ opensAccounts: true })
  const leave = async (browser = clinic.browser()) => {
    const { authorizationUrl } = (await browser.post(START, { providerId: clinic.providerId })).json<{
      authorizationUrl: string
    }>()
    const back = await clinic.there.visit(authorizationUrl)
    return { browser, path: `${back.pathname}${back.search}` }
  }
  const own = await leave()
  // Whoever is sent somebody else's return would otherwise be signed in as them (login CSRF).
  expect(problemOf(await clinic.browser().go(own.path))).toBe('identity.openid_return_unknown')
  const other = await leave()
  expect(problemOf(await other.browser.go(own.path))).toBe('identity.openid_return_unknown')
  expect(problemOf(await own.browser.go(own.path))).toBeNull()
  expect(problemOf(await own.browser.go(own.path))).toBe('identity.openid_return_unknown')
  const late = await leave()
  clinic.door.clock.now += 601_000
  expect(problemOf(await late.browser.go(late.path))).toBe('identity.openid_return_unknown')
})

test('of one return followed many times at once one signs in', async () => {
  const clinic = await atProvider({ opensAccounts: true })
  const browser = clinic.browser()
  const { authorizationUrl } = (await browser.post(START, { providerId: clinic.providerId })).json()
  const back = await clinic.there.visit(authorizationUrl)
  const answers = await Promise.all(Array.from({ length: 6 }, () => browser.go(`${back.pathname}${back.search}`)))
  expect(answers.map(problemOf).filter((problem) => problem === null)).toHaveLength(1)
})

test('the browser is sent away with PKCE, state and nonce, to the exact address', async () => {
  const clinic = await atProvider()
  const left = await clinic.browser().post(START, { providerId: clinic.providerId })
  const { searchParams } = new URL(left.json().authorizationUrl)
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: 'code',
    redirect_uri: `${HERE}${CALLBACK}`,
    code_challenge_method: 'S256',
    scope: 'openid email profile',
  })
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(searchParams.get(name)?.length).toBeGreaterThanOrEqual(43)
})

test('an app, which has no browser to come back to, is told so; another site cannot begin', async () => {
  const { door, providerId } = await atProvider()
  expect(codeIn(await door.post(START, { providerId }))).toBe('identity.openid_browser_needed')
  const cross = await door.post(
    START,
    { providerId },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  )
  expect(codeIn(cross)).toBe('identity.cross_site')
})

test('nobody is sent on to another site', async () => {
  const clinic = await atProvider()
  const answer = await clinic.browser().post(START, { providerId: clinic.providerId, returnTo: '//evil.example' })
  expect(codeIn(answer)).toBe('identity.return_path_foreign')
})

test('who has an authenticator app is asked for its code after the provider, too', async () => {
  const clinic = await atProvider()
  const ada = clinic.browser()
  await ada.post(SIGN_UP, ADA)
  await clinic.signIn(ada, { purpose: 'link' })
  const { secret } = (await ada.post('/api/v1/me/second-factor/totp', {})).json()
  await ada.post('/api/v1/me/second-factor/totp/confirmation', { code: codeOf(secret, clinic.door.clock.now) })
  clinic.door.clock.now += 60_000
  const browser = clinic.browser()
  const back = await clinic.signIn(browser, { returnTo: '/appointments' })
  const page = new URL(String(back.headers.location), HERE)
  expect([page.pathname, page.searchParams.get('back')]).toEqual(['/sign-in', '/appointments'])
  expect(await whoami(browser)).toEqual({ kind: 'visitor' })
  const waiting = new URLSearchParams(page.hash.slice(1))
  expect(waiting.get('methods')).toBe('totp recovery_code')
  const finished = await browser.post(FINISH, {
    challenge: waiting.get('challenge'),
    code: codeOf(secret, clinic.door.clock.now),
  })
  expect(finished.statusCode).toBe(200)
})

test('a provider relied upon for two factors does for both where its ID token says so, and only then', async () => {
  const clinic = await atProvider({ provesTwoFactors: true })
  const ada = clinic.browser()
  await ada.post(SIGN_UP, ADA)
  await clinic.signIn(ada, { purpose: 'link' })
  const { secret } = (await ada.post('/api/v1/me/second-factor/totp', {})).json()
  await ada.post('/api/v1/me/second-factor/totp/confirmation', { code: codeOf(secret, clinic.door.clock.now) })
  for (const [amr, isIn] of [
    [undefined, false],
    [['pwd'], false],
    [['pwd', 'otp', 'mfa'], true],
  ] as const) {
    clinic.there.amr = amr === undefined ? undefined : [...amr]
    const browser = clinic.browser()
    await clinic.signIn(browser)
    expect((await whoami(browser)).kind).toBe(isIn ? 'account' : 'visitor')
  }
})

test('a provider not relied upon for two factors may say what it likes', async () => {
  const clinic = await atProvider()
  const ada = clinic.browser()
  await ada.post(SIGN_UP, ADA)
  await clinic.signIn(ada, { purpose: 'link' })
  const { secret } = (await ada.post('/api/v1/me/second-factor/totp', {})).json()
  await ada.post('/api/v1/me/second-factor/totp/confirmation', { code: codeOf(secret, clinic.door.clock.now) })
  clinic.there.amr = ['mfa']
  const browser = clinic.browser()
  await clinic.signIn(browser)
  expect(await whoami(browser)).toEqual({ kind: 'visitor' })
})

test('what the provider says lets people in, and is no proof for changing what else lets them in', async () => {
  const clinic = await atProvider()
  const ada = clinic.browser()
  await ada.post(SIGN_UP, ADA)
  await clinic.signIn(ada, { purpose: 'link' })
  const browser = clinic.browser()
  await clinic.signIn(browser)
  expect(codeIn(await browser.post('/api/v1/me/second-factor/totp', {}))).toBe('identity.fresh_sign_in_required')
  expect(problemOf(await clinic.signIn(browser, { purpose: 'reauthenticate' }))).toBe('identity.proof_too_weak')
  await browser.post('/api/v1/auth/reauthenticate', { password: ADA.password })
  expect((await browser.post('/api/v1/me/second-factor/totp', {})).statusCode).toBe(200)
})

test('who has nothing but the provider proves through it that it is them still', async () => {
  const clinic = await atProvider({ opensAccounts: true })
  const browser = clinic.browser()
  await clinic.signIn(browser)
  clinic.door.clock.now += 3600_000
  expect(codeIn(await browser.post('/api/v1/me/second-factor/totp', {}))).toBe('identity.fresh_sign_in_required')
  clinic.there.person = { sub: 'somebody else' }
  expect(problemOf(await clinic.signIn(browser, { purpose: 'reauthenticate' }))).toBe('identity.openid_not_linked')
  clinic.there.person = { sub: 'ada' }
  expect(problemOf(await clinic.signIn(browser, { purpose: 'reauthenticate' }))).toBeNull()
  expect((await browser.post('/api/v1/me/second-factor/totp', {})).statusCode).toBe(200)
})

test('linking takes a fresh proof, ends in the session in which it began, and takes nobody else’s', async () => {
  const clinic = await atProvider()
  const ada = clinic.browser()
  await ada.post(SIGN_UP, ADA)
  expect(codeIn(await clinic.browser().post(START, { providerId: clinic.providerId, purpose: 'link' }))).toBe(
    'identity.sign_in_required',
  )
  const { authorizationUrl } = (await ada.post(START, { providerId: clinic.providerId, purpose: 'link' })).json()
  const back = await clinic.there.visit(authorizationUrl)
  await ada.post(SIGN_IN, GOOD)
  expect(problemOf(await ada.go(`${back.pathname}${back.search}`))).toBe('identity.openid_return_unknown')

  expect(problemOf(await clinic.signIn(ada, { purpose: 'link' }))).toBeNull()
  const mallory = clinic.browser()
  await mallory.post(SIGN_UP, { ...ADA, email: 'mallory@example.org' })
  expect(problemOf(await clinic.signIn(mallory, { purpose: 'link' }))).toBe('identity.openid_link_taken')
  clinic.door.clock.now += 3600_000
  expect(codeIn(await ada.post(START, { providerId: clinic.providerId, purpose: 'link' }))).toBe(
    'identity.fresh_sign_in_required',
  )
})

test('unlinked, it lets nobody in any more; the last way in stays', async () => {
  const clinic = await atProvider({ opensAccounts: true })
  const ada = clinic.browser()
  await clinic.signIn(ada)
  const { data } = (await ada.go(LINKS)).json()
  expect(data).toEqual([expect.objectContaining({ label: 'City hospital', issuer: clinic.there.issuer })])
  expect(codeIn(await ada.remove(`${LINKS}/${data[0].id}`))).toBe('identity.last_way_in')
  await clinic.door.database.pool.query(
    "update identity.account set email_verified = true where email = 'ada@example.org'",
  )
  const mallory = clinic.browser()
  await mallory.post(SIGN_UP, { ...ADA, email: 'mallory@example.org' })
  expect(codeIn(await mallory.remove(`${LINKS}/${data[0].id}`))).toBe('identity.openid_link_not_found')
  expect((await ada.remove(`${LINKS}/${data[0].id}`)).statusCode).toBe(204)
  expect(problemOf(await clinic.signIn(clinic.browser()))).toBe('identity.openid_account_exists')
})

test('a provider removed by its administrator takes its links along, and vouches for nobody', async () => {
  const clinic = await atProvider({ opensAccounts: true })
  await clinic.signIn(clinic.browser())
  const url = `${PROVIDERS}/${clinic.providerId}`
  const changed = await clinic.door.send({
    method: 'PATCH',
    url,
    payload: { label: 'Hospital' },
    headers: clinic.administrator,
  })
  expect(changed.json()).toMatchObject({ label: 'Hospital', hasClientSecret: true })
  const removed = await clinic.door.send({ method: 'DELETE', url, headers: clinic.administrator })
  expect(removed.statusCode).toBe(204)
  expect(codeIn(await clinic.browser().post(START, { providerId: clinic.providerId }))).toBe(
    'identity.openid_provider_not_found',
  )
  expect((await clinic.door.database.pool.query('select 1 from identity.openid_link')).rows).toEqual([])
})

test('a provider that does not name itself gets an address of its own (mix-up)', async () => {
  const { added, providerId } = await atProvider({ namesItself: false })
  expect(added.json().redirectUri).toBe(`${HERE}${CALLBACK}/${providerId}`)
})

test('only an administrator decides who vouches, soon after a proof', async () => {
  const { door, administrator, there } = await atProvider()
  const wish = { issuer: there.issuer, clientId: 'another', label: 'Another' }
  expect(codeIn(await door.post(PROVIDERS, wish))).toBe('identity.sign_in_required')
  const same = { ...wish, clientId: there.clientId }
  expect(codeIn(await door.post(PROVIDERS, same, administrator))).toBe('identity.openid_provider_exists')
})
