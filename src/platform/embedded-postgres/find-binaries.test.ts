import { chmod, chown, mkdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { findInstalledPostgres, findPackagedPostgres, linkLibraries } from './find-binaries.ts'
import { isRoot, temporaryDirectory } from './processes.fixture.ts'

const LINKS = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]

test('the links that npm cannot pack are made beside the libraries, by several starts at once too', async () => {
  const root = await fakePackage()
  const spare = join(await temporaryDirectory(), 'libraries')
  expect(await Promise.all([linkLibraries(root, spare), linkLibraries(root, spare)])).toEqual([null, null])
  expect(await readFile(join(root, 'native/lib/libpq.so.5'), 'utf8')).toBe('a library')
  expect(await linkLibraries(root, spare)).toBeNull()
})

test('where node_modules may not be written they are made elsewhere, and point to the package of today', async () => {
  const root = await fakePackage()
  const parent = await temporaryDirectory()
  const spare = join(parent, 'libraries')
  await chmod(join(root, 'native/lib'), 0o555)
  onTestFinished(() => chmod(join(root, 'native/lib'), 0o755))
  await chmod(root, 0o755)
  if (isRoot) {
    // Root may write anywhere: this test goes on as somebody else.
    await chown(parent, 65_534, 65_534)
    process.seteuid?.(65_534)
    onTestFinished(() => process.seteuid?.(0))
  }
  for (let start = 0; start < 2; start++) {
    expect(await linkLibraries(root, spare)).toBe(`${spare}:${join(root, 'native/lib')}`)
    expect(await readlink(join(spare, 'libpq.so.5'))).toBe(join(root, 'native/lib/libpq.so.5.18'))
  }
})

test('this platform has binaries in the lock, of a version that the machine’s own are told apart from', async () => {
  const packaged = await findPackagedPostgres(join(await temporaryDirectory(), 'libraries'))
  expect(packaged?.major).toBeGreaterThanOrEqual(18)
  for (const installed of await findInstalledPostgres()) {
    expect(installed.major).toBeGreaterThan(0)
    expect(installed.version.startsWith(`${installed.major}`)).toBe(true)
    expect(installed.source).toBe('machine')
  }
})

async function fakePackage(): Promise<string> {
  const root = await temporaryDirectory('praxis-package-')
  await mkdir(join(root, 'native/lib'), { recursive: true })
  await writeFile(join(root, 'native/pg-symlinks.json'), JSON.stringify(LINKS))
  await writeFile(join(root, 'native/lib/libpq.so.5.18'), 'a library')
  return root
}
