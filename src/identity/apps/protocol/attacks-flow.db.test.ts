import { beforeAll, describe, expect, test } from 'vitest'
import {
  BACK,
  PHONE_APP,
  SYSTEM,
  appsAtWork,
  askingUrl,
  basic,
  changeCode,
  lettingIn,
  refresh,
  said,
  sendForm,
} from '../apps.fixture.ts'
import type { AppsAtWork, Granted } from '../apps.fixture.ts'
import type { AddedApiClient } from '../contract.ts'

let at: AppsAtWork
beforeAll(async () => {
  at = await appsAtWork()
})

async function where(url: string): Promise<URL> {
  const answer = await at.call(url)
  expect(answer.status).toBe(303)
  return new URL(answer.headers.get('location') ?? '', at.issuer)
}

/** Of those who came at once one may have been served, the others were refused, and what the one got ends with the family. */
async function expectOneAtMost(app: { id: AddedApiClient['id'] }, answers: Response[]): Promise<void> {
  const won = answers.filter((answer) => answer.status === 200)
  expect(won.length).toBeLessThanOrEqual(1)
  expect(answers.filter((answer) => answer.status === 400).length).toBe(answers.length - won.length)
  for (const answer of won) {
    const { refresh_token: token } = (await answer.json()) as Granted
    expect((await refresh(at, app, token)).status).toBe(400)
  }
}

describe('codes', () => {
  test('a code that is sent twice ends what it gave', async () => {
    const { app, code, tokens } = await lettingIn(at, at.clinic.anna)
    expect((await at.call('/api/v1/appointments', { as: tokens.access_token })).status).toBe(200)
    expect(await said(await changeCode(at, app, code))).toEqual({ status: 400, code: 'invalid_grant' })
    expect(await said(await refresh(at, app, tokens.refresh_token))).toEqual({ status: 400, code: 'invalid_grant' })
    at.clock.now += 3_000
    expect(await said(await at.call('/api/v1/appointments', { as: tokens.access_token }))).toMatchObject({
      status: 401,
    })
  })

  test('a code that comes ten times at once gives tokens once at most, and none that last', async () => {
    const app = await at.addClient(PHONE_APP)
    const back = await (await at.browser(at.clinic.anna)).letIn(askingUrl(app))
    const code = back.searchParams.get('code') ?? ''
    const answers = await Promise.all(Array.from({ length: 10 }, () => changeCode(at, app, code)))
    await expectOneAtMost(app, answers)
  })

  test('another app cannot use a code, nor its own app at another address or with another verifier', async () => {
    const [app, other] = [await at.addClient(PHONE_APP), await at.addClient(PHONE_APP)]
    const browser = await at.browser(at.clinic.anna)
    const codeOf = async () => (await browser.letIn(askingUrl(app))).searchParams.get('code') ?? ''
    expect(await said(await changeCode(at, other, await codeOf()))).toEqual({ status: 400, code: 'invalid_grant' })
    for (const otherwise of [
      { redirect_uri: `${BACK}/` },
      { code_verifier: 'another-verifier-of-at-least-forty-three-characters' },
    ]) {
      const answer = await changeCode(at, app, await codeOf(), otherwise)
      expect(await said(answer)).toEqual({ status: 400, code: 'invalid_grant' })
    }
  })

  test('without the verifier a code is worth nothing', async () => {
    const app = await at.addClient(PHONE_APP)
    const back = await (await at.browser(at.clinic.anna)).letIn(askingUrl(app))
    const form = { grant_type: 'authorization_code', client_id: app.id, redirect_uri: BACK }
    const answer = await sendForm(at, '/oauth2/token', { ...form, code: back.searchParams.get('code') ?? '' })
    expect(await said(answer)).toEqual({ status: 400, code: 'invalid_grant' })
  })
})

describe('what an app may send somebody here with', () => {
  test.each([
    ['no PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['plain PKCE', { code_challenge_method: 'plain' }],
    ['PKCE without a method, which means plain', { code_challenge_method: undefined }],
    ['the implicit flow', { response_type: 'token' }],
    ['a hybrid flow', { response_type: 'code id_token', scope: 'openid', nonce: 'n' }],
    ['a request object', { request: 'eyJhbGciOiJub25lIn0.e30.' }],
    ['a request object at an address', { request_uri: 'https://127.0.0.1/request' }],
    ['only scopes that it may not have', { scope: 'user/Patient.cruds system/Patient.r' }],
    ['a token for somebody else', { resource: 'https://other.example' }],
    ['nobody to be asked', { prompt: 'none' }],
  ])('%s is refused, and the app is told so with the issuer', async (_title, otherwise) => {
    const app = await at.addClient(PHONE_APP)
    const back = await where(askingUrl(app, otherwise))
    const told = back.hash === '' ? back.searchParams : new URLSearchParams(back.hash.slice(1))
    expect(`${back.origin}${back.pathname}`).toBe(BACK)
    expect(told.get('error')).toMatch(
      /^(invalid_request|invalid_scope|invalid_target|login_required|unsupported_response_(type|mode)|unauthorized_client|request_(uri_)?not_supported)$/,
    )
    expect(told.get('iss')).toBe(at.issuer)
    expect(told.get('code')).toBeNull()
  })

  test.each([
    `${BACK}/`,
    `${BACK}/more`,
    `${BACK}?extra=1`,
    `${BACK}#fragment`,
    BACK.toUpperCase().replace('HTTP:', 'http:'),
    BACK.replace('/back', '/Back'),
    BACK.replace('/back', '/other/../back'),
    BACK.replace('/back', '/%62ack'),
    BACK.replace('127.0.0.1', 'localhost'),
    BACK.replace('127.0.0.1', '127.0.0.1.evil.example'),
    BACK.replace('127.0.0.1', 'evil.example@127.0.0.1'),
    BACK.replace('//127.0.0.1', '//127.0.0.1:1@evil.example'),
    BACK.replace('http:', 'https:'),
    'https://evil.example/back',
    '//evil.example/back',
    'javascript:alert(1)',
    `${BACK}\r\nx-evil: 1`,
    '',
  ])('nobody is sent to %j', async (redirect_uri) => {
    const app = await at.addClient(PHONE_APP)
    const page = await where(askingUrl(app, { redirect_uri }))
    expect(page.origin).toBe(at.issuer)
    expect(page.pathname).toBe('/apps/consent')
    expect(page.searchParams.get('error')).toMatch(/^invalid_(redirect_uri|request)$/)
  })

  test.each(['form_post', 'fragment', 'jwt', 'web_message'])('nobody is sent back with %s', async (response_mode) => {
    const page = await where(askingUrl(await at.addClient(PHONE_APP), { response_mode }))
    expect(page.href).toBe(`${at.issuer}/apps/consent?error=unsupported_response_mode`)
  })

  test('a second redirect_uri or client_id beside the first is refused', async () => {
    const app = await at.addClient(PHONE_APP)
    for (const extra of [`&redirect_uri=${encodeURIComponent('https://evil.example')}`, `&client_id=${app.id}`]) {
      const page = await where(`${askingUrl(app)}${extra}`)
      expect(page.origin).toBe(at.issuer)
      expect(page.searchParams.has('code')).toBe(false)
    }
  })

  test('a state with line ends stays within the address', async () => {
    const app = await at.addClient(PHONE_APP)
    const answer = await at.call(askingUrl(app, { state: 'a\r\nx-evil: 1', prompt: 'none' }))
    expect(answer.headers.get('x-evil')).toBeNull()
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('state')).toBe('a\r\nx-evil: 1')
  })

  test('an unknown or ended client, and one of another clinic, are one answer', async () => {
    const ended = await at.addClient(PHONE_APP)
    await at.call(`/api/v1/api-clients/${ended.id}`, { method: 'DELETE', as: at.clinic.amir })
    const pages = [ended.id, '01900000-0000-7000-8000-00000000dead', "' or 1=1 --"].map((id) =>
      where(askingUrl({ id: id as typeof ended.id })),
    )
    const [first, ...others] = (await Promise.all(pages)).map((page) => page.search)
    expect(first).toBe('?error=invalid_client')
    expect(new Set(others)).toEqual(new Set([first]))
  })
})

describe('refresh tokens', () => {
  test('one that is sent twice ends the family', async () => {
    const { app, tokens } = await lettingIn(at, at.clinic.anna)
    const next = (await (await refresh(at, app, tokens.refresh_token)).json()) as Granted
    expect(await said(await refresh(at, app, tokens.refresh_token))).toEqual({ status: 400, code: 'invalid_grant' })
    expect(await said(await refresh(at, app, next.refresh_token))).toEqual({ status: 400, code: 'invalid_grant' })
    at.clock.now += 3_000
    expect((await at.call('/api/v1/appointments', { as: next.access_token })).status).toBe(401)
  })

  test('one that comes ten times at once gives tokens once at most, and none that last', async () => {
    const { app, tokens } = await lettingIn(at, at.clinic.anna)
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(at, app, tokens.refresh_token)))
    await expectOneAtMost(app, answers)
  })

  test('less may be asked for, more may not, and another app gets nothing', async () => {
    const { app, tokens } = await lettingIn(at, at.clinic.anna, {
      scope: 'offline_access patient/Appointment.rs patient/Patient.r',
    })
    const more = await refresh(at, app, tokens.refresh_token, { scope: 'patient/Appointment.cruds' })
    expect(await said(more)).toEqual({ status: 400, code: 'invalid_scope' })
    const less = await refresh(at, app, tokens.refresh_token, { scope: 'patient/Patient.r' })
    const narrowed = (await less.json()) as Granted
    expect(narrowed.scope).toBe('patient/Patient.r')
    expect((await at.call('/api/v1/appointments', { as: narrowed.access_token })).status).toBe(403)
    const other = await at.addClient(PHONE_APP)
    expect(await said(await refresh(at, other, narrowed.refresh_token))).toEqual({ status: 400, code: 'invalid_grant' })
  })

  test('what the client may no longer ask for it does not get at the next refresh', async () => {
    const { app, tokens } = await lettingIn(at, at.clinic.anna, {
      scope: 'offline_access patient/Appointment.rs patient/Patient.r',
    })
    await at.call(`/api/v1/api-clients/${app.id}`, {
      method: 'PATCH',
      as: at.clinic.amir,
      headers: { 'content-type': 'application/json', 'if-match': '*' },
      body: JSON.stringify({ scopes: ['offline_access', 'patient/Patient.r'] }),
    })
    const next = (await (await refresh(at, app, tokens.refresh_token)).json()) as Granted
    expect(next.scope).toBe('patient/Patient.r')
  })
})

describe('clients', () => {
  test('a wrong secret, none, and that of another client are one answer', async () => {
    const [app, other] = [await at.addClient(SYSTEM), await at.addClient(SYSTEM)]
    const form = { grant_type: 'client_credentials' }
    for (const secret of ['wrong', 'kept as a hash', other.secret ?? '', 'x'.repeat(2_000)]) {
      const answer = await sendForm(at, '/oauth2/token', form, basic({ id: app.id, secret }))
      expect(await said(answer)).toEqual({ status: 401, code: 'invalid_client' })
    }
    expect(await said(await sendForm(at, '/oauth2/token', { ...form, client_id: app.id }))).toEqual({
      status: 401,
      code: 'invalid_client',
    })
    expect((await sendForm(at, '/oauth2/token', form, basic(app))).status).toBe(200)
    const { rows } = await at.clinic.installation.pool.query<{ outcome: string }>(
      "select outcome from identity.audit_intake where action = 'identity.token_issue' and record_id = $1",
      [app.id],
    )
    expect(rows.map((row) => row.outcome).toSorted()).toEqual([
      'done',
      'refused',
      'refused',
      'refused',
      'refused',
      'refused',
    ])
  })

  test('a system gets no scope beyond its own, and an app of people no system’s token', async () => {
    const system = await at.addClient(SYSTEM)
    for (const scope of [
      'system/Patient.rs',
      'system/Appointment.cruds',
      'user/Appointment.rs',
      'system/*.rs',
      'openid',
    ]) {
      const answer = await sendForm(at, '/oauth2/token', { grant_type: 'client_credentials', scope }, basic(system))
      expect(await said(answer)).toEqual({ status: 400, code: 'invalid_scope' })
    }
    const app = await at.addClient({ ...PHONE_APP, authentication: 'secret' })
    const answer = await sendForm(at, '/oauth2/token', { grant_type: 'client_credentials' }, basic(app))
    expect(await said(answer)).toEqual({ status: 400, code: 'invalid_request' })
  })

  test.each([
    'password',
    'implicit',
    'urn:ietf:params:oauth:grant-type:device_code',
    'urn:ietf:params:oauth:grant-type:jwt-bearer',
  ])('there is no grant type %s', async (grant_type) => {
    const answer = await sendForm(
      at,
      '/oauth2/token',
      { grant_type, username: 'a', password: 'b' },
      basic(await at.addClient(SYSTEM)),
    )
    expect(await said(answer)).toEqual({ status: 400, code: 'unsupported_grant_type' })
  })

  test('a form that is none, or far too long, is refused', async () => {
    const json = await at.call('/oauth2/token', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect(await said(json)).toEqual({ status: 400, code: 'invalid_request' })
    const long = await sendForm(at, '/oauth2/token', { grant_type: 'x'.repeat(100_000) })
    expect(long.status).toBe(413)
  })

  test('introspection and revocation want a proof, and tell a client nothing of what is not there', async () => {
    const app = await at.addClient(SYSTEM)
    for (const path of ['/oauth2/introspect', '/oauth2/revoke'])
      expect((await sendForm(at, path, { token: 'x' })).status).toBeGreaterThanOrEqual(400)
    const asked = await sendForm(at, '/oauth2/introspect', { token: 'nobody gave this' }, basic(app))
    expect(await asked.json()).toEqual({ active: false })
  })

  test('one app cannot end, or ask about, what another was given', async () => {
    const { tokens, app } = await lettingIn(at, at.clinic.anna)
    const other = await at.addClient(PHONE_APP)
    for (const token of [tokens.access_token, tokens.refresh_token]) {
      expect((await sendForm(at, '/oauth2/revoke', { token, client_id: other.id })).status).toBe(200)
      const asked = await sendForm(at, '/oauth2/introspect', { token, client_id: other.id })
      expect(await asked.json()).toEqual({ active: false })
    }
    expect((await refresh(at, app, tokens.refresh_token)).status).toBe(200)
  })

  test('nor can a system that proves itself ask about tokens that were given to others', async () => {
    const { tokens } = await lettingIn(at, at.clinic.anna)
    const [system, other] = [await at.addClient(SYSTEM), await at.addClient(SYSTEM)]
    const given = await sendForm(at, '/oauth2/token', { grant_type: 'client_credentials' }, basic(system))
    const { access_token: own } = (await given.json()) as Granted
    const ask = async (token: string, asking: AddedApiClient) =>
      (await sendForm(at, '/oauth2/introspect', { token }, basic(asking))).json()
    expect(await ask(own, system)).toMatchObject({ active: true, client_id: system.id })
    for (const token of [own, tokens.access_token, tokens.refresh_token])
      expect(await ask(token, other)).toEqual({ active: false })
  })
})
