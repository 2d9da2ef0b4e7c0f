import { execFile } from 'node:child_process'
import { access, rm, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The machine lacks something that the tests need, and it cannot be had. A failure, never a skip. */
export class MissingComponentError extends Error {
  override name = 'MissingComponentError'
}

/**
 * Installs a Debian package, as root on Debian and its kin; elsewhere says what to do. Services that it brings are not
 * started: the tests start their own, in temporary directories.
 */
export async function installPackage(name: string, otherwise: string): Promise<void> {
  const debian = await access('/usr/bin/apt-get').then(
    () => true,
    () => false,
  )
  if (!debian || process.getuid?.() !== 0) {
    throw new MissingComponentError(`The tests need ${name}, which this machine lacks. ${otherwise}`)
  }
  process.stderr.write(`Installing ${name} with apt-get: the tests need it and this machine lacks it.\n`)
  // Packages ask this program whether they may start a service; 101 is no. Somebody's own answer is left alone.
  const policy = '/usr/sbin/policy-rc.d'
  const ours = await writeFile(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755, flag: 'wx' }).then(
    () => true,
    () => false,
  )
  try {
    await aptGet(['update'])
    await aptGet(['install', '-y', '--no-install-recommends', name])
  } catch (error) {
    throw new MissingComponentError(`apt-get could not install ${name}: ${String(error)}. ${otherwise}`, {
      cause: error,
    })
  } finally {
    if (ours) await rm(policy, { force: true })
  }
}

async function aptGet(args: string[]): Promise<void> {
  await run('apt-get', ['-q', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  })
}
