import type { Rate } from '../benchmark.ts'
import type { Praxis } from '../stage/praxis.ts'
import { connectTo } from './connection.ts'
import type { Answer } from './connection.ts'

export interface Load {
  praxis: Praxis
  clients: number
  seconds: number
  /** The next request, as it goes over the wire. */
  next: () => string
  /** Whether the answer counts; throws for one that must not be. */
  counts: (answer: Answer) => boolean
}

/** Keeps every client busy for so many seconds, each asking again as soon as it is answered. */
export async function drive({ praxis, clients, seconds, next, counts }: Load): Promise<Rate> {
  const connections = await Promise.all(Array.from({ length: clients }, () => connectTo(praxis.port)))
  const spentBefore = await praxis.processorTime()
  let counted = 0
  const began = performance.now()
  let deadline = began + seconds * 1000
  const work = connections.map(async (connection) => {
    try {
      while (performance.now() < deadline) if (counts(await connection.ask(next()))) counted += 1
    } finally {
      // Whoever fails ends it for all, each after its own answer.
      if (performance.now() < deadline) deadline = 0
    }
  })
  const failed = (await Promise.allSettled(work)).find((end) => end.status === 'rejected')
  const took = performance.now() - began
  for (const connection of connections) connection.close()
  if (failed !== undefined) throw failed.reason
  if (counted === 0) throw new Error('no answer counted: nothing was measured')
  return { perSecond: (counted * 1000) / took, cost: ((await praxis.processorTime()) - spentBefore) / counted }
}

/** Every answer must have this status. */
export function only(status: number): Load['counts'] {
  return (answer) => {
    if (answer.status !== status)
      throw new Error(`expected ${status} and got ${answer.status}: ${answer.body.slice(0, 1000)}`)
    return true
  }
}
