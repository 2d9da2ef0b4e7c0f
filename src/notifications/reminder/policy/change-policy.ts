import type { SeenVersion } from '#clinic'
import { accountOf, audit, enforce } from '#identity'
import type { Context } from '#identity'
import { recordRevision, transaction } from '#platform'
import { refusals } from '../../refusals.ts'
import type { ReminderPolicy, ReminderRules } from './contract.ts'
import { permissions } from './permissions.ts'
import { putReminderPolicy } from './queries.ts'
import { HISTORY, policyOf } from './read-policy.ts'

/** Counts from the next minute on: a visit that is nearer than the new time before it is not reminded of at that time any more. */
export async function changePolicy(ctx: Context, seen: SeenVersion, wish: ReminderRules): Promise<ReminderPolicy> {
  const { clinicId, now, actor } = ctx
  enforce(permissions.change, actor)
  const rules = { leadHours: wish.leadHours.toSorted((one, other) => other - one) }
  return transaction(ctx.database, async (tx) => {
    const { version } = await policyOf(tx, clinicId)
    const isAsSeen = seen(version) && (await putReminderPolicy(tx, clinicId, version, rules))
    if (!isAsSeen) throw refusals.reminder_policy_changed({ extra: { version } })
    const subject = { clinicId, kind: HISTORY, id: clinicId }
    await recordRevision(tx, subject, { action: 'changed', snapshot: rules, at: now, by: accountOf(actor) })
    await audit(tx, ctx, { action: 'clinic.policy_change', record: clinicId })
    return { ...rules, version: version + 1 }
  })
}
