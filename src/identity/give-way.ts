import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import path from 'node:path'
import { setPriority } from 'node:os'

/** A tenth of the processor time of a thread that does not give way, when there is not enough for both. */
const NICE = 10
const THREADS = '/proc/self/task'

let done = false

/**
 * Lets the worker threads give way to the thread that answers, once they are there: after the first hash of this process. On Linux a nice value is a
 * thread's own, and libuv names its threads. Elsewhere, and where it is forbidden, everything goes on as it is. Searches beside fifty
 * wrong passwords, five runs each on two cores that others used too: the slowest hundredth took 7.5 to 13.5 ms instead of 9 to 63, and 5 calm.
 * Inside the kernel no priority helps: docs/decisions/0023.
 */
export function letHashingGiveWay(): void {
  if (done) return
  done = true
  letGiveWay('libuv-worker')
}

/**
 * The same for the thread that calls it, and for the threads on which V8 collects garbage and compiles, which all threads of the process
 * share: in a flood of sign-ins they work mostly for this one, 5 to 15 ms at a stretch on all processors (docs/decisions/0025).
 */
export function letThisThreadGiveWay(): void {
  letGiveWay('node-V8Worker')
  if (process.platform !== 'linux') return
  try {
    setPriority(Number(path.basename(readlinkSync('/proc/thread-self'))), NICE)
  } catch {
    // As below.
  }
}

/** Nothing where it is forbidden. */
function letGiveWay(name: string): void {
  if (process.platform !== 'linux') return
  try {
    for (const thread of readdirSync(THREADS))
      if (readFileSync(`${THREADS}/${thread}/comm`, 'utf8').startsWith(name)) setPriority(Number(thread), NICE)
  } catch {
    // A sandbox without /proc or without the right to set priorities.
  }
}
