import { audit, enforce } from '#identity'
import type { ClinicId, Context } from '#identity'
import { transaction } from '#platform'
import type { Reader } from '#platform'
import type { PrivacyPolicy } from './contract.ts'
import { permissions } from './permissions.ts'
import { findKeepVisitsYears, putKeepVisitsYears } from './queries.ts'

/** § 630f (3) BGB; most places ask for as much or less, of adults. */
export const KEEP_VISITS_YEARS = 10

export async function keepVisitsYears(reader: Reader, clinicId: ClinicId): Promise<number> {
  return (await findKeepVisitsYears(reader, clinicId)) ?? KEEP_VISITS_YEARS
}

export async function readPrivacyPolicy(ctx: Context): Promise<PrivacyPolicy> {
  enforce(permissions.readPolicy, ctx.actor)
  return { keepVisitsYears: await keepVisitsYears(ctx.database, ctx.clinicId) }
}

/** For whoever is erased from now on; what is in the archive keeps the deadline it came with. */
export async function changePrivacyPolicy(ctx: Context, wish: PrivacyPolicy): Promise<PrivacyPolicy> {
  enforce(permissions.changePolicy, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    await putKeepVisitsYears(tx, ctx.clinicId, wish.keepVisitsYears)
    await audit(tx, ctx, { action: 'clinic.policy_change', record: ctx.clinicId })
    return wish
  })
}
