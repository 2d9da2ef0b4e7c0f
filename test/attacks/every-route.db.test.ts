import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attackedPraxis } from './attacked-praxis.ts'
import type { AttackedPraxis } from './attacked-praxis.ts'

/** Attacks that a route is open to unless it is closed: tried on all of them, so that a new one cannot forget. */
let praxis: AttackedPraxis
let cookie: string
let token: string
/** What only a doctor may is tried as one: an administrator would be turned away before the body is read. */
let doctors: string
beforeAll(async () => {
  praxis = await attackedPraxis({ settings: { rateLimits: false } })
  ;({ cookie, token } = await praxis.signIn(praxis.cast.amir))
  doctors = (await praxis.signIn(praxis.cast.drWeber.member)).token
})
afterAll(() => praxis.app.close())

const NOBODY = '01890000-0000-7000-8000-000000000000'
const CHANGING = ['POST', 'PUT', 'PATCH', 'DELETE']
const changing = () =>
  praxis.app.routeTable
    .filter(({ method, policy }) => CHANGING.includes(method) && policy !== 'outside')
    .map(({ method, url }) => ({
      method: method as 'POST',
      url: url.replaceAll(/:\w+/g, NOBODY),
      route: `${method} ${url}`,
    }))

/**
 * Called by other servers and apps, never by a page with our cookie: they take no account from a cookie, so there is nothing to ride on.
 */
const WITHOUT_COOKIE = ['POST /oauth2/token', 'POST /oauth2/introspect', 'POST /oauth2/revoke']

describe('a page of another site rides on a cookie (CSRF)', () => {
  const FORGERIES: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    { 'sec-fetch-site': 'same-site', origin: 'https://other.localhost' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost.evil.example' },
    { origin: 'http://localhost:81' },
  ]

  test('and is refused by every route that changes something', async () => {
    expect(changing().length).toBeGreaterThan(40)
    const carriedOut: string[] = []
    for (const { method, url, route } of changing().filter(({ route }) => !WITHOUT_COOKIE.includes(route))) {
      for (const forged of FORGERIES) {
        const answer = await praxis.app.inject({ method, url, headers: { cookie, ...forged }, payload: {} })
        const code = answer.json<{ code?: string }>().code
        if (answer.statusCode !== 403 || code !== 'identity.cross_site')
          carriedOut.push(`${route} ${JSON.stringify(forged)} answered ${answer.statusCode} ${code}`)
      }
    }
    expect(carriedOut).toEqual([])
  })

  test('while our own page, and a program that sends neither header, is not taken for one', async () => {
    for (const own of [{ 'sec-fetch-site': 'same-origin' }, { origin: 'http://localhost' }, {}] as const) {
      const answer = await praxis.app.inject({
        method: 'POST',
        url: '/api/v1/closures',
        headers: { cookie, ...own },
        payload: {},
      })
      expect(answer.statusCode).toBe(400)
    }
  })

  test('nor by a form, whose content types no route reads', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await praxis.app.inject({
        method: 'POST',
        url: '/api/v1/closures',
        headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': type },
        payload: '{"from":"2026-12-24","to":"2026-12-26","reason":"forged"}',
      })
      expect([type, answer.statusCode]).toEqual([type, 415])
    }
  })

  test('nor by a method in disguise', async () => {
    for (const header of ['x-http-method-override', 'x-http-method', 'x-method-override']) {
      const answer = await praxis.app.inject({ url: '/api/v1/locations', headers: { cookie, [header]: 'POST' } })
      expect([answer.statusCode, answer.json()]).toMatchObject([200, { data: [{ id: praxis.cast.berlin.id }] }])
    }
  })
})

interface BodySchema {
  type?: string | string[]
  properties?: Record<string, BodySchema>
  additionalProperties?: unknown
  patternProperties?: unknown
  items?: BodySchema
  anyOf?: BodySchema[]
  allOf?: BodySchema[]
  oneOf?: BodySchema[]
}

interface Operation {
  route: string
  method: 'POST'
  url: string
  schema: BodySchema
}

/** Every body that the documentation shows, with its schema. */
function bodies(): Operation[] {
  const paths = praxis.app.swagger().paths ?? {}
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations ?? {}).flatMap(([method, operation]) => {
      const content = (operation as { requestBody?: { content?: Record<string, { schema?: BodySchema }> } }).requestBody
        ?.content
      const schema = content?.['application/json']?.schema
      if (schema === undefined) return []
      const url = path.replaceAll(/\{\w+\}/g, NOBODY)
      return [{ route: `${method.toUpperCase()} ${path}`, method: method.toUpperCase() as 'POST', url, schema }]
    }),
  )
}

/** What a browser says when it has asked for a passkey (WebAuthn, 5.1): its fields grow with browsers, and the library reads them whole. */
const FROM_THE_BROWSER = /(second-factor\/passkey|reauthenticate\/passkey|passkeys?\/answer)(\/response)?$/

/** Places of a schema where a field that nobody foresaw would get in. */
function openPlaces(schema: BodySchema, at: string): string[] {
  const inside = [
    ...Object.entries(schema.properties ?? {}).map(([name, field]) => [field, `${at}/${name}`] as const),
    ...(schema.items === undefined ? [] : [[schema.items, `${at}/*`] as const]),
    ...[schema.anyOf, schema.allOf, schema.oneOf].flatMap((branches) =>
      (branches ?? []).map((one) => [one, at] as const),
    ),
  ].flatMap(([field, place]) => openPlaces(field, place))
  const isOpen = schema.properties !== undefined && schema.additionalProperties !== false
  return isOpen ? [at, ...inside] : inside
}

describe('a body says more than it may (mass assignment)', () => {
  test('no body has a place for a field that nobody foresaw', () => {
    expect(bodies().length).toBeGreaterThan(30)
    const open = bodies().flatMap(({ route, schema }) => openPlaces(schema, route))
    expect(open.filter((place) => !FROM_THE_BROWSER.test(place))).toEqual([])
  })

  test('whose it is, what state it has and who may what is refused wherever it is not a field of its own', async () => {
    const planted = {
      id: NOBODY,
      clinicId: NOBODY,
      accountId: NOBODY,
      createdBy: NOBODY,
      version: 99,
      status: 'fulfilled',
      retired: true,
      admin: true,
      isAdmin: true,
      createdAt: '2020-01-01T00:00:00Z',
    }
    const taken: string[] = []
    let refused = 0
    for (const { route, method, url, schema } of bodies().filter(
      (one) => one.schema.properties !== undefined && !FROM_THE_BROWSER.test(one.route),
    )) {
      const bearer = route.includes('/emergency-') ? doctors : token
      const answer = await praxis.app.inject({
        method,
        url,
        headers: { authorization: `Bearer ${bearer}`, 'if-match': '*', 'idempotency-key': 'planted-fields' },
        payload: planted,
      })
      const problem = answer.json<{ code: string; errors?: { pointer: string; detail: string }[] }>()
      // Asks for the password again before it reads the body; that its schema is closed is shown above.
      if (problem.code === 'identity.fresh_sign_in_required') continue
      const unknown = new Set(
        (problem.errors ?? [])
          .filter(({ detail }) => detail === 'is not a known field')
          .map(({ pointer }) => pointer.slice(1)),
      )
      for (const field of Object.keys(planted)) {
        if (schema.properties?.[field] !== undefined) continue
        if (answer.statusCode === 400 && unknown.has(field)) refused += 1
        else taken.push(`${route} ${field}: ${answer.statusCode} ${answer.body.slice(0, 100)}`)
      }
    }
    expect(taken).toEqual([])
    expect(refused).toBeGreaterThan(200)
  })
})

describe('a body is poison', () => {
  const POISON = [
    '{"__proto__":{"isAdmin":true}}',
    '{"constructor":{"prototype":{"isAdmin":true}}}',
    '{"name":"x","slot":{"__proto__":{"isAdmin":true}}}',
    '{"\\u005f_proto__":{"isAdmin":true}}',
  ]

  test('prototypes stay as they are', async () => {
    for (const { method, url } of changing()) {
      for (const payload of POISON) {
        const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-match': '*' }
        const answer = await praxis.app.inject({ method, url, headers, payload })
        expect(answer.statusCode).toBeGreaterThanOrEqual(400)
        expect(answer.statusCode).toBeLessThan(500)
      }
    }
    const query = await praxis.app.inject(
      '/api/v1/locations?__proto__[isAdmin]=true&constructor.prototype.isAdmin=true',
    )
    expect(query.statusCode).toBeLessThan(500)
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
  })
})

describe('an answer says too much', () => {
  test('no error shows a stack, a statement, a file or what it runs on', async () => {
    const at = [
      ...changing(),
      { method: 'GET' as const, url: '/api/v1/nothing' },
      { method: 'GET' as const, url: '/%zz' },
    ]
    for (const { method, url } of at) {
      const answer = await praxis.app.inject({
        method,
        url,
        ...(method === 'GET' ? {} : { payload: '{"a":', headers: { 'content-type': 'application/json' } }),
      })
      expect(answer.body).not.toMatch(/node_modules|\.ts:\d|\bat \w+ \(|select |insert into|Fastify|node:internal/)
      expect(answer.headers).not.toHaveProperty('x-powered-by')
      expect(answer.headers).not.toHaveProperty('server')
    }
  })
})
