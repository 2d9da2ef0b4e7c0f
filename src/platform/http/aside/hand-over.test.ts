import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { threadId } from 'node:worker_threads'
import { fastify } from 'fastify'
import type { FastifyInstance } from 'fastify'
import { afterEach, expect, test } from 'vitest'
import { handOver } from './hand-over.ts'
import { startAside } from './start-aside.ts'
import type { Aside } from './start-aside.ts'

let undo: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const step of undo.toReversed()) await step()
  undo = []
})

interface Served {
  aside: Aside
  port: number
  /** Of calls that failed. */
  errors: string[]
  changes: () => number
  logged: string[]
  /** What the thread told of itself. */
  heard: unknown[]
  /** Paths of the calls that were given to the thread, as they were given. */
  given: string[]
  post: (path: string, more?: { body?: string; headers?: Record<string, string> }) => Promise<Response>
}

/** An application that hands over what is long, listening; its own routes say that they answered. */
async function served(told: string = ''): Promise<Served> {
  const logged: string[] = []
  const heard: unknown[] = []
  const aside = startAside(new URL('answering.fixture.ts', import.meta.url), told, {
    log: (line) => logged.push(line),
    hear: (news) => heard.push(news),
  })
  undo.push(() => aside.stop())
  const given: string[] = []
  const answer: Aside['answer'] = (call) => {
    given.push(call.url)
    return aside.answer(call)
  }
  let changes = 0
  const errors: string[] = []
  const app: FastifyInstance = fastify()
  app.addHook('onError', async (_request, _reply, error) => void errors.push(error.message))
  handOver(app, { ...aside, answer }, () => (changes += 1))
  const here = { threadId }
  for (const path of ['/long', '/refused', '/ends', '/slow', '/never', '/news'])
    app.post(path, { config: { aside: true } }, async ({ body }) => ({ ...here, body }))
  app.post('/short', async () => here)
  undo.push(() => app.close())
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    aside,
    port: Number(new URL(address).port),
    errors,
    changes: () => changes,
    logged,
    heard,
    given,
    post: (path, { body = '{"n":1}', headers = {} } = {}) =>
      fetch(address + path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }),
  }
}

const until = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 600) throw new Error('waited for a minute')
    await sleep(100)
  }
}
const threadOf = async (answer: Promise<Response>): Promise<unknown> => {
  const { threadId: id } = (await (await answer).json()) as { threadId: number }
  return id
}

test('the first call has it started and does not wait for it; then it answers, and only what is long', async () => {
  const { aside, post } = await served()
  expect(await threadOf(post('/long'))).toBe(threadId)
  await until(() => aside.isUp())
  expect(await threadOf(post('/long'))).not.toBe(threadId)
  expect(await threadOf(post('/short'))).toBe(threadId)
})

test('a call arrives as it came, and its answer with all its cookies; a refusal changes nothing here', async () => {
  const { aside, post, changes } = await served('behind a proxy')
  await until(() => aside.isUp())
  const headers = { 'user-agent': 'Firefox', 'x-forwarded-for': '203.0.113.9' }
  const answer = await post('/long', { body: '{"name":"Jörg"}', headers })
  expect(answer.headers.getSetCookie()).toEqual(['one=1', 'two=2'])
  expect(await answer.json()).toMatchObject({ body: { name: 'Jörg' }, ip: '203.0.113.9', agent: 'Firefox' })
  expect(changes()).toBe(1)
  expect((await post('/refused')).status).toBe(401)
  expect(changes()).toBe(1)
})

test('what only the thread knows it tells the one that listens', async () => {
  const { aside, post, heard } = await served()
  await until(() => aside.isUp())
  await post('/news')
  expect(heard).toEqual([{ of: 'the thread' }])
})

test('what is larger than any sign-in is answered here', async () => {
  const { aside, post } = await served()
  await until(() => aside.isUp())
  const body = JSON.stringify({ password: 'x'.repeat(20_000) })
  expect(await threadOf(post('/long', { body }))).toBe(threadId)
})

test('a thread that ends fails the calls it had, is replaced here at once, and is started again', async () => {
  const { aside, post, logged, given } = await served()
  await until(() => aside.isUp())
  const never = post('/never')
  await until(() => given.includes('/never'))
  expect([(await post('/ends')).status, (await never).status]).toEqual([500, 500])
  expect(await threadOf(post('/long'))).toBe(threadId)
  await until(() => aside.isUp())
  expect(await threadOf(post('/long'))).not.toBe(threadId)
  expect(logged).toEqual(['a thread that answers calls ended; another is started'])
})

/** The head of a call and the first half of its body. */
async function halfACall(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  const head = 'host: localhost\r\nuser-agent: slow\r\ncontent-type: application/json\r\ncontent-length: 7'
  socket.write(`POST /long HTTP/1.1\r\n${head}\r\n\r\n{"n`)
  await sleep(100)
  return socket
}

test('a thread that ends while a body is still read leaves nobody waiting', async () => {
  const { aside, port, post, errors } = await served()
  await until(() => aside.isUp())
  const socket = await halfACall(port)
  await post('/ends')
  const answer = new Promise<string>((told) => socket.once('data', (data) => told(String(data))))
  socket.write('":1}')
  expect(await answer).toMatch(/^HTTP\/1\.1 500 /)
  socket.destroy()
  expect(errors).toHaveLength(2)
})

test('whoever hangs up amid the body is no error', async () => {
  const { aside, port, post, errors } = await served()
  await until(() => aside.isUp())
  const socket = await halfACall(port)
  socket.destroy()
  await sleep(100)
  expect(await threadOf(post('/long'))).not.toBe(threadId)
  expect(errors).toEqual([])
})

test('stopping lets it finish what it has', async () => {
  const { aside, post, given } = await served()
  await until(() => aside.isUp())
  const slow = post('/slow')
  await until(() => given.includes('/slow'))
  await aside.stop()
  expect(await threadOf(slow)).not.toBe(threadId)
  expect(aside.isUp()).toBe(false)
})
