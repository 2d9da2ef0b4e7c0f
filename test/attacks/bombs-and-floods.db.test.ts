import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { attackedPraxis } from './attacked-praxis.ts'
import type { AttackedPraxis } from './attacked-praxis.ts'

let praxis: AttackedPraxis
afterEach(() => praxis.app.close())

const JSON_TYPE = { 'content-type': 'application/json' }
const hold = (payload: string | Buffer, headers: Record<string, string> = {}) =>
  praxis.app.inject({ method: 'POST', url: '/api/v1/holds', headers: { ...JSON_TYPE, ...headers }, payload })

describe('a small request that unfolds into a large one', () => {
  test('is not unpacked, however it is packed', async () => {
    praxis = await attackedPraxis()
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '))
    expect(bomb.length).toBeLessThan(100_000)
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip', 'GZIP', 'x-gzip']) {
      const answer = await hold(bomb, { 'content-encoding': encoding })
      expect([encoding, answer.statusCode, answer.json().code]).toEqual([encoding, 415, 'request.unsupported_encoding'])
      expect(answer.headers['accept-encoding']).toBe('identity')
    }
  })

  test('is not walked: nests of any depth are refused by their text', async () => {
    praxis = await attackedPraxis()
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const answer = await hold(`${open.repeat(100_000)}1${close.repeat(100_000)}`)
      expect([answer.statusCode, answer.json().detail]).toEqual([400, 'The body is nested deeper than 32 levels.'])
    }
    expect((await hold(`{"start": "${'['.repeat(1000)}"}`)).json().detail).not.toMatch(/nested/)
    expect((await hold(`{"start": "\\"${'['.repeat(1000)}"}`)).json().detail).not.toMatch(/nested/)
  })

  test('numbers beyond all numbers, and one key said twice, mean one thing or nothing', async () => {
    praxis = await attackedPraxis({ settings: { rateLimits: false } })
    const { token } = await praxis.signIn(praxis.cast.amir)
    const visitType = (durationMinutes: string) =>
      praxis.app.inject({
        method: 'POST',
        url: '/api/v1/visit-types',
        headers: { ...JSON_TYPE, authorization: `Bearer ${token}` },
        payload: `{"name":"Long","durationMinutes":${durationMinutes}}`,
      })
    for (const number of [
      '1e999',
      '-1e999',
      '9'.repeat(400_000),
      '1e-400',
      '0.1',
      '-0',
      '4294967297',
      '9007199254740993',
    ])
      expect([number.slice(0, 20), (await visitType(number)).statusCode]).toEqual([number.slice(0, 20), 400])
    const twice = await visitType('30,"durationMinutes":45')
    expect([twice.statusCode, twice.json().durationMinutes]).toEqual([201, 45])
  })

  test('a body beyond the limit is refused, said before or only seen', async () => {
    praxis = await attackedPraxis()
    expect((await hold(`{"start":"${'x'.repeat(1_100_000)}"}`)).statusCode).toBe(413)
  })
})

describe('a flood', () => {
  const MINUTE = 60_000
  const locations = (address: string, headers: Record<string, string> = {}) =>
    praxis.app.inject({ url: '/api/v1/locations', remoteAddress: address, headers })

  test('from one address ends at its limit, says when to come again, and nobody else is hit', async () => {
    praxis = await attackedPraxis()
    const first = await locations('192.0.2.1')
    expect(first.headers['ratelimit-policy']).toBe('"address";q=3000;w=60')
    expect(first.headers['ratelimit']).toBe('"address";r=2999;t=60')
    const rest = await Promise.all(Array.from({ length: 3000 }, () => locations('192.0.2.1')))
    const refused = rest.filter(({ statusCode }) => statusCode === 429)
    expect(refused).toHaveLength(1)
    expect(refused[0]?.headers['retry-after']).toBe('60')
    expect(refused[0]?.json()).toMatchObject({
      code: 'request.too_many',
      retryAfterSeconds: 60,
      'violated-policies': ['address'],
    })
    expect((await locations('192.0.2.2')).statusCode).toBe(200)
    praxis.clock.now += MINUTE
    expect((await locations('192.0.2.1')).statusCode).toBe(200)
  })

  test('from one network of IPv6 counts as one caller, however many addresses it uses', async () => {
    praxis = await attackedPraxis()
    await Promise.all(Array.from({ length: 3000 }, (_, nth) => locations(`2001:db8:0:1::${nth.toString(16)}`)))
    expect((await locations('2001:db8:0:1:ffff:ffff:ffff:ffff')).statusCode).toBe(429)
    expect((await locations('2001:db8:0:2::1')).statusCode).toBe(200)
    expect((await locations('::ffff:192.0.2.7')).headers['ratelimit']).toMatch(/r=2999/)
    expect((await locations('192.0.2.7')).headers['ratelimit']).toMatch(/r=2998/)
  })

  test('of one account from everywhere ends at the account’s limit', async () => {
    praxis = await attackedPraxis()
    const { token } = await praxis.signIn(praxis.cast.anna)
    const headers = { authorization: `Bearer ${token}` }
    const from = (nth: number) => `198.51.100.${nth % 200}`
    const all = await Promise.all(Array.from({ length: 1201 }, (_, nth) => locations(from(nth), headers)))
    expect(all.filter(({ statusCode }) => statusCode === 429)).toHaveLength(1)
    expect(all[0]?.headers['ratelimit-policy']).toBe('"address";q=3000;w=60, "account";q=1200;w=60')
    expect((await locations(from(0))).statusCode).toBe(200)
  })

  test('of sign-ins is counted once for all processes', async () => {
    praxis = await attackedPraxis()
    const { database } = praxis
    const signIn = () =>
      praxis.app.inject({
        method: 'POST',
        url: '/api/v1/auth/sign-in',
        remoteAddress: '192.0.2.9',
        payload: { email: 'nobody@mail.example' },
      })
    expect((await signIn()).headers['ratelimit']).toMatch(/"signIn";r=599/)
    // What another process counted.
    await database.pool.query('update platform.call_count set taken = 600')
    const refused = await signIn()
    expect([refused.statusCode, refused.json()['violated-policies']]).toEqual([429, ['signIn']])
    const { rows } = await database.pool.query<{ who: Buffer }>('select who from platform.call_count')
    expect(rows.map(({ who }) => who.length)).toEqual([32])
    praxis.clock.now += MINUTE
    expect((await signIn()).statusCode).toBe(400)
  })

  test('cannot be hidden behind a header that says where somebody comes from', async () => {
    praxis = await attackedPraxis()
    await Promise.all(
      Array.from({ length: 3000 }, (_, nth) => locations('192.0.2.5', { 'x-forwarded-for': `203.0.113.${nth % 250}` })),
    )
    expect(
      (await locations('192.0.2.5', { 'x-forwarded-for': '203.0.113.251', forwarded: 'for=203.0.113.9' })).statusCode,
    ).toBe(429)
  })
})
