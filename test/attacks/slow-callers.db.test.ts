import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { attackedPraxis, statusesOf } from './attacked-praxis.ts'
import type { AttackedPraxis } from './attacked-praxis.ts'

/** Callers that hold a connection and give nothing for it (slowloris). The limits are those of the server, made a fiftieth. */
let praxis: AttackedPraxis
beforeAll(async () => {
  const patience = { head: 300, request: 600, idle: 300, silence: 900, lookedAtEvery: 50 }
  praxis = await attackedPraxis({ listening: true, settings: { patience } })
})
afterAll(() => praxis.app.close())

/**
 * Until this connection is closed, by a goodbye or by a reset: the server closes without reading what is still on the way to it,
 * and then TCP resets (RFC 9293, 3.6.1). `once(socket, 'close')` would throw at the reset.
 */
const isClosed = (socket: Socket) => new Promise<void>((done) => socket.on('error', () => {}).on('close', () => done()))

/** Sends `beginning`, then a drop now and then, for as long as the server listens. */
async function drip(beginning: string, drop: string): Promise<string> {
  const socket = connect({ port: praxis.port, host: '127.0.0.1' })
  let received = ''
  socket.setEncoding('latin1').on('data', (chunk) => (received += String(chunk)))
  const cutOff = isClosed(socket)
  socket.write(beginning)
  const dripping = setInterval(() => socket.write(drop), 30)
  await cutOff
  clearInterval(dripping)
  return received
}

const healthy = async () => (await fetch(`http://127.0.0.1:${praxis.port}/health/live`)).status

test('a head that never ends is cut off, and others are answered meanwhile', async () => {
  const slow = Array.from({ length: 40 }, () =>
    drip('GET /api/v1/locations HTTP/1.1\r\nHost: localhost\r\n', 'X-A: b\r\n'),
  )
  expect(await healthy()).toBe(200)
  for (const received of await Promise.all(slow)) expect([[], [408]]).toContainEqual(statusesOf(received))
  expect(await healthy()).toBe(200)
})

test('a body that never ends is cut off', async () => {
  const head = 'POST /api/v1/holds HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n'
  const slow = Array.from({ length: 40 }, (_, nth) =>
    nth % 2 === 0
      ? drip(`${head}Content-Length: 900000\r\n\r\n{"start": "`, 'x')
      : drip(`${head}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n'),
  )
  expect(await healthy()).toBe(200)
  for (const received of await Promise.all(slow)) expect(statusesOf(received)).not.toContain(201)
  expect(await healthy()).toBe(200)
})

test('a connection that asks nothing is closed', async () => {
  const silent = connect({ port: praxis.port, host: '127.0.0.1' })
  silent.resume()
  await isClosed(silent)
  const kept = connect({ port: praxis.port, host: '127.0.0.1' })
  kept.resume()
  kept.write('GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n')
  await isClosed(kept)
})

test('who asks much and reads nothing is let go', async () => {
  const unread: Socket = connect({ port: praxis.port, host: '127.0.0.1' })
  unread.on('error', () => {})
  unread.pause()
  const ask = 'GET /api/v1/openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n'
  unread.write(ask.repeat(400))
  await once(unread, 'connect')
  const connections = () =>
    new Promise<number>((done, failed) =>
      praxis.app.server.getConnections((error, count) => (error === null ? done(count) : failed(error))),
    )
  expect(await connections()).toBeGreaterThan(0)
  while ((await connections()) > 0) await sleep(50)
  unread.destroy()
})
