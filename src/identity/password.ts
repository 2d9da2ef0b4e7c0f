import { randomUUID } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { FieldError } from '#platform'
import { hashOf, isHashOf, isMadeAt, tagOf } from './argon2.ts'
import { COMMONEST_PASSWORDS } from './commonest-passwords.ts'
import { isLeaked } from './leaked-passwords/leaked-passwords.ts'
import { refusals } from './refusals.ts'
import { takingTurns } from './taking-turns.ts'

/** The first of the settings that OWASP recommends for argon2id: 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const

/** ASVS 5.0, 6.2.1: eight is the least. NIST 800-63B-4 asks 15 where a password stands alone; staff get a second factor instead. */
const FEWEST = 8
const MOST = 256
/** A processor is left to everything else, and a flood of sign-ins takes 19 MiB for each turn and no more. */
const inTurn = takingTurns(Math.max(1, availableParallelism() - 1))

/** The same characters typed on two keyboards may differ in code points; NFKC makes them one (NIST 800-63B, 3.1.1.2). */
const normalized = (password: string) => password.normalize('NFKC')

/** Runs on a thread of Node’s pool, never on the event loop: some 35 ms of one core. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hashOf(normalized(password), COST))
}

export function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  return inTurn(() => isHashOf(passwordHash, normalized(password)))
}

let hashOfNobody: Promise<string> | undefined

/** A hash of something that nobody knows, at today's cost: what a password is compared with where there is no account. */
export function nobodysHash(): Promise<string> {
  return (hashOfNobody ??= hashPassword(randomUUID()))
}

/** Made at another cost than today's, so to be made anew while its password is at hand. */
export function isOutdated(passwordHash: string): boolean {
  return !isMadeAt(passwordHash, COST)
}

/** The same work for short secrets that we choose ourselves, with a salt kept beside them. */
export function saltedHash(secret: string, salt: Buffer): Promise<Buffer> {
  return inTurn(() => tagOf(secret, salt, COST))
}

/**
 * Refuses (`identity.password_unfit`) what an attacker tries first: short, among the commonest, leaked by many, or made of the person's own
 * name or address. No rules of composition: they make passwords worse (NIST 800-63B, 3.1.1.2).
 */
export function refuseWeakPassword(password: string, person: { email: string; name: string }): void {
  const detail = weaknessOf(normalized(password), person)
  if (detail === undefined) return
  const errors: FieldError[] = [{ pointer: '/password', detail }]
  throw refusals.password_unfit({ detail: `The password ${detail}.`, errors })
}

function weaknessOf(password: string, person: { email: string; name: string }): string | undefined {
  const length = Array.from(password).length
  if (length < FEWEST) return `needs at least ${FEWEST} characters`
  if (length > MOST) return `may have at most ${MOST} characters`
  const folded = password.toLowerCase()
  if (COMMONEST_PASSWORDS.has(folded) || new Set(folded).size < 4) return 'is one of the first that anybody would guess'
  if (isLeaked(folded)) return 'has been found in leaks so often that it is guessed early'
  const own = ownWords(person)
  return own.has(folded.replaceAll(/[^\p{L}\p{N}]/gu, '')) ? 'must not be your name or e-mail address' : undefined
}

/** The name and the address in the forms people make passwords of, without what is neither letter nor digit. */
function ownWords({ email, name }: { email: string; name: string }): Set<string> {
  const [local = '', domain = ''] = email.toLowerCase().split('@')
  const words = [email, local, domain, name, ...name.split(/\s+/), name.split(/\s+/).toReversed().join('')]
  return new Set(
    words.map((word) => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')).filter((word) => word !== ''),
  )
}
