import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { mkdir, realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { EmbeddedPostgresError, systemErrorCode } from './embedded-postgres-error.ts'

/** A killed owner's lock is gone only when the kernel has cleared the process away; whoever restarts it does not wait. */
const PATIENCE_MS = 2000

/** Proof that this process alone may touch a data directory; whatever writes there asks for it, not for a path. */
export type OwnedDataDirectory = {
  /** Absolute, with symbolic links resolved. */
  readonly path: string
  /** Tells a second process where the owner can be reached; shown in the message that refuses it. */
  announce(address: string): void
  /** Lets go. The kernel does the same when the process dies in any way. */
  release(): void
}

/**
 * Creates the data directory if need be (private to this user) and takes exclusive ownership of it, before anything
 * else in it is read or written.
 *
 * The lock is the one SQLite takes on a file that it never writes: Node has no file locks of its own, SQLite's are
 * kernel locks on every system, and they end with the process, `kill -9` and power cut included. A pid file cannot do
 * that: after a restart of a container the same small pid is somebody else's. Nothing in this process may open
 * `owner.lock` besides: closing any descriptor of a file drops the process's POSIX locks on it.
 *
 * @throws EmbeddedPostgresError when another process owns it, it is no directory, or it cannot be written.
 */
export async function ownDataDirectory(dataDir: string): Promise<OwnedDataDirectory> {
  const path = await makeDirectory(resolve(dataDir))
  const notePath = join(path, 'owner.json')
  const lock = takeLock(path, notePath)
  return { path, announce: (address) => writeNote(notePath, address), release: () => lock.close() }
}

async function makeDirectory(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 })
    return await realpath(path)
  } catch (error) {
    const code = systemErrorCode(error)
    const why =
      code === 'EEXIST' || code === 'ENOTDIR'
        ? 'there is a file where the directory should be'
        : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
          ? 'this user may not write there'
          : String(error)
    throw new EmbeddedPostgresError(
      `The data directory ${path} cannot be created: ${why}. Set PRAXIS_DATA_DIR to a directory of your own.`,
      { cause: error },
    )
  }
}

function takeLock(path: string, notePath: string): DatabaseSync {
  const lockPath = join(path, 'owner.lock')
  let lock: DatabaseSync | undefined
  try {
    // Made here and not by SQLite, so that it is private from its first moment whatever the umask.
    writeFileSync(lockPath, '', { mode: 0o600, flag: 'a' })
    lock = new DatabaseSync(lockPath)
    lock.exec(
      `pragma busy_timeout = ${PATIENCE_MS}; pragma journal_mode = memory; pragma locking_mode = exclusive; begin exclusive`,
    )
    writeNote(notePath, null)
    return lock
  } catch (error) {
    lock?.close()
    if (error instanceof Error && /database is locked/.test(error.message)) {
      throw new EmbeddedPostgresError(
        `${describeOwner(notePath)} owns the data directory ${path}. ` +
          'Stop it, or choose another directory with PRAXIS_DATA_DIR.',
        { cause: error },
      )
    }
    throw new EmbeddedPostgresError(
      `The data directory ${path} cannot be used: ${error instanceof Error ? error.message : String(error)}. ` +
        'Make it writable for the user who starts Praxis, or set PRAXIS_DATA_DIR to another directory.',
      { cause: error },
    )
  }
}

function writeNote(notePath: string, address: string | null): void {
  writeFileSync(notePath, JSON.stringify({ pid: process.pid, address }), { mode: 0o600 })
}

/** The owner may die, or rewrite its note, while we read: then the message is vaguer, never wrong. */
function describeOwner(notePath: string): string {
  try {
    const note: unknown = JSON.parse(readFileSync(notePath, 'utf8'))
    if (typeof note !== 'object' || note === null || !('pid' in note)) return 'Another Praxis'
    const address = 'address' in note && typeof note.address === 'string' ? `, at ${note.address}` : ''
    return `Another Praxis (pid ${String(note.pid)}, since ${statSync(notePath).mtime.toISOString()}${address})`
  } catch {
    return 'Another Praxis'
  }
}
