import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { withNewSecret } from '#identity'

/**
 * Puts a new secret in front of those in the file. The file is complete at every moment: the new one is written beside it, reaches the
 * disk, and takes its place; a crash leaves the one or the other, and half a secret would be everybody signed out.
 */
export async function rotateSecretFile(file: string, present: string): Promise<void> {
  const beside = `${file}.${process.pid}.new`
  const handle = await open(beside, 'wx', 0o600)
  try {
    await handle.writeFile(`${rotated(present)}\n`)
    await handle.sync()
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  } finally {
    await handle.close()
  }
  await rename(beside, file)
  const folder = await open(dirname(file))
  await folder.sync().finally(() => folder.close())
}

/** The secrets with a new one in front: 256 random bits. */
export function rotated(present: string): string {
  return withNewSecret(present, randomBytes(32).toString('base64url'))
}
