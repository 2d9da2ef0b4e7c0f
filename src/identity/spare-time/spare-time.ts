import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { Argon2Parameters } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

/** Works out the tag of argon2id. */
export type Derive = (parameters: Argon2Parameters) => Promise<Buffer>

/** What the process is sent and what it says; without a tag it could not. */
export interface Asked {
  id: number
  parameters: Argon2Parameters
}
export interface Answer {
  id: number
  tag?: Uint8Array
}

/** Many times what a hash takes; whoever signs in waits that long once and not again. */
const PATIENCE_MS = 500
/** After a wait in vain nobody waits for so long. */
const BUSY_MS = 10_000

const NOT_NOW = Symbol('nobody had time to spare')

/** Only tests have one. */
interface Wish {
  file?: URL
  patienceMs?: number
}

/**
 * Hashes in a process that gets the processor when nothing else wants it (Linux: `SCHED_IDLE`, sched(7)); a low priority alone lets a hash
 * keep the processor for up to a tick of the clock, 4 ms, before whoever woke meanwhile gets on. Where all processors stay busy such a process
 * gets nowhere, so whoever waited {@link PATIENCE_MS} in vain is hashed for `here`, and so are all for a while; and where there is no such
 * process: another system, no `chrt`, or it is forbidden. A process of its own, since a thread without a turn keeps what it has locked.
 */
export function inSpareTime(here: Derive, { file, patienceMs }: Wish = {}): Derive {
  const waiting = new Map<number, (tag: Buffer | typeof NOT_NOW) => void>()
  let asked = 0
  let child: ChildProcess | undefined
  let hasAnswered = false
  let isImpossible = process.platform !== 'linux'
  let busyUntil = Number.NEGATIVE_INFINITY

  function begin(): ChildProcess {
    const begun = fork(file ?? new URL('hash-when-asked.ts', import.meta.url), {
      execPath: 'chrt',
      execArgv: ['--idle', '0', process.execPath],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // No secret of ours, only where chrt is.
      env: { PATH: process.env['PATH'] },
    })
    const ended = (): void => {
      if (child !== begun) return
      child = undefined
      isImpossible ||= !hasAnswered
      busyUntil = performance.now() + BUSY_MS
      for (const answer of waiting.values()) answer(NOT_NOW)
      waiting.clear()
    }
    begun.on('error', ended)
    begun.on('exit', ended)
    begun.on('message', ({ id, tag }: Answer) => {
      hasAnswered = true
      waiting.get(id)?.(tag === undefined ? NOT_NOW : Buffer.from(tag))
      waiting.delete(id)
    })
    // Whoever is done does not stay for its sake.
    begun.unref()
    begun.channel?.unref()
    return begun
  }

  function ask(parameters: Argon2Parameters): Promise<Buffer | typeof NOT_NOW> {
    child ??= begin()
    const id = ++asked
    const { promise, resolve } = Promise.withResolvers<Buffer | typeof NOT_NOW>()
    waiting.set(id, resolve)
    child.send({ id, parameters } satisfies Asked, (error) => {
      if (error !== null) resolve(NOT_NOW)
    })
    return promise
  }

  return async (parameters) => {
    if (isImpossible || performance.now() < busyUntil) return here(parameters)
    const patience = new AbortController()
    const tag = await Promise.race([
      ask(parameters),
      sleep(patienceMs ?? PATIENCE_MS, NOT_NOW, { signal: patience.signal }).catch(() => NOT_NOW),
    ])
    patience.abort()
    if (typeof tag !== 'symbol') return tag
    busyUntil = performance.now() + BUSY_MS
    return here(parameters)
  }
}
