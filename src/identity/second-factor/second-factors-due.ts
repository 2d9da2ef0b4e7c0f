import type { Reader } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'
import type { Proof } from '../proof.ts'
import { findFactors } from './queries.ts'
import type { FactorsRow } from './queries.ts'
import { isTwoFactors } from './two-factors.ts'

export interface BroughtProofs {
  accountId: AccountId
  clinicId: ClinicId
  proofs: readonly Proof[]
  now: number
}

export type SecondFactorMethod = 'totp' | 'passkey' | 'recovery_code'

/**
 * The kinds of proof of which one more is due before a session begins; none, and it begins at once.
 *
 * Whoever set up an authenticator app is asked for its code, in every clinic. A passkey is asked for of staff only: a patient who has one
 * may still sign in with the password where the passkey is not at hand, which is what most people expect of it.
 */
export async function secondFactorsDue(
  reader: Reader,
  { accountId, proofs }: BroughtProofs,
): Promise<readonly SecondFactorMethod[]> {
  if (isTwoFactors(proofs)) return []
  const factors = await findFactors(reader, accountId)
  return asksForTwo(factors) ? methodsOf(factors) : []
}

/** Whether this account has a second factor that counts for every sign-in. */
export function asksForTwo({ totpConfirmedAt, passkeys, isStaff }: FactorsRow): boolean {
  return totpConfirmedAt !== null || (isStaff && passkeys > 0)
}

export function methodsOf({ totpConfirmedAt, passkeys, recoveryCodes }: FactorsRow): SecondFactorMethod[] {
  const methods: SecondFactorMethod[] = []
  if (totpConfirmedAt !== null) methods.push('totp')
  if (passkeys > 0) methods.push('passkey')
  if (recoveryCodes > 0) methods.push('recovery_code')
  return methods
}
