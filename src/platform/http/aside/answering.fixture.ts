// A thread for hand-over.test.ts: says who was handed over, and ends when it is asked to.

import { setTimeout as sleep } from 'node:timers/promises'
import { threadId, workerData } from 'node:worker_threads'
import { fastify } from 'fastify'
import { answerCalls, tellListener } from './answer-calls.ts'

const app = fastify({ trustProxy: workerData === 'behind a proxy' })
app.post('/long', ({ body, ip, headers }, reply) => {
  void reply.header('set-cookie', ['one=1', 'two=2'])
  return { threadId, body, ip, agent: headers['user-agent'], host: headers.host }
})
app.post('/refused', (_request, reply) => reply.code(401).send({ threadId }))
app.post('/news', () => {
  tellListener({ of: 'the thread' })
  return {}
})
app.post('/ends', async () => process.exit(1))
app.post('/slow', async () => sleep(500, { threadId }))
app.post('/never', () => new Promise(() => {}))
await answerCalls(app, async () => {})
