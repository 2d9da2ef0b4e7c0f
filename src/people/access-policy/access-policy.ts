import { accountOf, audit, enforce } from '#identity'
import type { Context } from '#identity'
import { recordRevision, transaction } from '#platform'
import type { Reader } from '#platform'
import { refusals } from '../refusals.ts'
import type { AccessPolicy } from './contract.ts'
import { permissions } from './permissions.ts'
import { findAccessPolicy, putAccessPolicy } from './queries.ts'

/**
 * Where a clinic decided nothing. 14: about when the law begins to ask a child's own mind on treatment (in Germany courts find it between
 * 14 and 16, in England 16; § 36 SGB I says 15), and when teenagers stop coming if a parent reads along. 18: majority. Two years: a yearly
 * check-up that was missed once. Four hours: a shift's handover, not a day's browsing. The statements in access/ know them as well.
 */
export const USUAL: AccessPolicy = { narrowsAtAge: 14, endsAtAge: 18, careMonths: 24, emergencyHours: 4 }

export async function readAccessPolicy(
  ctx: Pick<Context, 'clinicId' | 'database'>,
  reader: Reader = ctx.database,
): Promise<AccessPolicy> {
  return (await findAccessPolicy(reader, ctx.clinicId)) ?? USUAL
}

/** Ages count at once, also for what was recorded before; an age that is raised wakes what had ended. */
export async function changeAccessPolicy(ctx: Context, policy: AccessPolicy): Promise<AccessPolicy> {
  enforce(permissions.changePolicy, ctx.actor)
  if (policy.narrowsAtAge > policy.endsAtAge)
    throw refusals.ages_out_of_order({ errors: [{ pointer: '/narrowsAtAge', detail: 'is above endsAtAge' }] })
  return transaction(ctx.database, async (tx) => {
    const subject = { clinicId: ctx.clinicId, kind: 'people.access_policy', id: ctx.clinicId }
    const by = accountOf(ctx.actor)
    await putAccessPolicy(tx, ctx.clinicId, policy)
    await recordRevision(tx, subject, { action: 'changed', snapshot: policy, at: ctx.now, by })
    await audit(tx, ctx, { action: 'clinic.policy_change', record: ctx.clinicId })
    return policy
  })
}
