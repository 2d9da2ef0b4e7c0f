import type { Proof } from '../proof.ts'

/**
 * Proofs that make a sign-in one of two factors. A passkey alone does: the device is had, and its owner unlocks it (user verification is
 * always required). So does a provider that an administrator trusts to have asked for two. The same list stands in the function
 * identity.second_factor_due; a test compares them.
 */
export const SECOND_PROOFS: readonly Proof[] = ['passkey', 'totp', 'recovery_code', 'openid_with_two']

export function isTwoFactors(proofs: readonly Proof[]): boolean {
  return proofs.some((proof) => SECOND_PROOFS.includes(proof))
}

/** `pop` and `user` are a key that its owner unlocked; a link in a letter and another provider's word have no name there. */
const AMR: Record<Proof, readonly string[]> = {
  password: ['pwd'],
  totp: ['otp'],
  recovery_code: ['otp'],
  passkey: ['pop', 'user'],
  link: [],
  openid: [],
  openid_with_two: [],
}

/** The claim `amr` (RFC 8176). */
export function amrOf(proofs: readonly Proof[]): string[] {
  return [...new Set([...proofs.flatMap((proof) => AMR[proof]), ...(isTwoFactors(proofs) ? ['mfa'] : [])])]
}
