import { readHistory } from '#clinic'
import type { HistoryEntry } from '#clinic'
import { accountOf, audit } from '#identity'
import type { Context } from '#identity'
import { matches, recordRevision, transaction } from '#platform'
import type { Page } from '#platform'
import { readTime } from '#scheduling'
import { localTime } from '../view.ts'
import { refusals } from '../refusals.ts'
import type { WaitlistPolicy, WaitlistRules } from './contract.ts'
import { putWaitlistPolicy } from './queries.ts'
import type { PolicyRow } from './queries.ts'
import { policyOf } from './waitlist-policy.ts'

const HISTORY = 'booking.waitlist_policy'

/** The rules by which this clinic offers what is given back. */
export async function readWaitlistPolicy(ctx: Pick<Context, 'clinicId' | 'database'>): Promise<WaitlistPolicy> {
  return policyView(await policyOf(ctx.database, ctx.clinicId))
}

/** They count from the next freed time on; offers that are open stand as they were made. */
export async function changeWaitlistPolicy(
  ctx: Context,
  rules: WaitlistRules,
  ifMatch: string | undefined,
): Promise<WaitlistPolicy> {
  return transaction(ctx.database, async (tx) => {
    const { version } = await policyOf(tx, ctx.clinicId)
    if (!matches(ifMatch, version)) throw refusals.waitlist_policy_changed()
    const { quietFrom, quietTo, ...rest } = rules
    const row = { ...rest, quietFrom: readTime(quietFrom) ?? 0, quietTo: readTime(quietTo) ?? 0, version }
    const written = await putWaitlistPolicy(tx, ctx.clinicId, row)
    if (written === undefined) throw refusals.waitlist_policy_changed()
    const subject = { clinicId: ctx.clinicId, kind: HISTORY, id: ctx.clinicId }
    const change = { action: 'changed', snapshot: rules, at: ctx.now, by: accountOf(ctx.actor) }
    await recordRevision(tx, subject, change)
    await audit(tx, ctx, { action: 'clinic.policy_change', record: ctx.clinicId })
    return policyView({ ...row, version: written })
  })
}

/** What was decided, by whom and when, newest first; empty as long as the usual rules count. */
export async function readWaitlistPolicyHistory(ctx: Context): Promise<Page<HistoryEntry>> {
  return readHistory(ctx, HISTORY, ctx.clinicId)
}

function policyView({ quietFrom, quietTo, ...rest }: PolicyRow): WaitlistPolicy {
  return { ...rest, quietFrom: localTime(quietFrom), quietTo: localTime(quietTo) }
}
