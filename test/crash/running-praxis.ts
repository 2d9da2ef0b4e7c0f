import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = path.resolve(import.meta.dirname, '../..')

/** A Praxis as `npm start` runs it: a process of its own, with the door to it. */
export interface RunningPraxis {
  address: string
  process: ChildProcess
  /** No farewell: what a power cut or the kernel's memory killer does to a process. */
  kill(): Promise<void>
  /** Ctrl+C. */
  stop(): Promise<void>
}

/** Starts `src/app/main.ts` and waits until it says that it is ready; what it wrote is part of the error when it does not. */
export async function runPraxis(environment: Record<string, string>): Promise<RunningPraxis> {
  const port = await freePort()
  const child = spawn(process.execPath, ['src/app/main.ts'], {
    cwd: root,
    env: {
      ...withoutSettings(process.env),
      PORT: String(port),
      PRAXIS_RATE_LIMITS: 'off',
      PRAXIS_LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const address = `http://127.0.0.1:${port}`
  const ended = once(child, 'exit')
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await ended
  }
  await ready(address, child, () => output)
  return { address, process: child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

async function ready(address: string, child: ChildProcess, output: () => string): Promise<void> {
  for (const deadline = performance.now() + 120_000; performance.now() < deadline;) {
    if (child.exitCode !== null) throw new Error(`Praxis ended with ${child.exitCode}:\n${output()}`)
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined)
    if (answer?.ok === true) return
    await sleep(50)
  }
  child.kill('SIGKILL')
  throw new Error(`Praxis was not ready after two minutes:\n${output()}`)
}

/** Settings of whoever runs the tests are not those of the Praxis under test. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(
      ([name]) => !/^(PRAXIS_|PORT$|HOST$|DATABASE_URL$|PUBLIC_URL$|SMTP_URL$|NODE_OPTIONS$|VITEST)/.test(name),
    ),
  )
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port was given')
  return address.port
}
