import { once } from 'node:events'
import fc from 'fast-check'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { holdTime } from '#booking'
import { newId } from '#platform'
import { attackedPraxis } from '../../../test/attacks/attacked-praxis.ts'
import { liveSocket } from './live-socket.ts'
import { liveTimes } from './live-times.ts'
import { liveClinic, sentence, until } from './live-clinic.fixture.ts'
import type { Heard, LiveClinic } from './live-clinic.fixture.ts'

type Frame = Record<string, unknown> & { type: string; id: string | null; eventId?: string }

interface Client {
  socket: WebSocket
  frames: Frame[]
  say: (message: unknown) => void
  /** The first frame of this type that was not asked for yet. */
  hears: (type: string) => Promise<Frame>
  closed: Promise<number>
}

async function open(address: string, headers: Record<string, string> = {}): Promise<Client> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/api/v1/live`, { headers })
  const frames: Frame[] = []
  let asked = 0
  socket.on('message', (bytes: Buffer) => void frames.push(JSON.parse(bytes.toString()) as Frame))
  const closed = new Promise<number>((resolve) => socket.once('close', resolve))
  onTestFinished(() => socket.terminate())
  await once(socket, 'open')
  return {
    socket,
    frames,
    say: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async hears(type) {
      let found = -1
      await until(() => (found = frames.findIndex((frame, index) => index >= asked && frame.type === type)) >= 0)
      asked = found + 1
      return frames[found]!
    },
    closed,
  }
}

/** What is answered to somebody who asks for a WebSocket and does not get one. */
async function refused(address: string, headers: Record<string, string> = {}): Promise<[number, string]> {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/api/v1/live`, { headers })
  socket.on('error', () => {})
  const [, response] = (await once(socket, 'unexpected-response')) as [
    unknown,
    NodeJS.ReadableStream & { statusCode: number },
  ]
  let body = ''
  for await (const chunk of response) body += String(chunk)
  return [response.statusCode, (JSON.parse(body) as { code: string }).code]
}

let at: LiveClinic
beforeEach(async () => {
  at = await liveClinic()
})

const slot = (time: string) => ({
  doctorId: at.clinic.drWeber.id,
  visitTypeId: at.clinic.checkUp.id,
  locationId: at.clinic.berlin.id,
  start: `2026-11-23T${time}:00+01:00`,
})
const hold = (time: string) => holdTime(at.clinic.ctxOf('visitor'), slot(time))
const query = () => ({ visitTypeId: at.clinic.checkUp.id, doctorId: [at.clinic.drWeber.id] })

describe('several searches over one connection', () => {
  test('each hears under its own name what it asked for, and after unsubscribing nothing', async () => {
    const anna = await open(at.here.address)
    anna.say({ type: 'subscribe', id: 'mornings', query: { ...query(), partOfDay: 'morning' } })
    anna.say({ type: 'subscribe', id: 'all', query: query() })
    await anna.hears('subscribed')
    await anna.hears('subscribed')
    await hold('10:00')
    await until(() => anna.frames.length === 4)
    expect(
      anna.frames
        .slice(2)
        .map(({ type, id }) => `${id}: ${type}`)
        .toSorted(),
    ).toEqual(['all: taken', 'mornings: taken'])
    expect(anna.frames[2]).toMatchObject({ slots: [{ ...slot('10:00'), seatsLeft: 0 }], eventId: expect.any(String) })
    anna.say({ type: 'unsubscribe', id: 'mornings' })
    await anna.hears('unsubscribed')
    await hold('10:30')
    const next = await anna.hears('taken')
    expect(next).toMatchObject({ id: 'all', slots: [slot('10:30')] })
    expect(anna.frames).toHaveLength(6)
  })

  test('a subscription goes on where another connection broke, or is told to search again', async () => {
    const before = await open(at.here.address)
    before.say({ type: 'subscribe', id: 'a', query: query() })
    const { eventId } = await before.hears('subscribed')
    before.socket.terminate()
    await hold('10:00')
    const after = await open(at.here.address)
    after.say({ type: 'subscribe', id: 'b', query: query(), lastEventId: eventId })
    expect(sentenceOf(await after.hears('taken'))).toBe('taken 10:00')
    after.say({ type: 'subscribe', id: 'c', query: query(), lastEventId: 'of another process' })
    expect(await after.hears('resync')).toMatchObject({ id: 'c', reason: 'gap' })
  })

  test('the server says goodbye when it goes down', async () => {
    const anna = await open(at.here.address)
    await at.here.app.close()
    expect(await anna.closed).toBe(1001)
  })
})

test('who does not answer a ping is gone by the next one; who does, stays', async () => {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  onTestFinished(() => server.close())
  await once(server, 'listening')
  const live = liveTimes({ database: at.database, now: () => at.clinic.now, log: () => {} })
  onTestFinished(() => live.stop())
  const wish = {
    live,
    context: () => at.clinic.ctxOf('visitor'),
    read: () => never(),
    take: () => () => {},
    log: () => {},
  }
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('it does not listen')
  const ends: Record<string, boolean> = {}
  for (const [name, autoPong] of [
    ['alive', true],
    ['dead', false],
  ] as const) {
    const accepted = once(server, 'connection') as Promise<[WebSocket]>
    const client = new WebSocket(`ws://127.0.0.1:${address.port}`, { autoPong })
    onTestFinished(() => client.terminate())
    const [socket] = await accepted
    await once(client, 'open')
    const connection = liveSocket(socket, wish)
    const answered = autoPong ? once(socket, 'pong') : once(client, 'ping')
    connection.beat()
    await answered
    connection.beat()
    ends[name] = socket.readyState !== socket.OPEN
  }
  expect(ends).toEqual({ alive: false, dead: true })
})

function never(): never {
  throw new Error('nobody says anything here')
}

const sentenceOf = ({ type, slots }: Frame): string => sentence({ event: type, data: { slots } as Heard['data'] })

describe('what is not understood is refused by name', () => {
  test('and the connection goes on', async () => {
    const anna = await open(at.here.address)
    const refusals: [unknown, string | null, string][] = [
      ['no JSON', null, 'request.invalid'],
      ['[]', null, 'request.invalid'],
      ['null', null, 'request.invalid'],
      [{ type: 'shout' }, null, 'request.invalid'],
      [{ type: 'subscribe', id: 'a' }, null, 'request.invalid'],
      [{ type: 'subscribe', id: '', query: {} }, null, 'request.invalid'],
      [{ type: 'subscribe', id: 'a', query: {}, more: 1 }, null, 'request.invalid'],
      [{ type: 'subscribe', id: 'a', query: { doctorId: 'Weber' } }, null, 'request.invalid'],
      [{ type: 'subscribe', id: 'a', query: { from: 'soon' } }, 'a', 'request.invalid'],
      [{ type: 'subscribe', id: 'a', query: { visitTypeId: newId() } }, 'a', 'availability.visit_type_not_found'],
      [{ type: 'unsubscribe', id: 'a' }, 'a', 'availability.subscription_not_found'],
    ]
    for (const [message, id, code] of refusals) {
      anna.say(message)
      expect(await anna.hears('refused')).toMatchObject({ id, problem: { code } })
    }
    anna.say({ type: 'subscribe', id: 'a', query: query() })
    await anna.hears('subscribed')
    anna.say({ type: 'subscribe', id: 'a', query: query() })
    expect(await anna.hears('refused')).toMatchObject({
      id: 'a',
      problem: { code: 'availability.subscription_exists' },
    })
    expect(JSON.stringify(anna.frames)).not.toMatch(/node_modules|\.ts:\d|select /)
  })

  test('whatever it is: nothing that is sent breaks the server, and the next is served', async () => {
    const anything = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record(
          { type: fc.constantFrom('subscribe', 'unsubscribe', '__proto__'), id: fc.anything(), query: fc.object() },
          { requiredKeys: [] },
        )
        .map((message) => JSON.stringify(message, (_key, value: unknown) => (typeof value === 'bigint' ? 1 : value))),
    )
    let answered = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 20 }), async (messages) => {
        const stranger = await open(at.here.address)
        for (const message of messages) stranger.say(message)
        await until(() => stranger.frames.length >= messages.length)
        answered += stranger.frames.length
        expect(stranger.frames.filter((frame) => JSON.stringify(frame).includes('server.error'))).toEqual([])
        stranger.socket.terminate()
      }),
      { numRuns: 25, seed: 20261121 },
    )
    expect(answered).toBeGreaterThan(50)
  })
})

describe('somebody means harm', () => {
  test('a page of another site gets no connection, with our cookie or without; our own and programs do', async () => {
    const { address } = at.here
    const { host } = new URL(address)
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `http://${host}.evil.example` },
      { origin: 'https://evil.example', cookie: 'praxis.session_token=forged' },
    ])
      expect(await refused(address, headers)).toEqual([403, 'identity.cross_site'])
    await open(address, { origin: `http://${host}` })
    await open(address, { origin: 'http://localhost', 'sec-fetch-site': 'same-origin' })
    await open(address)
  })

  test('a token that does not hold is refused before there is a connection', async () => {
    expect(await refused(at.here.address, { authorization: 'Bearer x.y.z' })).toEqual([401, 'identity.token_invalid'])
  })

  test('a connection has fifty subscriptions, and who is refused thirty times is cut off', async () => {
    const eve = await open(at.here.address)
    for (let nth = 0; nth < 81; nth += 1) eve.say({ type: 'subscribe', id: `${nth}`, query: query() })
    expect(await eve.closed).toBe(1008)
    const count = (type: string) => eve.frames.filter((frame) => frame.type === type).length
    expect(count('subscribed')).toBe(50)
    expect(count('refused')).toBeGreaterThanOrEqual(30)
    expect(eve.frames.at(-1)).toMatchObject({ problem: { code: 'availability.too_many_subscriptions' } })
  })

  test('floods, bytes that are no text and messages of any length end the connection, and no other', async () => {
    const anna = await open(at.here.address)
    const ends: [(socket: WebSocket) => void, number][] = [
      [(socket) => Array.from({ length: 300 }, () => socket.send('{"type":"unsubscribe","id":"x"}')), 1008],
      [(socket) => socket.send(Buffer.from([1, 2, 3])), 1003],
      [(socket) => socket.send('x'.repeat(20_000)), 1009],
    ]
    for (const [attack, code] of ends) {
      const eve = await open(at.here.address)
      attack(eve.socket)
      expect(await eve.closed).toBe(code)
    }
    anna.say({ type: 'subscribe', id: 'a', query: query() })
    await anna.hears('subscribed')
  })

  test('an address has so many places, sockets and subscriptions together, and they are given back', async () => {
    const { app, port } = await attackedPraxis({ listening: true })
    onTestFinished(() => app.close())
    const address = `http://127.0.0.1:${port}`
    const sockets = []
    for (let nth = 0; nth < 200; nth += 1) sockets.push(await open(address))
    expect(await refused(address)).toEqual([429, 'availability.too_many_streams'])
    sockets[0]?.socket.terminate()
    await sockets[0]?.closed
    await open(address)
  })

  test('a request that is no WebSocket’s is told so, and an upgrade elsewhere is an ordinary request', async () => {
    const plain = await at.here.app.inject('/api/v1/live')
    expect([plain.statusCode, plain.json<{ code: string }>().code]).toEqual([426, 'request.web_socket_required'])
    expect(plain.headers).toMatchObject({ upgrade: 'websocket' })
    const elsewhere = new WebSocket(`${at.here.address.replace('http', 'ws')}/api/v1/locations`)
    elsewhere.on('error', () => {})
    const [, response] = (await once(elsewhere, 'unexpected-response')) as [unknown, { statusCode: number }]
    expect(response.statusCode).toBe(200)
  })
})
