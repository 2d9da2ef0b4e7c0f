import { Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import { trailState } from '#identity'
import { outboxBacklog } from '#platform'
import type { Database } from '#platform'
import { measureIndex } from './measure-index.ts'

export interface Metrics {
  /** One answered request; `route` is the pattern, never the address, which would make a series of every id. */
  countRequest(request: { method: string; route: string; status: number; seconds: number }): void
  /** The text exposition format and its media type. */
  expose(): Promise<{ contentType: string; text: string }>
}

/** Memory, processor, event loop and garbage of the process: one set, however many servers run in it. */
let ofProcess: Registry | undefined

function processRegistry(): Registry {
  if (ofProcess === undefined) {
    ofProcess = new Registry()
    collectDefaultMetrics({ register: ofProcess })
  }
  return ofProcess
}

/** From half a millisecond (a page from memory) to ten seconds (nobody waits longer). */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** What one server measures. `now` in epoch milliseconds, for the age of the outbox. */
export function createMetrics({ database, now }: { database: Database; now: () => number }): Metrics {
  const registry = new Registry()
  const durations = new Histogram({
    name: 'praxis_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers: [registry],
  })
  measurePool(registry, database)
  measureTrail(registry, database)
  measureIndex(registry, database)
  const measureOutbox = outboxGauges(registry, database, now)
  return {
    countRequest({ method, route, status, seconds }) {
      durations.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds)
    },
    async expose() {
      await measureOutbox()
      const all = Registry.merge([processRegistry(), registry])
      return { contentType: all.contentType, text: await all.metrics() }
    },
  }
}

function measureTrail(registry: Registry, database: Database): void {
  const broken = new Gauge({
    name: 'praxis_audit_trail_broken',
    help: '1 when this process found that somebody edited the audit trail, until it is started anew.',
    registers: [registry],
    collect() {
      broken.set(trailState(database) === 'broken' ? 1 : 0)
    },
  })
}

function measurePool(registry: Registry, { pool }: Database): void {
  const connections = new Gauge({
    name: 'praxis_database_connections',
    help: 'Connections of the pool, by what they do.',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      connections.set({ state: 'idle' }, pool.idleCount)
      connections.set({ state: 'busy' }, pool.totalCount - pool.idleCount)
    },
  })
  const waiting = new Gauge({
    name: 'praxis_database_callers_waiting',
    help: 'Callers waiting for a connection of the pool.',
    registers: [registry],
    collect() {
      waiting.set(pool.waitingCount)
    },
  })
}

/**
 * Measures the outbox when asked, before the registry collects: it collects all gauges at once, and three share one statement.
 * A database that is away is itself a measurement, and no reason to hide the others.
 */
function outboxGauges(registry: Registry, database: Database, now: () => number): () => Promise<void> {
  const registers = [registry]
  const up = new Gauge({ name: 'praxis_database_up', help: '1 while the database answers.', registers })
  const backlog = new Gauge({ name: 'praxis_outbox_backlog', help: 'Facts not handed on yet.', registers })
  const age = new Gauge({
    name: 'praxis_outbox_oldest_seconds',
    help: 'Age of the oldest fact not handed on.',
    registers,
  })
  return async () => {
    try {
      const { waiting, oldestAt } = await outboxBacklog(database)
      up.set(1)
      backlog.set(waiting)
      age.set(oldestAt === null ? 0 : Math.max(0, (now() - oldestAt) / 1000))
    } catch {
      up.set(0)
      for (const gauge of [backlog, age]) gauge.set(Number.NaN)
    }
  }
}
