import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attackedPraxis, sendRaw, statusesOf } from './attacked-praxis.ts'
import type { AttackedPraxis } from './attacked-praxis.ts'

/**
 * Requests that a proxy in front and a server behind could cut in different places (RFC 9112, 11.2): what the one takes for the body
 * of the first is a request of its own for the other. None may be answered as two, and nothing after it may be answered at all.
 */
let praxis: AttackedPraxis
beforeAll(async () => {
  praxis = await attackedPraxis({ listening: true, settings: { patience: { idle: 1500 } } })
})
afterAll(() => praxis.app.close())

const HOST = 'Host: localhost\r\n'
const JSON_TYPE = 'Content-Type: application/json\r\n'
const POST = `POST /api/v1/holds HTTP/1.1\r\n${HOST}${JSON_TYPE}`
/** Would be answered 200 if it were taken for a request. */
const SMUGGLED = `GET /health/live HTTP/1.1\r\n${HOST}\r\n`

const SHAPES: [what: string, request: string][] = [
  [
    'Content-Length and Transfer-Encoding',
    `${POST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  ],
  [
    'Transfer-Encoding and Content-Length',
    `${POST}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${SMUGGLED}`,
  ],
  ['two lengths that differ', `${POST}Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}${SMUGGLED}`],
  ['two lengths in one line', `${POST}Content-Length: 2, 40\r\n\r\n{}${SMUGGLED}`],
  ['two lengths that agree', `${POST}Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}${SMUGGLED}`],
  ['a length with a sign', `${POST}Content-Length: +2\r\n\r\n{}${SMUGGLED}`],
  ['a negative length', `${POST}Content-Length: -2\r\n\r\n{}${SMUGGLED}`],
  ['a length in hexadecimal', `${POST}Content-Length: 0x2\r\n\r\n{}${SMUGGLED}`],
  ['a length beyond all numbers', `${POST}Content-Length: 18446744073709551618\r\n\r\n{}${SMUGGLED}`],
  ['an encoding nobody knows', `${POST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
  ['an encoding behind a tab', `${POST}Transfer-Encoding:\tchunked, identity\r\n\r\n0\r\n\r\n${SMUGGLED}`],
  ['chunked, but not last', `${POST}Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n${SMUGGLED}`],
  ['a blank before the colon', `${POST}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${SMUGGLED}`],
  ['a folded header', `${POST}Transfer-Encoding:\r\n chunked\r\nX: y\r\n z\r\n\r\n0\r\n\r\n${SMUGGLED}`],
  ['bare line feeds', `POST /api/v1/holds HTTP/1.1\nHost: localhost\nContent-Length: 0\n\n${SMUGGLED}`],
  [
    'a bare line feed between headers',
    `POST /api/v1/holds HTTP/1.1\r\n${HOST}X: y\nContent-Length: 2\r\n\r\n{}${SMUGGLED}`,
  ],
  ['a bare carriage return', `POST /api/v1/holds HTTP/1.1\r\n${HOST}X: y\rContent-Length: 2\r\n\r\n{}${SMUGGLED}`],
  ['NUL in a header', `POST /api/v1/holds HTTP/1.1\r\n${HOST}X: y\0z\r\nContent-Length: 2\r\n\r\n{}${SMUGGLED}`],
  ['a chunk size with a sign', `${POST}Transfer-Encoding: chunked\r\n\r\n+2\r\n{}\r\n0\r\n\r\n${SMUGGLED}`],
  [
    'a chunk size beyond all numbers',
    `${POST}Transfer-Encoding: chunked\r\n\r\n10000000000000002\r\n{}\r\n0\r\n\r\n${SMUGGLED}`,
  ],
  ['a chunk that is longer than it says', `${POST}Transfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n${SMUGGLED}`],
  ['a chunk ended by a bare line feed', `${POST}Transfer-Encoding: chunked\r\n\r\n2\n{}\n0\n\n${SMUGGLED}`],
  [
    'a chunk extension with a bare line feed',
    `${POST}Transfer-Encoding: chunked\r\n\r\n2;a\nb\r\n{}\r\n0\r\n\r\n${SMUGGLED}`,
  ],
  [
    'a length with HTTP/1.0 and chunks',
    `POST /api/v1/holds HTTP/1.0\r\n${HOST}${JSON_TYPE}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}${SMUGGLED}`,
  ],
  ['no host', `GET /api/v1/locations HTTP/1.1\r\n\r\n`],
  ['two hosts', `GET /api/v1/locations HTTP/1.1\r\n${HOST}Host: elsewhere.example\r\nConnection: close\r\n\r\n`],
  ['a version of its own', `GET /api/v1/locations HTTP/9.9\r\n${HOST}\r\n${SMUGGLED}`],
  ['a request line with a tab', `GET\t/api/v1/locations\tHTTP/1.1\r\n${HOST}\r\n${SMUGGLED}`],
]

describe('a request that could be cut in two ways is refused, and the connection ends with it', () => {
  test.each(SHAPES)('%s', async (_what, request) => {
    const received = await sendRaw(praxis.port, request)
    expect(statusesOf(received)).toEqual([400])
    expect(received).not.toContain('"status":"up"')
    expect(received.toLowerCase()).toContain('connection: close')
  })
})

test('many chunk extensions and endless trailers are cut off', async () => {
  const extensions = await sendRaw(
    praxis.port,
    `${POST}Transfer-Encoding: chunked\r\n\r\n2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n${SMUGGLED}`,
  )
  expect(statusesOf(extensions)).toEqual([413])
  const trailers = await sendRaw(
    praxis.port,
    `${POST}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n${'X: y\r\n'.repeat(5000)}\r\n${SMUGGLED}`,
  )
  expect(statusesOf(trailers).at(-1)).not.toBe(200)
})

test('two plain requests on one connection are two, so the shapes above were refused for what they are', async () => {
  const received = await sendRaw(
    praxis.port,
    `${SMUGGLED}${SMUGGLED.replace('\r\n\r\n', '\r\nConnection: close\r\n\r\n')}`,
  )
  expect(statusesOf(received)).toEqual([200, 200])
})

test('no other protocol is switched to, and no tunnel opened', async () => {
  const upgrade = `GET /health/live HTTP/1.1\r\n${HOST}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n`
  expect(statusesOf(await sendRaw(praxis.port, upgrade))).toEqual([200])
  expect(statusesOf(await sendRaw(praxis.port, `CONNECT elsewhere.example:443 HTTP/1.1\r\n${HOST}\r\n`))).not.toContain(
    200,
  )
  const traced = await sendRaw(
    praxis.port,
    `TRACE /api/v1/me HTTP/1.1\r\n${HOST}X-Secret: planted\r\nConnection: close\r\n\r\n`,
  )
  expect(statusesOf(traced)).toEqual([404])
  expect(traced).not.toContain('planted')
})
