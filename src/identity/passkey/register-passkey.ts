import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { announce, newId, transaction } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import { FACTS, identityFact } from '../events.ts'
import { profileOf } from '../profile-of.ts'
import { giveRecoveryCodes, recoveryCodesForFirst } from '../second-factor/give-recovery-codes.ts'
import type { OwnCall } from '../second-factor/own-call.ts'
import { proveHere } from '../second-factor/prove-here.ts'
import { isSameBrowser } from '../this-browser.ts'
import { CHALLENGE_MS, newChallenge } from './ask-for-passkey.ts'
import type { Ceremony } from './ask-for-passkey.ts'
import type { NewPasskey, PasskeyId, RegistrationAnswer } from './contract.ts'
import { challengeSaid, userHandleOf } from './prove-passkey.ts'
import { findPasskeysOf, insertPasskey, takeChallenge } from './queries.ts'
import type { PasskeyRow } from './queries.ts'
import { refusals } from './refusals.ts'

/** Ed25519, P-256, RSA: what every authenticator of the last ten years has one of. */
const ALGORITHMS = [-8, -7, -257]
const MOST = 20

/** What the browser needs to make a passkey: one that can be found without a name, and that asks for its owner. No attestation: we trust people's devices. */
export async function registrationOptions(ceremony: Ceremony, { actor: { accountId } }: OwnCall) {
  const { email, name } = await profileOf(ceremony.database, accountId)
  const own = await findPasskeysOf(ceremony.database, accountId)
  if (own.length >= MOST) throw refusals.too_many_passkeys()
  return generateRegistrationOptions({
    rpName: `Praxis ${ceremony.party.id}`,
    rpID: ceremony.party.id,
    userID: new Uint8Array(userHandleOf(accountId)),
    userName: email,
    userDisplayName: name,
    challenge: await newChallenge(ceremony, 'register', accountId),
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: own
      .filter(({ rpId }) => rpId === ceremony.party.id)
      .map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  })
}

/**
 * Keeps a passkey that the caller's device has just made; it counts for this session at once. With an account's first second factor come recovery
 * codes. Refuses `identity.passkey_challenge_gone`, `passkey_unfit`, `passkey_taken`, `too_many_passkeys`.
 */
export async function registerPasskey(
  authentication: Authentication,
  ceremony: Ceremony,
  ctx: OwnCall,
  { name, answer }: NewPasskey,
): Promise<{ passkey: PasskeyRow; recoveryCodes: string[] | null }> {
  const { accountId } = ctx.actor
  const passkey = { ...(await verify(ceremony, ctx, answer)), name: name.trim() }
  const fresh = await recoveryCodesForFirst(ceremony.database, ctx)
  const added = await transaction(ceremony.database, async (tx) => {
    const recoveryCodes = await giveRecoveryCodes(tx, ctx, fresh)
    if (!(await insertPasskey(tx, passkey))) throw refusals.passkey_taken()
    await proveHere(tx, ctx, 'passkey')
    await audit(tx, ctx, { action: 'identity.second_factor_change', record: accountId, reason: 'passkey added' })
    await announce(
      tx,
      identityFact(FACTS.secondFactorAdded, ctx.clinicId, { accountId, kind: 'passkey' }, ctx.now, accountId),
    )
    return { passkey, recoveryCodes }
  })
  authentication.sessions.forget()
  return added
}

async function verify(ceremony: Ceremony, { actor: { accountId }, now }: OwnCall, answer: RegistrationAnswer) {
  const said = challengeSaid(answer.response.clientDataJSON)
  const taken =
    said === undefined
      ? undefined
      : await transaction(ceremony.database, (tx) => takeChallenge(tx, said, 'register', now))
  if (taken?.accountId !== accountId || !isSameBrowser(taken.browserSha256, { sha256: ceremony.browserSha256 }))
    throw refusals.passkey_challenge_gone()
  const { credential, credentialDeviceType } = await madeBy(ceremony, answer, taken.challenge)
  return {
    id: newId<'passkey'>() satisfies PasskeyId,
    accountId,
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey),
    counter: credential.counter,
    rpId: ceremony.party.id,
    transports: [...new Set(answer.response.transports)],
    synced: credentialDeviceType === 'multiDevice',
    createdAt: now,
    lastUsedAt: null,
  }
}

async function madeBy({ party }: Ceremony, answer: RegistrationAnswer, expectedChallenge: string) {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} } as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    if (verified) return registrationInfo
  } catch {
    // As with signing in: whatever does not hold or cannot be read is one no.
  }
  throw refusals.passkey_unfit()
}
