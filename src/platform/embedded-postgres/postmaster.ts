import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { killLeftoverBackends, readPostmasterFile, stopAbandonedPostmaster } from './abandoned-postmaster.ts'
import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import type { PostgresBinaries } from './find-binaries.ts'
import { environment, type RunAs } from './run-as.ts'
import type { ServerLog } from './server-log.ts'
import { asArguments, type ServerSettings } from './server-settings.ts'

/** All that is needed to start one cluster's server, any number of times. */
export type Server = {
  cluster: string
  binaries: PostgresBinaries
  way: RunAs
  settings: ServerSettings
  log: ServerLog
  /** What to put before the command so that it ends with this process, see `findTether`; empty where there is none. */
  tether: string[]
}

/** A running server; `exited` settles when it ends for whatever reason, with words for it. */
export type Postmaster = { process: ChildProcess; pid: number; exited: Promise<string> }

const POLL_MS = 10
const STILL_GOING = /pre-existing shared memory block|lock file ".*" already exists/
const RETRIES = 60

/** Starts the server and waits until it lets connections in, however long recovery takes. */
export async function startPostmaster(server: Server): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const offset = await server.log.size()
    const postmaster = launch(server)
    const ended = await waitUntilReady(postmaster, server)
    if (ended === null) return postmaster
    const words = await server.log.since(offset)
    if (!STILL_GOING.test(words) || attempt === RETRIES) throw startFailed(server, ended, words)
    // An earlier server's last processes take a moment to notice that it is gone.
    await sleep(Math.min(100 * attempt, 1000))
    await stopAbandonedPostmaster(server.cluster)
    if (attempt > 5) await killLeftoverBackends(server.cluster)
  }
}

function launch({ cluster, binaries, way, settings, log, tether }: Server): Postmaster {
  const [first = '', ...rest] = [...tether, join(binaries.binDir, 'postgres'), '-D', cluster, ...asArguments(settings)]
  const command = way.wrap(first, rest)
  const { file, args, ...user } = command
  const child = log.withDescriptor((descriptor) =>
    spawn(file, args, {
      ...user,
      env: environment(binaries),
      cwd: '/',
      // Its own session: Ctrl-C at the terminal is for Praxis, which still has requests to answer when it hears it.
      detached: true,
      stdio: ['ignore', descriptor, descriptor],
    }),
  )
  const exited = new Promise<string>((done) => {
    child.on('error', (error) => done(error.message))
    child.on('exit', (code, signal) => done(signal === null ? `exit code ${code}` : `killed by ${signal}`))
  })
  return { process: child, pid: child.pid ?? -1, exited }
}

/** Null when ready, otherwise how it ended. */
async function waitUntilReady(postmaster: Postmaster, server: Server): Promise<string | null> {
  for (;;) {
    const ended = await Promise.race([postmaster.exited, sleep(POLL_MS, null)])
    if (ended !== null) return ended
    const file = await readPostmasterFile(server.cluster)
    if (file?.ready === true && file.pid === postmaster.pid) return null
  }
}

function startFailed(server: Server, ended: string, words: string): EmbeddedPostgresError {
  const lines = words.trim().split('\n').slice(-8).join('\n')
  return new EmbeddedPostgresError(
    `PostgreSQL ${server.binaries.version} did not start (${server.way.name}; ${ended}):\n${lines}\n` +
      `Its log is ${server.log.path}.`,
  )
}
