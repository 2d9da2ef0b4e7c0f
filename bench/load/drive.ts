import { connectTo } from './connection.ts'
import type { Answer } from './connection.ts'

export interface Load {
  port: number
  clients: number
  seconds: number
  /** The next request, as it goes over the wire. */
  next: () => string
  /** Whether the answer counts; throws for one that must not be. */
  counts: (answer: Answer) => boolean
}

/** Keeps every client busy for so many seconds, each asking again as soon as it is answered. Counted answers a second. */
export async function drive({ port, clients, seconds, next, counts }: Load): Promise<number> {
  const connections = await Promise.all(Array.from({ length: clients }, () => connectTo(port)))
  let counted = 0
  const began = performance.now()
  const deadline = began + seconds * 1000
  try {
    await Promise.all(
      connections.map(async (connection) => {
        while (performance.now() < deadline) if (counts(await connection.ask(next()))) counted += 1
      }),
    )
  } finally {
    for (const connection of connections) connection.close()
  }
  if (counted === 0) throw new Error('no answer counted: nothing was measured')
  return (counted * 1000) / (performance.now() - began)
}

/** Every answer must have this status. */
export function only(status: number): Load['counts'] {
  return (answer) => {
    if (answer.status !== status) throw new Error(`expected ${status} and got ${answer.status}: ${answer.body.slice(0, 1000)}`)
    return true
  }
}
