import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers'
import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { announce, transaction } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'
import { FACTS, identityFact } from '../events.ts'
import { isSameBrowser } from '../this-browser.ts'
import type { Ceremony } from './ask-for-passkey.ts'
import type { AuthenticationAnswer } from './contract.ts'
import { findPasskey, takeChallenge, usePasskey } from './queries.ts'
import type { PasskeyRow, Purpose } from './queries.ts'
import { refusals } from './refusals.ts'

export interface PasskeyProof {
  answer: AuthenticationAnswer
  purpose: Exclude<Purpose, 'register'>
  /** Whose passkey it must be; undefined when signing in with it. */
  accountId?: AccountId
  clinicId: ClinicId
}

/**
 * Checks what an authenticator signed, and answers whose it is. The challenge is taken away first, whatever comes of it. Refuses
 * `identity.passkey_challenge_gone`; `passkey_invalid` for everything that does not hold, an unknown key like a wrong signature;
 * `passkey_cloned` when the key has counted backwards, and then tells its owner.
 */
export async function provePasskey(ceremony: Ceremony, proof: PasskeyProof): Promise<AccountId> {
  const challenge = await takeOwnChallenge(ceremony, proof)
  const passkey = await findPasskey(ceremony.database, proof.answer.id)
  if (passkey === undefined || !isMeant(passkey, ceremony, proof)) throw refusals.passkey_invalid()
  const counter = await verify(ceremony, passkey, proof.answer, challenge)
  await countOn(ceremony, passkey, counter, proof.clinicId)
  return passkey.accountId
}

async function takeOwnChallenge(ceremony: Ceremony, { answer, purpose, accountId }: PasskeyProof): Promise<string> {
  const said = challengeSaid(answer.response.clientDataJSON)
  const taken =
    said === undefined
      ? undefined
      : await transaction(ceremony.database, (tx) => takeChallenge(tx, said, purpose, ceremony.now))
  const isOwn =
    taken !== undefined &&
    taken.accountId === (accountId ?? null) &&
    isSameBrowser(taken.browserSha256, { sha256: ceremony.browserSha256 })
  if (!isOwn) throw refusals.passkey_challenge_gone()
  return taken.challenge
}

/** Read before it is verified only to find which challenge it claims to answer. */
export function challengeSaid(clientDataJson: string): string | undefined {
  try {
    const { challenge } = decodeClientDataJSON(clientDataJson)
    return typeof challenge === 'string' && challenge.length <= 100 ? challenge : undefined
  } catch {
    return undefined
  }
}

/** Signing in without a name the authenticator must say whose key it is (WebAuthn 3, 7.2, step 6). */
function isMeant(passkey: PasskeyRow, { party }: Ceremony, { answer, accountId }: PasskeyProof): boolean {
  const { userHandle } = answer.response
  const saysOwner = userHandle === userHandleOf(passkey.accountId).toString('base64url')
  const isTheirs = accountId === undefined ? saysOwner : passkey.accountId === accountId && (!userHandle || saysOwner)
  return isTheirs && passkey.rpId === party.id
}

export function userHandleOf(accountId: AccountId): Buffer {
  return Buffer.from(accountId.replaceAll('-', ''), 'hex')
}

async function verify(
  { party }: Ceremony,
  { credentialId, publicKey }: PasskeyRow,
  answer: AuthenticationAnswer,
  expectedChallenge: string,
): Promise<number> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, clientExtensionResults: {} } as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      // The count is compared by the database, which two answers cannot ask at once.
      credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: 0 },
    })
    if (verified) return authenticationInfo.newCounter
  } catch {
    // The library throws for every thing that does not hold, and for what cannot be read; each is this same no.
  }
  throw refusals.passkey_invalid()
}

async function countOn(
  { database, now }: Ceremony,
  { id, accountId, name }: PasskeyRow,
  counter: number,
  clinicId: ClinicId,
): Promise<void> {
  const hasGrown = await transaction(database, async (tx) => {
    if (await usePasskey(tx, id, counter, now)) return true
    await announce(tx, identityFact(FACTS.passkeyCloned, clinicId, { accountId, passkey: name }, now, accountId))
    return false
  })
  if (!hasGrown) throw refusals.passkey_cloned()
}
