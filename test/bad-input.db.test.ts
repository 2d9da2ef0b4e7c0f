import { beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '#platform'
import { testApp } from './app.ts'
import type { TestApp } from './app.ts'
import { testClinic } from './clinic.ts'
import type { TestClinic } from './clinic.ts'
import { testDatabase } from './database.ts'

let database: Database
let cast: TestClinic
let at: TestApp

beforeAll(async () => {
  database = await testDatabase()
  cast = await testClinic(database)
  at = await testApp(database, { clinicId: cast.clinicId })
  await at.app.ready()
})

/** Wants no body, whatever comes as one, and rightly announces that a letter is asked for. */
const WANTS_NO_BODY = '/api/v1/me/email-verification'
const NOBODY = '01890000-0000-7000-8000-000000000000'
const DEEP = `${'['.repeat(5000)}${']'.repeat(5000)}`

/** Bodies that no route can want. */
const BODIES: [what: string, body: string, type?: string][] = [
  ['no JSON', '{"name": '],
  ['nothing at all', ''],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '12'],
  ['a prototype', '{"__proto__": {"roles": ["administrator"]}}'],
  ['a constructor', '{"constructor": {"prototype": {"admin": true}}}'],
  ['nests of lists', DEEP],
  [
    'every field as an object',
    JSON.stringify(
      Object.fromEntries(
        ['name', 'start', 'email', 'hours', 'slot', 'patientId', 'reason', 'from', 'to', 'holdId'].map((field) => [
          field,
          {},
        ]),
      ),
    ),
  ],
  [
    'every field as NUL',
    JSON.stringify(
      Object.fromEntries(
        ['name', 'start', 'email', 'password', 'reason', 'from', 'to', 'timeZone', 'patientId'].map((field) => [
          field,
          'a\u0000b',
        ]),
      ),
    ),
  ],
  ['a form', 'name=Anna', 'application/x-www-form-urlencoded'],
  ['XML', '<name>Anna</name>', 'text/xml'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]).toString('latin1')],
]

const IDS = ['Anna', '00000000', '%00', '..%2f..%2fetc%2fpasswd', "' or 1=1 --", NOBODY, 'x'.repeat(180)]
const QUERIES = [
  'limit=-1',
  'limit=1e9',
  'limit=abc',
  'cursor=garbage',
  `cursor=${Buffer.from('[1,2,3,4]').toString('base64url')}`,
  'from=yesterday',
  'from=2026-13-40&to=2026-02-30',
  'start=2026-11-23T09:00:00 01:00',
  'doctorId=Anna',
  'unknown=1',
  'q=%00',
  'visitTypeId[]=1',
]
const HEADERS: Record<string, string>[] = [
  { 'if-match': 'W/"x"' },
  { 'if-match': '"999999999999999999999"' },
  { 'idempotency-key': 'short' },
  { authorization: 'Bearer x.y.z' },
  { authorization: 'Basic YTpi' },
  { cookie: 'praxis.session_token=forged.forged' },
  { 'content-length': '5' },
]

/** Of every call anybody may try: a clear problem document, no stack, nothing broken. 200 is allowed where the odd thing is simply ignored. */
async function expectClear(
  method: string,
  url: string,
  options: { payload?: string; headers?: Record<string, string> } = {},
): Promise<number> {
  const answer = await at.app.inject({ method: method as 'GET', url, ...options })
  const said = `${method} ${url} ${JSON.stringify(options).slice(0, 200)} answered ${answer.statusCode} ${answer.body.slice(0, 300)}`
  expect(answer.statusCode, said).toBeLessThan(500)
  if (answer.statusCode < 400) return 0
  expect(answer.body, said).not.toMatch(/node_modules|\.ts:\d|at \w+ \(|select |insert into/)
  if (url.startsWith('/oauth2/') && String(answer.headers['content-type']).startsWith('application/json')) {
    // As OAuth has it (RFC 6749, 5.2).
    expect(answer.json(), said).toMatchObject({ error: expect.stringMatching(/^[a-z_]+$/) })
    return 1
  }
  if (url.startsWith('/fhir/') && String(answer.headers['content-type']).startsWith('application/fhir+json')) {
    expect(answer.json(), said).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] })
    return 1
  }
  expect(answer.headers['content-type'], said).toContain('application/problem+json')
  const problem = answer.json<{ code: string; title: string; status: number }>()
  expect(problem, said).toMatchObject({
    status: answer.statusCode,
    code: expect.stringMatching(/^[a-z]+\.[a-z_]+$/),
    title: expect.stringMatching(/\w{3}/),
  })
  return 1
}

const fill = (url: string, id: string) => url.replaceAll(/:\w+/g, id)
const routes = () =>
  at.app.routeTable.filter(({ method, policy }) => policy !== 'outside' && method !== 'HEAD' && method !== 'OPTIONS')

describe('whatever is sent to whatever address', () => {
  test('malformed bodies are refused, and nothing is stored', async () => {
    const before = await counts()
    const admin = await at.signedIn(cast.amir)
    let refused = 0
    const changing = routes().filter(
      ({ method, url }) => ['POST', 'PUT', 'PATCH'].includes(method) && url !== WANTS_NO_BODY,
    )
    for (const { method, url } of changing) {
      for (const [, payload, type = 'application/json'] of BODIES) {
        const signed = url.startsWith('/api/v1/auth') ? {} : admin
        refused += await expectClear(method, fill(url, NOBODY), {
          payload,
          headers: { ...signed, 'content-type': type },
        })
      }
    }
    expect(refused).toBeGreaterThan(200)
    expect(await counts()).toEqual(before)
  })

  test('malformed ids and queries are refused', async () => {
    const headers = await at.signedIn(cast.amir)
    let refused = 0
    for (const { method, url } of routes().filter((route) => !route.url.startsWith('/api/v1/auth'))) {
      if (url.includes(':'))
        for (const id of IDS)
          refused += await expectClear(method, fill(url, encodeURI(id)), { headers: { ...headers, 'if-match': '"1"' } })
      if (method === 'GET')
        for (const query of QUERIES) refused += await expectClear(method, `${fill(url, NOBODY)}?${query}`, { headers })
    }
    expect(refused).toBeGreaterThan(300)
  })

  test('malformed headers are refused', async () => {
    const admin = await at.signedIn(cast.amir)
    for (const { method, url } of routes().filter((route) => !route.url.startsWith('/api/v1/auth'))) {
      for (const headers of HEADERS) {
        if ('content-length' in headers && method === 'GET') continue
        await expectClear(method, fill(url, NOBODY), {
          headers: { ...admin, ...headers },
          ...(method === 'GET' || method === 'DELETE' ? {} : { payload: '{"a":1}' }),
        })
      }
    }
  })

  test('unknown addresses and methods are problem documents', async () => {
    for (const [method, url] of [
      ['GET', '/api/v1/nothing'],
      ['PUT', '/api/v1/holds'],
      ['DELETE', '/api/v1/me'],
      ['GET', '/api/v2/doctors'],
      ['GET', '/health/nothing'],
    ] as const) {
      expect(await expectClear(method, url)).toBe(1)
    }
  })

  test('a body of two megabytes is too large, and says so', async () => {
    const answer = await at.app.inject({
      method: 'POST',
      url: '/api/v1/holds',
      payload: { start: 'x'.repeat(2_000_000) },
    })
    expect([answer.statusCode, answer.json().code]).toEqual([413, 'request.too_large'])
  })
})

async function counts(): Promise<unknown> {
  const { rows } = await database.pool.query<{ name: string }>(
    "select schemaname || '.' || tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema', 'identity', 'jobs')",
  )
  const all: Record<string, unknown> = {}
  for (const { name } of rows)
    all[name] = (await database.pool.query(`select count(*)::int as count from ${name}`)).rows[0]
  return all
}
