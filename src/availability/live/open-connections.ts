import type { FastifyInstance } from 'fastify'
import { heartbeats } from './heartbeats.ts'

export interface Connection {
  /** Once in some twenty seconds. */
  beat: () => void
  /** The server goes down. */
  end: () => void
}

/** Streams and sockets, which outlive the call that opened them. */
export interface OpenConnections {
  /** Answers with what to do when it has closed. */
  add(connection: Connection): () => void
  count(): number
}

const TICK_MS = 1_000

/** `tick` is called once a second as long as the server answers; when it goes down, everything open is ended first. */
export function openConnections(app: FastifyInstance, tick: () => void): OpenConnections {
  const open = new Set<Connection>()
  const beats = heartbeats()
  let closing = false
  const timer = setInterval(() => {
    tick()
    beats.tick()
  }, TICK_MS).unref()
  app.addHook('preClose', async () => {
    closing = true
    clearInterval(timer)
    for (const { end } of open) end()
  })
  return {
    add(connection) {
      if (closing) connection.end()
      open.add(connection)
      const still = beats.add(connection.beat)
      return () => {
        still()
        open.delete(connection)
      }
    },
    count: () => open.size,
  }
}
