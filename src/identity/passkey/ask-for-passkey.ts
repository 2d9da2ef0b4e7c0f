import { randomBytes } from 'node:crypto'
import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { transaction } from '#platform'
import type { Database } from '#platform'
import type { AccountId } from '../context.ts'
import { findPasskeysOf, insertChallenge } from './queries.ts'
import type { PasskeyRow, Purpose } from './queries.ts'
import type { RelyingParty } from './relying-party.ts'

/** As long as a sign-in that waits for it. */
export const CHALLENGE_MS = 300_000

export interface Ceremony {
  database: Database
  party: RelyingParty
  browserSha256: Buffer | null
  now: number
}

/** For signing in nobody is named: the authenticator offers what it has for this host, so an address can not be tried for its passkeys. */
export function askForAnyPasskey(ceremony: Ceremony) {
  return ask(ceremony, 'sign_in', null, [])
}

/** For whoever has shown already who they are: one of theirs. */
export async function askForPasskeyOf(
  ceremony: Ceremony,
  accountId: AccountId,
  purpose: Extract<Purpose, 'second_factor' | 'reauthenticate'>,
) {
  const own = await findPasskeysOf(ceremony.database, accountId)
  return ask(
    ceremony,
    purpose,
    accountId,
    own.filter(({ rpId }) => rpId === ceremony.party.id),
  )
}

async function ask(ceremony: Ceremony, purpose: Purpose, accountId: AccountId | null, own: readonly PasskeyRow[]) {
  const challenge = await newChallenge(ceremony, purpose, accountId)
  return generateAuthenticationOptions({
    rpID: ceremony.party.id,
    challenge,
    timeout: CHALLENGE_MS,
    userVerification: 'required',
    allowCredentials: own.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  })
}

/** 256 random bits; the library takes bytes as they are and text as its UTF-8. */
export async function newChallenge(
  { database, browserSha256, now }: Ceremony,
  purpose: Purpose,
  accountId: AccountId | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(randomBytes(32))
  const challenge = Buffer.from(bytes).toString('base64url')
  await transaction(database, (tx) =>
    insertChallenge(tx, { challenge, purpose, accountId, browserSha256 }, now + CHALLENGE_MS),
  )
  return bytes
}
