import { recordRevision, transaction } from '#platform'
import type { Reader } from '#platform'
import { accountOf } from '../context.ts'
import type { Context } from '../context.ts'
import { audit } from './audit.ts'
import type { AuditPolicy } from './contract.ts'
import { USUAL_YEARS } from './cut-expired.ts'
import { findKeepYears, setKeepYears } from './queries.ts'

export async function readAuditPolicy(ctx: Context, reader: Reader = ctx.database): Promise<AuditPolicy> {
  return { keepYears: (await findKeepYears(reader, ctx.clinicId)) ?? USUAL_YEARS }
}

/** Longer counts at once; shorter too, so that the next night lets go of what is now too old. */
export async function changeAuditPolicy(ctx: Context, policy: AuditPolicy): Promise<AuditPolicy> {
  return transaction(ctx.database, async (tx) => {
    const subject = { clinicId: ctx.clinicId, kind: 'identity.audit_policy', id: ctx.clinicId }
    await setKeepYears(tx, ctx.clinicId, policy.keepYears)
    await recordRevision(tx, subject, { action: 'changed', snapshot: policy, at: ctx.now, by: accountOf(ctx.actor) })
    await audit(tx, ctx, { action: 'identity.audit_policy_change', record: ctx.clinicId })
    return policy
  })
}
