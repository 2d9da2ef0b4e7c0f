import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY, policyText } from '#platform'
import { attackedPraxis, sendRaw, statusesOf } from './attacked-praxis.ts'
import type { AttackedPraxis } from './attacked-praxis.ts'

let praxis: AttackedPraxis
let token: string
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'praxis-pages-'))
  mkdirSync(path.join(folder, 'dist', 'assets'), { recursive: true })
  writeFileSync(path.join(folder, 'secret'), 'planted outside the pages')
  writeFileSync(path.join(folder, 'dist', '.sources'), 'planted under a dot')
  writeFileSync(path.join(folder, 'dist', 'index.html'), '<!doctype html><title>Praxis</title>')
  writeFileSync(path.join(folder, 'dist', 'assets', 'main-1a2b.js'), 'export {}')
  praxis = await attackedPraxis({
    listening: true,
    webFolder: path.join(folder, 'dist'),
    settings: {
      publicUrl: 'https://praxis.example',
      corsOrigins: ['https://portal.example'],
      securityContact: 'security@praxis.example',
    },
  })
  ;({ token } = await praxis.signIn(praxis.cast.anna))
})
afterAll(async () => {
  await praxis.app.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (url: string, headers: Record<string, string> = {}) => praxis.app.inject({ url, headers })
const asAnna = () => ({ authorization: `Bearer ${token}` })

/** One of each kind of answer, also those that no route gives. */
const KINDS: [what: string, status: number, ask: () => Promise<LightMyRequestResponse>][] = [
  ['a page', 200, () => get('/')],
  ['a page that the web app knows', 200, () => get('/appointments/1')],
  ['a script', 200, () => get('/assets/main-1a2b.js')],
  ['the documentation', 200, () => get('/docs/')],
  ['a redirect', 301, () => get('/docs')],
  ['a list', 200, () => get('/api/v1/locations')],
  ['a person', 200, () => get('/api/v1/me', asAnna())],
  ['nothing there', 404, () => get('/api/v1/nothing')],
  ['not signed in', 401, () => get('/api/v1/me')],
  ['a bad token', 401, () => get('/api/v1/me', { authorization: 'Bearer a.b.c' })],
  ['an unreadable address', 400, () => get('/%zz')],
  ['a bad query', 400, () => get('/api/v1/availability?from=never')],
  ['a preflight that is none', 204, () => praxis.app.inject({ method: 'OPTIONS', url: '/api/v1/nothing' })],
  [
    'no JSON',
    400,
    () =>
      praxis.app.inject({
        method: 'POST',
        url: '/api/v1/holds',
        headers: { 'content-type': 'application/json' },
        payload: '{',
      }),
  ],
  [
    'an unknown type',
    415,
    () =>
      praxis.app.inject({
        method: 'POST',
        url: '/api/v1/holds',
        headers: { 'content-type': 'text/xml' },
        payload: '<a/>',
      }),
  ],
  ['health', 200, () => get('/health/live')],
  ['keys', 200, () => get('/.well-known/jwks.json')],
]

describe('whatever is answered', () => {
  test.each(KINDS)('%s cannot be framed, sniffed, kept by others or run anything inline', async (what, status, ask) => {
    const { statusCode, headers, body } = await ask()
    expect([what, statusCode]).toEqual([what, status])
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/)
    expect(headers['content-security-policy']).toMatch(/object-src 'none'/)
    expect(headers['content-security-policy']).toMatch(/base-uri 'none'/)
    expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|\*|script-src[^;]*unsafe-inline/)
    expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
    expect(headers['referrer-policy']).toBe('same-origin')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['permissions-policy']).toMatch(/geolocation=\(\)/)
    expect(headers).toHaveProperty('cache-control')
    if (body !== '') expect(headers['content-type']).toMatch(/; charset=utf-8|^application\/(problem\+)?json|^image\//)
  })

  test('the documentation runs its own script and no other, and evaluates nothing', async () => {
    const policy = String((await get('/docs/')).headers['content-security-policy'])
    expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='; /)
    expect(policy).toMatch(/default-src 'none'; .*connect-src 'self'; /)
  })

  test('what the parser refuses carries them too', async () => {
    for (const [status, bytes] of [
      [400, 'GET / HTTP/9.9\r\n\r\n'],
      [431, `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`],
    ] as const) {
      const received = await sendRaw(praxis.port, bytes)
      expect(statusesOf(received)).toEqual([status])
      expect(received).toContain(`content-security-policy: ${policyText(CONTENT_SECURITY_POLICY)}`)
      expect(received).toContain('x-content-type-options: nosniff')
      expect(received).toContain('application/problem+json')
    }
  })

  test('only what says so may be kept: scripts named by their digest, keys, and the page when it is asked about again', async () => {
    const cacheable = [
      '/',
      '/appointments/1',
      '/assets/main-1a2b.js',
      '/.well-known/jwks.json',
      '/.well-known/security.txt',
    ]
    for (const url of cacheable) expect((await get(url)).headers['cache-control'], url).not.toBe('no-store')
    for (const url of ['/api/v1/me', '/api/v1/appointments', '/api/v1/locations', '/api/v1/nothing', '/health/ready'])
      expect((await get(url, asAnna())).headers['cache-control'], url).toBe('no-store')
  })

  test('signing out clears what the browser kept', async () => {
    const { cookie } = await praxis.signIn(praxis.cast.bela)
    const answer = await praxis.app.inject({ method: 'POST', url: '/api/v1/auth/sign-out', headers: { cookie } })
    expect([answer.statusCode, answer.headers['clear-site-data']]).toEqual([204, '"cache", "storage"'])
    expect(String(answer.headers['set-cookie'])).toMatch(/__Host-praxis-session=;.*Max-Age=0/)
  })

  test('over plain http nothing is promised that a practice at home could not keep', async () => {
    const plain = await attackedPraxis()
    expect((await plain.app.inject('/health/live')).headers).not.toHaveProperty('strict-transport-security')
    await plain.app.close()
  })
})

describe('another origin', () => {
  const preflight = (origin: string) =>
    praxis.app.inject({
      method: 'OPTIONS',
      url: '/api/v1/appointments',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    })

  test('that the operator named may call with a token, never with the cookie', async () => {
    const asked = await preflight('https://portal.example')
    expect(asked.headers['access-control-allow-origin']).toBe('https://portal.example')
    expect(asked.headers).not.toHaveProperty('access-control-allow-credentials')
    expect(asked.headers['vary']).toMatch(/origin/i)
  })

  test.each([
    'https://evil.example',
    'null',
    'https://portal.example.evil.example',
    'http://portal.example',
    'https://PORTAL.example:444',
  ])('and %s may not', async (origin) => {
    for (const answer of [await preflight(origin), await get('/api/v1/locations', { origin })])
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('nobody may while no origin is named', async () => {
    const closed = await attackedPraxis()
    const answer = await closed.app.inject({ url: '/api/v1/locations', headers: { origin: 'https://portal.example' } })
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
    await closed.app.close()
  })
})

describe('a path leads out of the pages', () => {
  const WAYS = [
    '/../secret',
    '/assets/../../secret',
    '/..%2fsecret',
    '/%2e%2e/secret',
    '/%2e%2e%2fsecret',
    '/..%252fsecret',
    '/%252e%252e%252fsecret',
    '/..\\secret',
    '/..%5csecret',
    '/assets/..%5c..%5csecret',
    '/....//secret',
    '/%c0%ae%c0%ae/secret',
    '/assets/%00/../../secret',
    '/secret%00.html',
    '//secret',
    '/.sources',
    '/%2esources',
    '/assets/../.sources',
    'http://localhost/../secret',
  ]
  test.each(WAYS)('%s does not', async (way) => {
    const received = await sendRaw(praxis.port, `GET ${way} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
    expect(statusesOf(received)).toHaveLength(1)
    expect(received).not.toContain('planted')
  })

  test('and a folder is not listed', async () => {
    expect((await get('/assets/')).body).not.toContain('main-1a2b')
    expect((await get('/assets')).body).not.toContain('main-1a2b')
  })
})

describe('a line break in what becomes a header', () => {
  const INJECTED = [
    'a%0d%0aX-Injected:%20yes',
    'a%0aX-Injected:%20yes',
    'a%0dX-Injected:%20yes',
    '%E5%98%8A%E5%98%8DX-Injected:%20yes',
  ]

  test('stays inside it, on every address', async () => {
    const urls = praxis.app.routeTable.filter(({ method }) => method === 'GET').map(({ url }) => url)
    expect(urls.length).toBeGreaterThan(40)
    for (const url of urls) {
      for (const injected of INJECTED) {
        const tried = `${url.replaceAll(/:\w+|\*/g, injected)}?q=${injected}&cursor=${injected}`
        const { headers, statusCode } = await get(tried, asAnna())
        expect(headers, tried).not.toHaveProperty('x-injected')
        expect(statusCode, tried).toBeLessThan(500)
      }
    }
  })

  test('of a redirect too', async () => {
    const received = await sendRaw(
      praxis.port,
      'GET /docs?x=%0d%0aX-Injected:%20yes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    )
    expect(received.toLowerCase()).not.toMatch(/^x-injected/m)
  })
})

describe('a redirect', () => {
  test.each([
    '//evil.example/docs',
    '/docs//evil.example',
    '/docs?next=https://evil.example',
    '/\\evil.example',
    '/docs/..//evil.example',
  ])('never leads away: %s', async (url) => {
    const received = await sendRaw(
      praxis.port,
      `GET ${url} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    )
    const location = /^location: (.*)\r$/im.exec(received)?.[1]
    expect([undefined, '/docs/']).toContain(location)
  })
})

describe('a Host header', () => {
  const HOSTS = [
    'evil.example',
    'evil.example/..',
    'a b',
    'localhost:99999',
    '[::1',
    'a@b',
    "'or 1=1",
    'x'.repeat(5000),
    '%00',
    '',
  ]

  test.each(HOSTS)('%s is an address of nothing of ours, and breaks nothing', async (host) => {
    const received = await sendRaw(
      praxis.port,
      `GET /api/v1/locations HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    )
    expect(statusesOf(received)).toHaveLength(1)
    expect(statusesOf(received)[0]).toBeLessThan(500)
    if (host !== '') expect(received.slice(received.indexOf('\r\n\r\n'))).not.toContain(host)
  })

  test('of a page that made its name mean this machine reads no metrics', async () => {
    const metrics = (host: string) =>
      sendRaw(praxis.port, `GET /metrics HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)
    expect(statusesOf(await metrics('evil.example'))).toEqual([404])
    expect(statusesOf(await metrics(`localhost:${praxis.port}`))).toEqual([200])
  })
})

test('who finds a hole reads whom to tell, for half a year from today', async () => {
  const answer = await get('/.well-known/security.txt')
  expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
  const fields = Object.fromEntries(
    answer.body
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/).slice(0, 2)),
  )
  expect(fields).toMatchObject({
    Contact: 'mailto:security@praxis.example',
    Canonical: 'https://praxis.example/.well-known/security.txt',
  })
  expect(Date.parse(fields['Expires'] ?? '')).toBeGreaterThan(praxis.clock.now + 170 * 86_400_000)
  expect(Date.parse(fields['Expires'] ?? '')).toBeLessThan(praxis.clock.now + 365 * 86_400_000)
})
