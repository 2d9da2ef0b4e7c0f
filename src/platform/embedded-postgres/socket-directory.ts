import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { EmbeddedPostgresError } from './embedded-postgres-error.ts'
import type { User } from './run-as.ts'
import { SOCKET_PORT } from './server-settings.ts'

/** sun_path: 108 bytes on Linux, 104 on macOS, with a closing zero. */
const LONGEST_SOCKET_PATH = 103

/**
 * A private, empty directory for the cluster's socket. Not in the data directory: its path may be too long for a socket
 * address, and volumes shared into containers often cannot hold sockets. Not in XDG_RUNTIME_DIR, which is removed when
 * its user logs out. Named by the cluster, so that a person with `psql` finds it again after a restart.
 */
export async function makeSocketDirectory(cluster: string, owner: User): Promise<string> {
  const name = `praxis-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`
  const problems: string[] = []
  for (const base of new Set(['/tmp', tmpdir()])) {
    const path = join(base, name)
    const problem = await claim(path, owner)
      .then((mine) => (mine ? fits(path) : 'it belongs to somebody else'))
      .catch(String)
    if (problem === null) return path
    problems.push(`${path}: ${problem}`)
  }
  // Whoever sits on the well-known name must not keep us from starting, nor may we use what is theirs.
  const path = await mkdtemp(join(tmpdir(), 'praxis-')).catch((error: unknown) => {
    problems.push(String(error))
    return null
  })
  if (path !== null && (await claim(path, owner)) && fits(path) === null) return path
  throw new EmbeddedPostgresError(
    `No directory for the database's socket: ${problems.join('; ')}. Set TMPDIR to a short path that this user may write.`,
  )
}

export async function removeSocketDirectory(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true })
}

/** Makes the directory this owner's and empties it; false when it is a stranger's. */
async function claim(path: string, owner: User): Promise<boolean> {
  await mkdir(path, { mode: 0o700 }).catch(async (error: unknown) => {
    if ((await lstat(path).catch(() => null)) === null) throw error
  })
  const info = await lstat(path)
  const self = process.getuid?.()
  if (!info.isDirectory() || (info.uid !== self && info.uid !== owner.uid)) return false
  if (self === 0) await chown(path, owner.uid, owner.gid)
  await chmod(path, 0o700)
  // A killed server leaves its socket and the socket's lock file, whose pid may be somebody else's by now.
  for (const entry of await readdir(path)) await rm(join(path, entry), { force: true })
  return true
}

function fits(path: string): string | null {
  const length = Buffer.byteLength(join(path, `.s.PGSQL.${SOCKET_PORT}.lock`))
  return length <= LONGEST_SOCKET_PATH ? null : `${length} bytes are too long for a socket`
}
