import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, of which only the hash is kept: with so many bits a plain hash is as good as a slow one. */
export function newSecretToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a token; found by equality, so nothing is compared byte by byte. */
export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
