import { readFileSync } from 'node:fs'
import path from 'node:path'
import { hashedSet } from './hashed-set.ts'
import type { HashedSet } from './hashed-set.ts'

/**
 * The passwords of eight characters and more among the million that are found most in leaks: the list that OWASP's SecLists keep
 * (CC BY-SA 3.0), packed by pack.ts. It travels with Praxis, so that no password, nor a part of its hash, is ever asked of somebody else.
 */
export const LEAKED_FILE = path.join(import.meta.dirname, 'leaked-passwords.bin')

let read: HashedSet | undefined

/** Whether a password, in lower case and NFKC, is on the list. Read when first asked: 1.5 MB, a millisecond. */
export function isLeaked(folded: string): boolean {
  read ??= hashedSet(readFileSync(LEAKED_FILE))
  return read.has(folded)
}
