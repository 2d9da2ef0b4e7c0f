import type { Authentication } from '../authentication.ts'
import { finishSignIn } from '../begin-session.ts'
import type { SignedIn, SignInContext } from '../begin-session.ts'
import { askForPasskeyOf } from '../passkey/ask-for-passkey.ts'
import type { Ceremony } from '../passkey/ask-for-passkey.ts'
import { provePasskey } from '../passkey/prove-passkey.ts'
import { readUnfinished } from '../unfinished-sign-in/unfinished-sign-in.ts'
import type { SecondFactorWish } from './contract.ts'
import { proveCode } from './prove-code.ts'
import { refusals } from './refusals.ts'

/**
 * The second half of a sign-in that was refused with `identity.second_factor_due`: exactly one proof. Refuses `identity.proof_missing`,
 * `sign_in_lapsed`, and what the proof is refused with.
 */
export async function finishWithSecondFactor(
  authentication: Authentication,
  ctx: SignInContext,
  { challenge, code, recoveryCode, passkey }: SecondFactorWish,
  ceremony: () => Promise<Ceremony>,
): Promise<SignedIn> {
  if ([code, recoveryCode, passkey].filter((one) => one !== undefined).length !== 1) throw refusals.proof_missing()
  return finishSignIn(authentication, ctx, challenge, async (accountId) => {
    if (code !== undefined) return proveCode(authentication, ctx, accountId, { code })
    if (recoveryCode !== undefined) return proveCode(authentication, ctx, accountId, { recoveryCode })
    if (passkey === undefined) throw refusals.proof_missing()
    const { clinicId } = ctx
    await provePasskey(await ceremony(), { answer: passkey, purpose: 'second_factor', accountId, clinicId })
    return 'passkey'
  })
}

/** Which of their passkeys may be the second factor: told only to whoever has shown a first one. Refuses `identity.sign_in_lapsed`. */
export async function askForSecondPasskey(
  { database }: Authentication,
  ctx: SignInContext,
  challenge: string,
  ceremony: () => Promise<Ceremony>,
) {
  const { accountId } = await readUnfinished(database, ctx, challenge)
  return askForPasskeyOf(await ceremony(), accountId, 'second_factor')
}
