import { spawn } from 'node:child_process'
import { chmod, chown, lchown, readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import type { PostgresBinaries } from './find-binaries.ts'

export type User = { uid: number; gid: number }

/** A command as it is to be spawned. */
export type Command = { file: string; args: string[]; uid?: number; gid?: number }

/**
 * A way to run PostgreSQL, whose binaries refuse to run as root. `owner` is who its files belong to, as this process
 * sees them.
 */
export type RunAs = { name: string; owner: User; wrap(file: string, args: string[]): Command }

const ROOT: User = { uid: 0, gid: 0 }

/** What every PostgreSQL process gets: nothing of the caller's PG* or locale variables, which would change what it does. */
export function environment(binaries: PostgresBinaries): Record<string, string> {
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH'
  const libraries = binaries.libraryPath === null ? {} : { [variable]: binaries.libraryPath }
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', ...libraries }
}

/**
 * The first way in which PostgreSQL really starts here and can enter `dataDir`: each is tried by running it, since
 * no setting tells whether a container's seccomp profile, an LSM or a mount will forbid it.
 *
 * Who created the database is read from who owns it, so that an installation run by an ordinary user and started once as
 * root still belongs to that user afterwards.
 */
export async function chooseRunAs(dataDir: string, cluster: string, binaries: PostgresBinaries): Promise<RunAs> {
  const tried: string[] = []
  for (const way of await waysToRun(dataDir, cluster)) {
    if (way.owner.uid !== 0 && process.getuid?.() === 0) await openForGroup(dataDir, way.owner)
    const problem = await probe(way, dataDir, binaries)
    if (problem === null) {
      await giveTo(way.owner, cluster)
      return way
    }
    tried.push(`${way.name}: ${problem}`)
  }
  throw new EmbeddedPostgresError(
    `PostgreSQL cannot be started on the data directory ${dataDir}.\n  ${tried.join('\n  ')}\n` +
      'Start Praxis as an ordinary user who may write there, choose a directory that every user can enter ' +
      '(PRAXIS_DATA_DIR=/var/lib/praxis), or use a PostgreSQL server (DATABASE_URL).',
  )
}

async function waysToRun(dataDir: string, cluster: string): Promise<RunAs[]> {
  const self = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  const users = await systemUsers()
  const standIn = first(users, ['praxis', 'postgres', 'daemon', 'nobody'])
  // initdb looks its user up by number and gives up when nobody has it, as in a container run with --user 12345.
  if (self.uid !== 0) return [asSelf(self), inNamespace(self, standIn)]
  const drop = first(users, ['praxis', 'postgres', 'nobody'])
  const others = [inNamespace(ROOT, standIn), asUser(drop), asUserWhoMayPass(drop)]
  const owner = await ownerOf(cluster, dataDir)
  return owner.uid === 0 ? others : [asUser(owner), asUserWhoMayPass(owner), ...others]
}

function asSelf(self: User): RunAs {
  return { name: 'as this user', owner: self, wrap: (file, args) => ({ file, args }) }
}

/** Only the number changes, inside a user namespace; to the file system it stays who it was. */
function inNamespace(owner: User, standIn: User): RunAs {
  const prefix = ['--user', `--map-user=${standIn.uid}`, `--map-group=${standIn.gid}`, '--']
  return {
    name: 'in a user namespace',
    owner,
    wrap: (file, args) => ({ file: 'unshare', args: [...prefix, file, ...args] }),
  }
}

function asUser(owner: User): RunAs {
  return { name: `as user ${owner.uid}`, owner, wrap: (file, args) => ({ file, args, ...owner }) }
}

/**
 * For a clone below /root in a container without user namespaces: that user cannot enter, so it keeps the one
 * capability to pass directories. Weighed against copying 61 MB of binaries elsewhere, which still leaves the data
 * directory out of reach. No more than the Praxis process beside it may do.
 */
function asUserWhoMayPass(owner: User): RunAs {
  const prefix = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups']
  const capability = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--']
  return {
    name: `as user ${owner.uid} with dac_override`,
    owner,
    wrap: (file, args) => ({ file: 'setpriv', args: [...prefix, ...capability, file, ...args] }),
  }
}

/** Null when it works, otherwise what went wrong. */
async function probe(way: RunAs, dataDir: string, binaries: PostgresBinaries): Promise<string | null> {
  const script = 'id -un >/dev/null && cd -- "$1" && exec "$2" --version'
  const command = way.wrap('/bin/sh', ['-c', script, 'probe', dataDir, join(binaries.binDir, 'postgres')])
  const { code, output } = await runCommand(command, environment(binaries))
  if (code === 0) return null
  return output.trim().replaceAll(/\s*\n\s*/g, '; ') || `exit code ${code}`
}

const TETHER_OPTIONS = ['--pdeathsig', 'INT', '--']

/**
 * On Linux the kernel can tell a process that its parent has died, in whatever way: PostgreSQL then shuts down by itself
 * after a `kill -9` of Praxis. A courtesy to the machine, no guarantee (macOS and older systems lack it), so that nothing
 * relies on it. Precisely it is the death of the thread that started it: not to be started from a worker thread.
 */
export async function findTether(binaries: PostgresBinaries): Promise<string[]> {
  const probe = { file: 'setpriv', args: [...TETHER_OPTIONS, 'true'] }
  const { code } = await runCommand(probe, environment(binaries))
  return code === 0 ? ['setpriv', ...TETHER_OPTIONS] : []
}

/** Runs a command to its end. The code is -1 when it could not be started or was killed. */
export async function runCommand(
  command: Command,
  env: Record<string, string>,
): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const { file, args, ...user } = command
    const child = spawn(file, args, { ...user, env, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', (error) => done({ code: -1, output: error.message }))
    child.on('close', (code) => done({ code: code ?? -1, output }))
  })
}

/** Gives a tree to a user, when this process may: a way chosen at the last start may be forbidden at this one. */
export async function giveTo(owner: User, path: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const info = await stat(path).catch(() => null)
  if (info === null || info.uid === owner.uid) return
  for (const entry of await readdir(path, { recursive: true })) await lchown(join(path, entry), owner.uid, owner.gid)
  // Last: a tree given away half is given again at the next start.
  await chown(path, owner.uid, owner.gid)
}

/** Lets the user's group, and nobody else, pass through a private data directory of root's. */
async function openForGroup(dataDir: string, owner: User): Promise<void> {
  const info = await stat(dataDir)
  if (info.uid !== 0 || (info.mode & 0o001) !== 0) return
  await chown(dataDir, 0, owner.gid)
  await chmod(dataDir, (info.mode & 0o777) | 0o010)
}

async function ownerOf(cluster: string, dataDir: string): Promise<User> {
  const { uid, gid } = await stat(cluster).catch(() => stat(dataDir))
  return { uid, gid }
}

async function systemUsers(): Promise<Map<string, User>> {
  const users = new Map<string, User>()
  for (const line of (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')) {
    const [name, , uid, gid] = line.split(':')
    if (name && Number(uid) > 0) users.set(name, { uid: Number(uid), gid: Number(gid) })
  }
  return users
}

function first(users: Map<string, User>, names: string[]): User {
  for (const name of names) {
    const user = users.get(name)
    if (user !== undefined) return user
  }
  return { uid: 65_534, gid: 65_534 }
}
