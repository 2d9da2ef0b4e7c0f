import { randomBytes } from 'node:crypto'
import { chown, mkdir, open, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { EmbeddedPostgresError, systemErrorCode } from './embedded-postgres-error.ts'
import type { PostgresBinaries } from './find-binaries.ts'
import { environment, runCommand, type RunAs } from './run-as.ts'

/** The only role; it is the superuser of its own cluster. */
export const SUPERUSER = 'praxis'

const PASSWORD_FILE = 'praxis.password'
const CREATING = '.creating-'

/**
 * Creates the cluster, whole or not at all: `initdb` works in a sibling directory that is renamed when all of it,
 * password included, is on the disk. What a killed attempt left is removed by the next.
 */
export async function createCluster(cluster: string, binaries: PostgresBinaries, way: RunAs): Promise<void> {
  await removeAbandoned(cluster)
  const sibling = `${cluster}${CREATING}${randomBytes(4).toString('hex')}`
  try {
    await fill(sibling, binaries, way)
    await rename(join(sibling, 'cluster'), cluster).catch((error: unknown) => {
      throw new EmbeddedPostgresError(
        `${cluster} is in the way: it is not empty, and no database of Praxis either. Move it elsewhere and start again.`,
        { cause: error },
      )
    })
    await syncDirectory(dirname(cluster))
  } finally {
    await rm(sibling, { recursive: true, force: true })
  }
}

/** The superuser's password, which lives and dies with the cluster. */
export async function readPassword(cluster: string): Promise<string> {
  try {
    return await readFile(join(cluster, PASSWORD_FILE), 'utf8')
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The database's password, ${join(cluster, PASSWORD_FILE)}, cannot be read (${systemErrorCode(error) ?? String(error)}). ` +
        'Restore that file from your backup.',
      { cause: error },
    )
  }
}

/** The major version that wrote the cluster, or null when there is none yet. */
export async function clusterMajor(cluster: string): Promise<number | null> {
  try {
    return Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10)
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    if (systemErrorCode(error) === 'ENOTDIR') return null
    throw error
  }
}

async function fill(sibling: string, binaries: PostgresBinaries, way: RunAs): Promise<void> {
  const password = randomBytes(24).toString('base64url')
  const passwordFile = join(sibling, PASSWORD_FILE)
  await mkdir(sibling, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (process.getuid?.() === 0) {
    await chown(passwordFile, way.owner.uid, way.owner.gid)
    await chown(sibling, way.owner.uid, way.owner.gid)
  }
  const initdb = join(binaries.binDir, 'initdb')
  const options = initdbOptions(binaries.major, passwordFile)
  const command = way.wrap(initdb, ['-D', join(sibling, 'cluster'), ...options])
  const { code, output } = await runCommand(command, environment(binaries))
  if (code !== 0) {
    throw new EmbeddedPostgresError(
      `The database could not be created (initdb, ${way.name}):\n${lastLines(output)}\n` +
        'Mend what it names (free disk space, permissions) and start again; nothing was kept.',
    )
  }
  const final = await open(passwordFile)
  await final.sync()
  await final.close()
  await rename(passwordFile, join(sibling, 'cluster', PASSWORD_FILE))
  await syncDirectory(join(sibling, 'cluster'))
}

/**
 * Text sorts by code point, everywhere alike: from 17 on by PostgreSQL's own C.UTF-8, before by the C library's, whose
 * order may change under the indexes when the system is upgraded.
 */
function initdbOptions(major: number, passwordFile: string): string[] {
  const locale = process.platform === 'darwin' ? 'C' : 'C.UTF-8'
  const provider = major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []
  return [
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    ...provider,
    '--data-checksums',
    '--no-instructions',
  ]
}

async function removeAbandoned(cluster: string): Promise<void> {
  const parent = dirname(cluster)
  for (const name of await readdir(parent)) {
    const path = join(parent, name)
    if (path.startsWith(cluster + CREATING)) await rm(path, { recursive: true, force: true })
  }
}

async function syncDirectory(path: string): Promise<void> {
  const handle = await open(path)
  await handle.sync()
  await handle.close()
}

function lastLines(output: string): string {
  return output.trim().split('\n').slice(-8).join('\n')
}
