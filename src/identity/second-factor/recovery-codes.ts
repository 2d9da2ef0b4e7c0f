import { randomBytes, randomInt } from 'node:crypto'
import { saltedHash } from '../password.ts'

const HOW_MANY = 10
/** Nothing that is mistaken for something else when copied from paper (Crockford's alphabet). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const LENGTH = 10

export interface NewRecoveryCodes {
  /** Shown once, `4f7kq-9mxw2`. */
  codes: string[]
  salt: Buffer
  hashes: Buffer[]
}

/**
 * Ten codes of 50 random bits. Fewer than 112, so they are kept as passwords are (ASVS 5.0, 6.5.2): argon2id with a salt, one for
 * all ten, so that finding out which of them somebody typed costs one hash and not ten.
 */
export async function newRecoveryCodes(): Promise<NewRecoveryCodes> {
  const salt = randomBytes(16)
  const codes = Array.from({ length: HOW_MANY }, () => {
    const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
    return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`
  })
  return { codes, salt, hashes: await Promise.all(codes.map((code) => hashOfRecoveryCode(code, salt))) }
}

/** As typed: capitals, blanks, hyphens and the usual confusions do not matter. */
export function hashOfRecoveryCode(code: string, salt: Buffer): Promise<Buffer> {
  const letters = code.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')
  return saltedHash(letters, salt)
}
