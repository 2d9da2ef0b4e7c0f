import { execFile } from 'node:child_process'
import { readFile, readdir, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

import { EmbeddedPostgresError, systemErrorCode } from './embedded-postgres-error.ts'

const run = promisify(execFile)

/** What `postmaster.pid` says: the process, and whether it lets connections in. */
export type PostmasterFile = { pid: number; ready: boolean }

export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch((error: unknown) => {
    if (systemErrorCode(error) === 'ENOENT') return ''
    throw error
  })
  const lines = text.split('\n')
  const pid = Number.parseInt(lines[0] ?? '', 10)
  // A postmaster in single-user mode writes its pid negative.
  return Number.isInteger(pid) && pid !== 0 ? { pid: Math.abs(pid), ready: lines[7]?.trim() === 'ready' } : null
}

/**
 * Stops the PostgreSQL that a killed Praxis left running on this cluster, and forgets a `postmaster.pid` whose process is
 * gone or is by now somebody else's: PostgreSQL itself would refuse to start for any living process of that number,
 * which after a restart of a container is the rule. Safe only for the owner of the data directory.
 *
 * Stopped rather than taken over: we are not its parent, so we would not learn of its death, and it may run with the
 * settings of an earlier version. Stopping and starting costs a fraction of a second.
 *
 * @returns the pid that was stopped, or null when there was none.
 */
export async function stopAbandonedPostmaster(cluster: string): Promise<number | null> {
  const file = await readPostmasterFile(cluster)
  const running = file !== null && (await isPostmasterOf(file.pid, cluster))
  if (running) await stopProcess(file.pid, cluster)
  await rm(join(cluster, 'postmaster.pid'), { force: true })
  return running ? file.pid : null
}

/** Kills what still holds the shared memory of a postmaster that died: a backend in a long computation does not notice. */
export async function killLeftoverBackends(cluster: string): Promise<number> {
  let killed = 0
  for (const name of await readdir('/proc').catch(() => [])) {
    const pid = Number(name)
    if (!Number.isInteger(pid) || (await workingDirectory(pid)) !== cluster || !(await isPostgres(pid))) continue
    if (signal(pid, 'SIGKILL')) killed++
  }
  return killed
}

/** Fast first (sessions are ended, a checkpoint is written), immediate when that hangs; recovery then does the rest. */
async function stopProcess(pid: number, cluster: string): Promise<void> {
  for (const [name, steps] of [
    ['SIGINT', 200],
    ['SIGQUIT', 200],
    ['SIGKILL', 100],
  ] as const) {
    if (!signal(pid, name)) return
    for (let step = 0; step < steps; step++) {
      await sleep(25)
      if (!(await isPostmasterOf(pid, cluster))) return
    }
  }
  throw new EmbeddedPostgresError(
    `An earlier Praxis left PostgreSQL running (pid ${pid}) on ${cluster}, and it cannot be stopped. ` +
      `Stop it (kill -9 ${pid}) and start again.`,
  )
}

/** False when the process is gone already. */
function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name)
  } catch (error) {
    if (systemErrorCode(error) === 'ESRCH') return false
    throw new EmbeddedPostgresError(
      `PostgreSQL (pid ${pid}) was left running by another user. Stop it, or start Praxis as that user or as root.`,
      { cause: error },
    )
  }
}

/**
 * By its command line, which every user may read of every process, or, when the directory was moved under it, by its
 * working directory, which needs the right to trace it.
 */
async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') {
    const { stdout } = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
    return stdout.includes('postgres') && stdout.includes(`-D ${cluster} `)
  }
  // Empty for a zombie, which holds nothing any more.
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  const words = commandLine.split('\0')
  if (!words[0]?.endsWith('postgres')) return false
  return words[words.indexOf('-D') + 1] === cluster || (await workingDirectory(pid)) === cluster
}

async function isPostgres(pid: number): Promise<boolean> {
  return (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')).trim() === 'postgres'
}

async function workingDirectory(pid: number): Promise<string | null> {
  return readlink(`/proc/${pid}/cwd`).catch(() => null)
}
