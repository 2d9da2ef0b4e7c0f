import { chmod, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'

import { expect, test } from 'vitest'

import { isRoot, startOther, temporaryDirectory } from './processes.fixture.ts'
import { EmbeddedPostgresError, ownDataDirectory } from './index.ts'

test('the directory is created for its owner alone, from a relative path too', async () => {
  const path = join(await temporaryDirectory(), 'praxis', 'data')
  const owned = await ownDataDirectory(relative(process.cwd(), path))
  owned.release()
  expect(owned.path).toBe(path)
  expect((await stat(path)).mode & 0o777).toBe(0o700)
})

test('a second owner in the same process is refused, and may follow when the first lets go', async () => {
  const path = await temporaryDirectory()
  const first = await ownDataDirectory(path)
  await expect(ownDataDirectory(path)).rejects.toThrow(EmbeddedPostgresError)
  first.release()
  const second = await ownDataDirectory(path)
  second.release()
})

test('a second process is told who owns the directory, since when, where, and what to do', async () => {
  const path = await temporaryDirectory()
  const owned = await ownDataDirectory(path)
  owned.announce('http://127.0.0.1:3000')
  const { lines } = await startOther(path)
  owned.release()
  const [line] = lines
  expect(line?.refusal).toMatch(
    new RegExp(`^Another Praxis \\(pid ${process.pid}, since 20.*Z, at http://127.0.0.1:3000\\) owns`),
  )
  expect(line?.refusal).toContain('PRAXIS_DATA_DIR')
})

test('a file where the directory should be is named', async () => {
  const path = join(await temporaryDirectory(), 'data')
  await writeFile(path, '')
  await expect(ownDataDirectory(path)).rejects.toThrow(/there is a file where the directory should be/)
  await expect(ownDataDirectory(join(path, 'below'))).rejects.toThrow(/there is a file where the directory should be/)
})

test('a directory that the user may not write is named, existing or not', async () => {
  const path = await temporaryDirectory()
  await chmod(path, 0o555)
  // Root may write anywhere, so that a process of an ordinary user has to try.
  const user = isRoot ? { uid: 65_534, gid: 65_534 } : {}
  const existing = await startOther(path, user)
  expect(existing.lines[0]?.refusal).toMatch(/cannot be used: .* (?:permission denied|EACCES).*PRAXIS_DATA_DIR/)
  const missing = await startOther(join(path, 'below'), user)
  expect(missing.lines[0]?.refusal).toMatch(/cannot be created: this user may not write there.*PRAXIS_DATA_DIR/)
})
