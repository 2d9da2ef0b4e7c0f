import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * What sessions and keys are sealed with: given by the operator, or made once and kept in the data directory, readable by its owner only.
 * Of two processes starting at once the first to create the file decides.
 */
export async function installationSecret(given: string | undefined, dataDir: string): Promise<string> {
  if (given !== undefined) return given
  return keptText(path.join(dataDir, 'secret'), () => randomBytes(32).toString('base64url'))
}

/** A text that is made once and stays. */
export async function keptText(file: string, make: () => string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  try {
    await writeFile(file, make(), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return (await readFile(file, 'utf8')).trim()
}
