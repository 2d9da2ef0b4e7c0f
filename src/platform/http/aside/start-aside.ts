import { once } from 'node:events'
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import { Worker } from 'node:worker_threads'

/** A call as it came. */
export interface AsideCall {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: Uint8Array
  remoteAddress: string
}

export interface AsideAnswer {
  statusCode: number
  headers: OutgoingHttpHeaders
  body: Uint8Array
}

/** A thread that answers calls in place of the one that listens. */
export interface Aside {
  /** Whether it is there; whoever asks first has it started and does not wait for it. */
  isUp(): boolean
  /** Rejects when the thread ends before it has answered: whether the call did anything is then not known. */
  answer(call: AsideCall): Promise<AsideAnswer>
  stop(): Promise<void>
}

/** What the threads say to each other; see answer-calls.ts. */
export type ToAside = { id: number; call: AsideCall } | 'stop'
export type FromAside = { id: number; answer: AsideAnswer } | { news: unknown } | 'up'

/** Between the end of a thread that ended by itself and the start of another. */
const PAUSE_MS = 2_000
/** For a thread that is told to stop. */
const PATIENCE_MS = 5_000
/** What fifty sign-ins under way leave behind is collected once in a second or two and not four times in each, and little of it is kept by mistake. */
const limits = { maxYoungGenerationSizeMb: 48 }

export interface AsideParts {
  log: (message: string, error: unknown) => void
  /** Hears what the thread tells of itself, by `tellListener`. */
  hear?: (news: unknown) => void
}

/** A thread that runs this file, from the first call that could be its own; one that ends is followed by another. */
export function startAside(file: URL, workerData: unknown, { log, hear = () => {} }: AsideParts): Aside {
  const waiting = new Map<number, PromiseWithResolvers<AsideAnswer>>()
  let calls = 0
  let worker: Worker | undefined
  let isUp = false
  let isStopping = false
  let endedAt = Number.NEGATIVE_INFINITY

  function begin(): Worker {
    const begun = new Worker(file, { workerData, resourceLimits: limits })
    let cause: unknown
    begun.on('message', (message: FromAside) => {
      if (message === 'up') return (isUp = true)
      if ('news' in message) return hear(message.news)
      waiting.get(message.id)?.resolve(message.answer)
      return waiting.delete(message.id)
    })
    begun.on('error', (error) => (cause = error))
    begun.on('exit', () => {
      worker = undefined
      isUp = false
      endedAt = performance.now()
      for (const { reject } of waiting.values()) reject(ended())
      waiting.clear()
      if (!isStopping) log('a thread that answers calls ended; another is started', cause)
    })
    return begun
  }

  return {
    isUp() {
      if (worker === undefined && !isStopping && performance.now() - endedAt > PAUSE_MS) worker = begin()
      return isUp
    },
    async answer(call) {
      // It may have ended while the body was read.
      if (worker === undefined || !isUp) throw ended()
      const answered = Promise.withResolvers<AsideAnswer>()
      waiting.set(++calls, answered)
      worker.postMessage({ id: calls, call } satisfies ToAside)
      return answered.promise
    },
    async stop() {
      isStopping = true
      if (worker === undefined) return
      if (!isUp) return void (await worker.terminate())
      const gone = once(worker, 'exit')
      worker.postMessage('stop' satisfies ToAside)
      const tooLong = setTimeout(() => void worker?.terminate(), PATIENCE_MS)
      await gone
      clearTimeout(tooLong)
    },
  }
}

const ended = (): Error => new Error('the thread that was answering has ended')
