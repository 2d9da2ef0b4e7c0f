import type { Authentication } from '../authentication.ts'
import type { OwnFactors } from './contract.ts'
import type { OwnCall } from './own-call.ts'
import { findFactors, findPolicy } from './queries.ts'

/** What the caller has set up, what their clinic asks of them, and whether it keeps them from anything now. */
export async function readOwnFactors({ database }: Authentication, { actor, clinicId }: OwnCall): Promise<OwnFactors> {
  const [factors, policy] = await Promise.all([findFactors(database, actor.accountId), findPolicy(database, clinicId)])
  const { totpConfirmedAt, passkeys, recoveryCodes, hasPassword } = factors
  const enforcedAt = actor.roles.some((role) => role !== 'patient') ? (policy?.enforcedAt ?? null) : null
  return {
    totp: totpConfirmedAt === null ? null : { confirmedAt: new Date(totpConfirmedAt).toISOString() },
    passkeys,
    recoveryCodesLeft: recoveryCodes,
    hasPassword,
    requiredFrom: enforcedAt === null ? null : new Date(enforcedAt).toISOString(),
    due: actor.secondFactorDue ?? false,
  }
}
