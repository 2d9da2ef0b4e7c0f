// The application as the server runs it, in a process of its own: buildApp on a loopback port. Its parent says where the
// database is, and tells it to stop.

import type { FastifyBaseLogger } from 'fastify'
import { pino } from 'pino'
import { buildApp } from '#app'
import { keepIndex } from '#availability'
import { createAuthentication, keepTrail } from '#identity'
import { connect, followChanges } from '#platform'
import { subscribe } from '../../src/app/subscriptions.ts'
import { PUBLIC_URL, SECRET, benchClock } from './clock-and-keys.ts'

/** Stands in for this route of the application, so that it passes the same hooks and nothing of its own. */
const CONSTANT_ROUTE = '/api/v1/specialties'

const [databaseUrl = '', startedAt = ''] = process.argv.slice(2)
const database = connect({ connectionString: databaseUrl })
subscribe(database)
const now = benchClock(Number(startedAt))
const authentication = createAuthentication({
  database,
  secret: SECRET,
  publicUrl: PUBLIC_URL,
  now,
  log: console.error,
  rateLimits: false,
})
const logger: FastifyBaseLogger = pino({ level: 'warn' })
const settings = { publicUrl: PUBLIC_URL, rateLimits: false }
// Sealing the audit trail is part of what a booking costs.
const trail = await keepTrail({
  database,
  now,
  log: logger,
  published: { read: async () => [], write: async () => {} },
})
const follower = followChanges(database, { log: console.error })
keepIndex(database, { follower })
const app = await buildApp({ database, authentication, now, logger, settings })

let constant: string | undefined
app.addHook('preValidation', (request, reply, done) => {
  if (constant === undefined || request.routeOptions.url !== CONSTANT_ROUTE) return done()
  void reply.type('application/json; charset=utf-8').send(constant)
})

process.on('message', (message: Order) => {
  if ('constant' in message) {
    constant = message.constant
    process.send?.({ path: CONSTANT_ROUTE })
  } else if ('spent' in message) process.send?.(process.cpuUsage())
  else
    void app
      .close()
      .then(() => follower.stop())
      .then(() => trail.stop())
      .then(() => database.close())
      .then(() => process.exit(0))
})
// Without its parent nobody asks it anything any more.
process.on('disconnect', () => process.exit(1))

const address = await app.listen({ port: 0, host: '127.0.0.1' })
process.send?.({ port: Number(new URL(address).port) })

/** What the parent says. */
export type Order = { constant: string } | { spent: true } | { stop: true }
