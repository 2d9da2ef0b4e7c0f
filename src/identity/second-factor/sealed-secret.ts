import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import type { AuthLibrary } from '../better-auth.ts'

/**
 * Encrypts what must be read again (XChaCha20-Poly1305, by the library, with the installation's secret; the version of that secret is
 * kept with it, so that a later one can stand in front). `owner` is sealed in with it: moved to another row, it does not open.
 */
export async function seal(library: AuthLibrary, owner: string, secret: string): Promise<string> {
  const { secretConfig } = await library.$context
  return symmetricEncrypt({ key: secretConfig, data: JSON.stringify([owner, secret]) })
}

/** Throws when it was made for another owner or with a secret that this installation no longer has: an operator's fault, not a caller's. */
export async function unseal(library: AuthLibrary, owner: string, sealed: string): Promise<string> {
  const { secretConfig } = await library.$context
  const opened: unknown = JSON.parse(await symmetricDecrypt({ key: secretConfig, data: sealed }))
  if (!Array.isArray(opened) || opened[0] !== owner || typeof opened[1] !== 'string')
    throw new Error('a sealed secret was not made for the row it stands in')
  return opened[1]
}
