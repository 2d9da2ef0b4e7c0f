import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Order } from './serve.ts'

/** The application in a process of its own. */
export interface Praxis {
  port: number
  /** From now on one route answers this and nothing else; its path. */
  serveConstant(json: string): Promise<string>
  /** Microseconds that its processors have worked so far: what a request costs, whatever else the machine is doing. */
  processorTime(): Promise<number>
  stop(): Promise<void>
}

export interface PraxisWish {
  databaseUrl: string
  /** When the run began, epoch milliseconds. */
  startedAt: number
  /** Where the process leaves its CPU profile when it stops. */
  profileFolder?: string | undefined
}

export async function startPraxis({ databaseUrl, startedAt, profileFolder }: PraxisWish): Promise<Praxis> {
  const execArgv = profileFolder === undefined ? [] : ['--cpu-prof', '--cpu-prof-dir', path.resolve(profileFolder)]
  const child = fork(path.join(import.meta.dirname, 'serve.ts'), [databaseUrl, String(startedAt)], { execArgv })
  const ended = once(child, 'exit')
  const order = (message: Order): void => void child.send(message)
  const told = async <T>(): Promise<T> => {
    const [message] = await Promise.race([
      once(child, 'message'),
      ended.then(([code]) => Promise.reject(new Error(`the application ended with ${code}`))),
    ])
    return message as T
  }
  const { port } = await told<{ port: number }>()
  return {
    port,
    async serveConstant(constant) {
      order({ constant })
      return (await told<{ path: string }>()).path
    },
    async processorTime() {
      order({ spent: true })
      const { user, system } = await told<NodeJS.CpuUsage>()
      return user + system
    },
    async stop() {
      order({ stop: true })
      await ended
    },
  }
}
