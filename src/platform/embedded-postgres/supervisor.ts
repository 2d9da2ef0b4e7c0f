import { setTimeout as sleep } from 'node:timers/promises'

import { type Postmaster, type Server, startPostmaster } from './postmaster.ts'

export type SupervisorLog = { info(message: string): void; warn(message: string): void; error(message: string): void }

const FIRST_DELAY_MS = 100
const LONGEST_DELAY_MS = 10_000
/** Having run so long, the next death is a new matter, not one more of a series. */
const SETTLED_MS = 60_000
/** Fast shutdown waits for a checkpoint; a disk that hangs must not keep Praxis from ending. */
const STOP_PATIENCE_MS = 30_000

/** Keeps one server running until told to stop. */
export class Supervisor {
  readonly #server: Server
  readonly #log: SupervisorLog
  #postmaster: Postmaster | null
  #stopping: AbortController = new AbortController()
  #watching: Promise<void>

  constructor(server: Server, log: SupervisorLog, postmaster: Postmaster) {
    this.#server = server
    this.#log = log
    this.#postmaster = postmaster
    server.log.watch()
    process.once('exit', this.#onExit)
    this.#watching = this.#watch(postmaster)
  }

  get pid(): number | null {
    return this.#postmaster?.pid ?? null
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    const postmaster = this.#postmaster
    postmaster?.process.kill('SIGINT')
    const impatience = setTimeout(() => postmaster?.process.kill('SIGQUIT'), STOP_PATIENCE_MS)
    await this.#watching
    clearTimeout(impatience)
    process.off('exit', this.#onExit)
    this.#server.log.unwatch()
  }

  /** A Praxis that ends without stopping, by a bug, does not leave its server behind. */
  #onExit = (): void => {
    this.#postmaster?.process.kill('SIGINT')
  }

  async #watch(first: Postmaster): Promise<void> {
    let postmaster: Postmaster | null = first
    while (postmaster !== null) {
      const settled = new AbortController()
      const ran = sleep(SETTLED_MS, true, { ref: false, signal: settled.signal }).catch(() => false)
      const ended = await postmaster.exited
      settled.abort()
      this.#postmaster = null
      if (this.#stopping.signal.aborted) return
      this.#log.error(`PostgreSQL ended by itself (${ended}); starting it again. Its log is ${this.#server.log.path}`)
      if (await ran) this.#failures = 0
      postmaster = await this.#restart()
    }
  }

  #failures = 0

  /** Null when told to stop meanwhile. */
  async #restart(): Promise<Postmaster | null> {
    while (!this.#stopping.signal.aborted) {
      const delay = Math.min(FIRST_DELAY_MS * 2 ** this.#failures++, LONGEST_DELAY_MS)
      await sleep(delay, undefined, { signal: this.#stopping.signal }).catch(() => {})
      if (this.#stopping.signal.aborted) break
      try {
        const postmaster = await startPostmaster(this.#server)
        this.#postmaster = postmaster
        this.#log.warn(`PostgreSQL runs again (pid ${postmaster.pid})`)
        if (this.#stopping.signal.aborted) postmaster.process.kill('SIGINT')
        return postmaster
      } catch (error) {
        this.#log.error(error instanceof Error ? error.message : String(error))
      }
    }
    return null
  }
}
