// The application as the server runs it, in a process of its own: buildApp on a loopback port. Its parent says where the
// database is, and tells it to stop.

import { buildApp } from '#app'
import { keepIndex } from '#availability'
import { keepTrail, rememberAudit } from '#identity'
import type { WrittenEvent } from '#identity'
import { followChanges, startAside } from '#platform'
import { served } from './served.ts'
import type { Served } from './served.ts'

/** Stands in for this route of the application, so that it passes the same hooks and nothing of its own. */
const CONSTANT_ROUTE = '/api/v1/specialties'

const [databaseUrl = '', startedAt = ''] = process.argv.slice(2)
const told: Served = { databaseUrl, startedAt: Number(startedAt) }
const parts = served(told, 16)
const { database, now, logger } = parts
// Sealing the audit trail is part of what a booking costs.
const trail = await keepTrail({
  database,
  now,
  log: logger,
  published: { read: async () => [], write: async () => {} },
})
const follower = followChanges(database, { log: console.error })
keepIndex(database, { follower })
const aside = startAside(new URL('aside.ts', import.meta.url), told, {
  log: console.error,
  hear: (news) => rememberAudit(database, news as WrittenEvent[]),
})
const app = await buildApp({ ...parts, aside })

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
      .then(() => aside.stop())
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
