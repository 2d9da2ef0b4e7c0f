import type { FastifyReply, FastifyRequest } from 'fastify'
import type { StreamQuery } from './contract.ts'
import { eventStream } from './event-stream.ts'
import type { EventStream } from './event-stream.ts'
import type { LiveTimes } from './live-times.ts'
import type { OpenConnections } from './open-connections.ts'
import type { Places } from './places.ts'
import { resyncFrame } from './question.ts'
import type { Told } from './question.ts'

export interface Serving {
  live: LiveTimes
  places: Places
  connections: OpenConnections
}

/** When nobody can say anything: the database may be coming up, and ten thousand who ask every few seconds do not help it. */
const LATER_MS = 15_000

/** Answers with what happens from now on, or since the event that the reader heard last. */
export async function serveStream(
  request: FastifyRequest<{ Querystring: StreamQuery }>,
  reply: FastifyReply,
  { live, places, connections }: Serving,
): Promise<void> {
  const { ctx, query, headers } = request
  const give = places.take(request.ip)
  const early: Told[] = []
  let stream: EventStream | undefined
  const tell = (told: Told): void => void (stream === undefined ? early.push(told) : stream.tell(told.frame))
  const listening = await live.listen(ctx, query, tell).catch((error: unknown) => {
    give()
    throw error
  })
  const close = (): void => {
    listening?.stop()
    give()
  }
  reply.hijack()
  if (reply.raw.destroyed) return close()
  stream = eventStream(reply.raw, reply.getHeaders(), listening?.lastId)
  if (listening === undefined) {
    // To a browser a stream that ends is one to open again, while one that is refused is over.
    stream.tell(`retry: ${LATER_MS + Math.floor(Math.random() * LATER_MS)}\n\n${resyncFrame('', 'unknown')}`)
    stream.end()
    return close()
  }
  const heardLast = headers['last-event-id']
  const missed = typeof heardLast === 'string' && heardLast !== '' ? listening.since(heardLast) : early
  if (missed === undefined) stream.tell(resyncFrame(listening.lastId(), 'gap'))
  // Without data it is no event, but whoever comes back before there was one says where they were.
  else if (missed.length === 0) stream.tell(`id: ${listening.lastId()}\n\n`)
  else missed.forEach(tell)
  const remove = connections.add(stream)
  reply.raw.on('close', () => {
    remove()
    close()
  })
}
