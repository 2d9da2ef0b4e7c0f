import type { FastifyBaseLogger } from 'fastify'
import { pino } from 'pino'
import type { AppParts } from '#app'
import { createAuthentication } from '#identity'
import { connect } from '#platform'
import { subscribe } from '../../src/app/subscriptions.ts'
import { PUBLIC_URL, SECRET, benchClock } from './clock-and-keys.ts'

export interface Served {
  databaseUrl: string
  /** When the run began, epoch milliseconds. */
  startedAt: number
}

/** What a thread of the application serves with in a benchmark: nothing limited, and the bench's own clock. */
export function served({ databaseUrl, startedAt }: Served, poolSize: number): AppParts {
  const database = connect({ connectionString: databaseUrl }, { size: poolSize })
  subscribe(database)
  const now = benchClock(startedAt)
  const authentication = createAuthentication({
    database,
    secret: SECRET,
    publicUrl: PUBLIC_URL,
    now,
    log: console.error,
    rateLimits: false,
  })
  const logger: FastifyBaseLogger = pino({ level: 'warn' })
  return { database, authentication, now, logger, settings: { publicUrl: PUBLIC_URL, rateLimits: false } }
}
