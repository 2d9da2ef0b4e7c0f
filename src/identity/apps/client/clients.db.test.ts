import { beforeAll, expect, test } from 'vitest'
import { PHONE_APP, SYSTEM, appsAtWork, basic, lettingIn, said, sendForm } from '../apps.fixture.ts'
import type { AppsAtWork } from '../apps.fixture.ts'
import type { AddedApiClient, ApiClient, NewSecret } from '../contract.ts'

/** Amir, the administrator, lets apps and systems in and out. */
let at: AppsAtWork
beforeAll(async () => {
  at = await appsAtWork()
})

function send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const json = body === undefined ? {} : { body: JSON.stringify(body) }
  const type = body === undefined ? {} : { 'content-type': 'application/json' }
  return at.call(`/api/v1/api-clients${path}`, {
    method,
    as: at.clinic.amir,
    headers: { ...type, ...headers },
    ...json,
  })
}
const add = async (wish: unknown) => (await (await send('POST', '', wish)).json()) as AddedApiClient
const token = async (client: Pick<AddedApiClient, 'id' | 'secret'>) =>
  (await sendForm(at, '/oauth2/token', { grant_type: 'client_credentials' }, basic(client))).status

test('a client is added, its secret told once and kept as a hash', async () => {
  const added = await add(SYSTEM)
  expect(added.secret).toMatch(/^praxis_[\w-]{43}$/)
  const read = (await (await send('GET', `/${added.id}`)).json()) as ApiClient
  expect(read).toMatchObject({
    name: SYSTEM.name,
    scopes: SYSTEM.scopes,
    createdBy: at.clinic.amir.accountId,
    lastUsedAt: null,
  })
  expect(JSON.stringify(read)).not.toContain(added.secret)
  const { rows } = await at.clinic.installation.pool.query<{ kept: string }>(
    'select to_json(c)::text || to_json(s)::text as kept from identity.client c join identity.client_secret s on s.client_id = c.id where c.id = $1',
    [added.id],
  )
  expect(rows).toHaveLength(1)
  expect(rows[0]?.kept).not.toContain(added.secret?.slice(7))
  expect(await token(added)).toBe(200)
  expect((await (await send('GET', `/${added.id}`)).json()) as ApiClient).toMatchObject({
    lastUsedAt: expect.any(String),
  })
})

test('a secret is changed without standing still, and ended at once when it leaked', async () => {
  const added = await add(SYSTEM)
  const next = (await (await send('POST', `/${added.id}/secrets`, { overlapHours: 1 })).json()) as NewSecret
  expect([await token(added), await token({ id: added.id, secret: next.secret })]).toEqual([200, 200])
  at.clock.now += 3_601_000
  expect([await token(added), await token({ id: added.id, secret: next.secret })]).toEqual([401, 200])
  expect((await send('DELETE', `/${added.id}/secrets/${next.id}`)).status).toBe(204)
  expect(await token({ id: added.id, secret: next.secret })).toBe(401)
  expect(await said(await send('DELETE', `/${added.id}/secrets/${next.id}`))).toMatchObject({
    code: 'identity.client_secret_not_found',
  })
})

test('changed only by whoever saw its present state', async () => {
  const added = await add(PHONE_APP)
  const change = { name: 'Another name', redirectUris: ['https://app.example/back'] }
  expect((await send('PATCH', `/${added.id}`, change, { 'if-match': '"7"' })).status).toBe(412)
  const changed = await send('PATCH', `/${added.id}`, change, { 'if-match': '"1"' })
  expect(await changed.json()).toMatchObject({ ...change, version: 2, scopes: PHONE_APP.scopes })
  expect((await send('PATCH', `/${added.id}`, { authentication: 'secret' }, { 'if-match': '*' })).status).toBe(400)
})

test('the list goes page by page, without those that were ended', async () => {
  const kept = [await add(SYSTEM), await add(SYSTEM), await add(SYSTEM)]
  await send('DELETE', `/${kept[1]?.id}`)
  const ids: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const next = await (await send('GET', `?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`)).json()
    const seen = next as { data: ApiClient[]; nextCursor: string | null }
    ids.push(...seen.data.map((one) => one.id))
    cursor = seen.nextCursor
  }
  expect(ids).toEqual(expect.arrayContaining([kept[0]?.id, kept[2]?.id]))
  expect(ids).not.toContain(kept[1]?.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('an administrator sees who let an app in, and ends it', async () => {
  const { app, tokens } = await lettingIn(at, at.clinic.anna)
  const { data } = (await (await send('GET', `/${app.id}/grants`)).json()) as { data: { id: string; name: string }[] }
  expect(data).toMatchObject([{ name: at.clinic.anna.name, accountId: at.clinic.anna.accountId }])
  expect((await send('DELETE', `/${app.id}/grants/${data[0]?.id}`)).status).toBe(204)
  at.clock.now += 3_000
  expect((await at.call('/api/v1/appointments', { as: tokens.access_token })).status).toBe(401)
})

test('whom nobody knows has no grants to list', async () => {
  for (const id of ['01900000-0000-7000-8000-00000000dead', (await ended()).id])
    expect(await said(await send('GET', `/${id}/grants`))).toEqual({ status: 404, code: 'identity.client_not_found' })
  expect(((await (await send('GET', `/${(await add(SYSTEM)).id}/grants`)).json()) as { data: unknown[] }).data).toEqual(
    [],
  )
})

async function ended(): Promise<AddedApiClient> {
  const client = await add(SYSTEM)
  expect((await send('DELETE', `/${client.id}`)).status).toBe(204)
  return client
}

test('nobody else manages clients, and there is no registration', async () => {
  for (const person of [at.clinic.anna, at.clinic.rosa, at.clinic.drWeber.member]) {
    expect((await at.call('/api/v1/api-clients', { as: person })).status).toBe(403)
  }
  expect((await at.call('/api/v1/api-clients')).status).toBe(401)
  for (const path of ['/oauth2/register', '/reg', '/connect/register'])
    expect(
      (await at.call(path, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status,
    ).toBe(404)
})

const WEB = { ...PHONE_APP, redirectUris: ['https://app.example/back'] }
test.each([
  ['a name of two lines', { ...SYSTEM, name: 'Calendar\r\nSet-Cookie: a=b' }],
  ['a blank name', { ...SYSTEM, name: ' \u200b ' }],
  ['a redirect over http', { ...WEB, redirectUris: ['http://app.example/back'] }],
  ['a redirect to localhost by name', { ...WEB, redirectUris: ['http://localhost/back'] }],
  ['a redirect with a fragment', { ...WEB, redirectUris: ['https://app.example/back#'] }],
  ['a redirect with a user name', { ...WEB, redirectUris: ['https://praxis@app.example/back'] }],
  ['a redirect with a line end', { ...WEB, redirectUris: ['https://app.example/back\r\nx-evil: 1'] }],
  ['a redirect with a wildcard', { ...WEB, redirectUris: ['https://*.app.example/back'] }],
  ['a redirect that is not as it would be opened', { ...WEB, redirectUris: ['https://app.example/a/../back'] }],
  ['a redirect with a backslash', { ...WEB, redirectUris: ['https://app.example\\@evil.example/'] }],
  ['a redirect that is a script', { ...WEB, redirectUris: ['javascript:alert(1)'] }],
  ['a redirect of a scheme that anybody has', { ...WEB, redirectUris: ['myapp:/back'] }],
  ['a relative redirect', { ...WEB, redirectUris: ['/back'] }],
  [
    'redirects of a device and of a server',
    { ...WEB, redirectUris: ['https://app.example/back', 'http://127.0.0.1/back'] },
  ],
  ['no redirect', { ...WEB, redirectUris: [] }],
  ['a redirect of a system', { ...SYSTEM, redirectUris: ['https://app.example/back'] }],
  ['a system without a proof', { ...SYSTEM, authentication: 'none' }],
  ['refreshing without codes', { ...SYSTEM, grantTypes: ['client_credentials', 'refresh_token'] }],
  ['a grant type of old', { ...SYSTEM, grantTypes: ['password'] }],
  ['a scope of people for a system', { ...SYSTEM, scopes: ['user/Patient.rs'] }],
  ['a scope of systems for an app', { ...WEB, scopes: ['system/Patient.rs'] }],
  ['a scope of everything', { ...WEB, scopes: ['patient/*.cruds'] }],
  ['a scope with a blank in it', { ...WEB, scopes: ['patient/Patient.r user/Patient.r'] }],
  [
    'keys and an address of keys',
    { ...SYSTEM, authentication: 'key', jwks: { keys: [{ kty: 'EC' }] }, jwksUri: 'https://a.example/k' },
  ],
  ['neither', { ...SYSTEM, authentication: 'key' }],
  [
    'a private key',
    { ...SYSTEM, authentication: 'key', jwks: { keys: [{ kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd' }] } },
  ],
  ['a shared key', { ...SYSTEM, authentication: 'key', jwks: { keys: [{ kty: 'oct', k: 'a' }] } }],
  ['keys over http', { ...SYSTEM, authentication: 'key', jwksUri: 'http://a.example/keys' }],
  ['a homepage that is a script', { ...SYSTEM, homepage: 'javascript:alert(1)' }],
  ['members that only we set', { ...SYSTEM, clinicId: '01900000-0000-7000-8000-000000000001', createdBy: null }],
  [
    'a prototype',
    JSON.parse(
      `{"__proto__":{"x":1},"name":"a","grantTypes":["client_credentials"],"scopes":["system/Slot.r"],"authentication":"secret"}`,
    ),
  ],
])('%s is refused', async (_title, wish) => {
  const answer = await send('POST', '', wish)
  expect([400, 422]).toContain(answer.status)
  expect(await said(answer)).toMatchObject({ code: expect.stringMatching(/^(identity\.client_unfit|request\.\w+)$/) })
})

test.each([
  'https://app.example/back?from=praxis',
  'http://127.0.0.1:7777/back',
  'http://[::1]/back',
  'com.example.app:/back',
])('people may be sent back to %s', async (uri) =>
  expect((await send('POST', '', { ...PHONE_APP, redirectUris: [uri] })).status).toBe(201),
)
