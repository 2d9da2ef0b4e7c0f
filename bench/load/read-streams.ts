// Holds many streams open in a process of its own and says when each heard of a change. Its parent says which streams.

import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What the parent says. */
export type Order = { port: number; paths: string[] } | { change: string; expected: number } | { count: true }

/** When each stream heard of a change (epoch milliseconds with fractions) that heard of it, by its number. */
export interface Arrivals {
  streams: number[]
  at: number[]
}

const AT_ONCE = 100
/** A change that has not arrived by then has not arrived. */
const PATIENCE_MS = 10_000

let heard = 0
const arrivals = new Map<string, Arrivals>()
let asked: { change: string; expected: number; reply: (found: Arrivals) => void } | undefined

const now = (): number => performance.timeOrigin + performance.now()
const arrivalsOf = (change: string): Arrivals => {
  const known = arrivals.get(change) ?? { streams: [], at: [] }
  arrivals.set(change, known)
  return known
}

process.on('message', (order: Order) => void carryOut(order))
process.on('disconnect', () => process.exit(0))

async function carryOut(order: Order): Promise<void> {
  if ('paths' in order) {
    for (let first = 0; first < order.paths.length; first += AT_ONCE)
      await Promise.all(
        order.paths.slice(first, first + AT_ONCE).map((path, nth) => open(first + nth, order.port, path)),
      )
    process.send?.({ open: order.paths.length })
    return
  }
  if ('count' in order) {
    // Whoever hears what does not concern them would have heard it by now.
    await sleep(500)
    process.send?.({ heard })
    return
  }
  const found = Promise.withResolvers<Arrivals>()
  asked = { ...order, reply: found.resolve }
  look()
  process.send?.(await Promise.race([found.promise, sleep(PATIENCE_MS, arrivalsOf(order.change), { ref: false })]))
}

function look(): void {
  if (asked === undefined) return
  const known = arrivalsOf(asked.change)
  if (known.at.length >= asked.expected) asked.reply(known)
}

/** Answers once the stream says where it is. */
async function open(nth: number, port: number, path: string): Promise<void> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  const begun = Promise.withResolvers<void>()
  socket.on('error', begun.reject)
  socket.on('close', () => begun.reject(new Error(`stream ${nth} was closed`)))
  await once(socket, 'connect')
  socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\n\r\n`)
  let received = ''
  socket.setEncoding('latin1').on('data', (chunk) => {
    const at = now()
    received += String(chunk)
    const events = received.split('\n\n')
    received = events.pop() ?? ''
    for (const event of events) {
      if (event.includes('HTTP/1.1') && !event.includes('HTTP/1.1 200')) begun.reject(new Error(event))
      if (/^id: /m.test(event)) begun.resolve()
      hear(nth, event, at)
    }
  })
  return begun.promise
}

/** `taken` or `freed`, the doctor and the first of the times: what the parent calls a change. */
function hear(nth: number, event: string, at: number): void {
  const kind = /^event: (\w+)/m.exec(event)?.[1]
  if (kind === undefined) return
  heard += 1
  const doctor = /"doctorId":"([^"]+)"/.exec(event)?.[1]
  const start = /"start":"([^"]+)"/.exec(event)?.[1]
  const known = arrivalsOf(`${kind} ${doctor} ${start === undefined ? '' : Date.parse(start)}`)
  known.streams.push(nth)
  known.at.push(at)
  look()
}
