import type { SeenVersion } from '#clinic'
import { accountOf, audit, enforce } from '#identity'
import type { Context } from '#identity'
import { recordRevision, transaction } from '#platform'
import type { BookingPolicy, PolicyRules } from './contract.ts'
import { permissions } from './permissions.ts'
import { lockPolicy, putPolicy } from './queries.ts'
import { HISTORY } from './read-policy.ts'
import { refusals } from './refusals.ts'

/** Counts from the next move on: a deadline that was promised stays, and so does the time in which a move can be taken back. */
export async function changePolicy(ctx: Context, seen: SeenVersion, wish: PolicyRules): Promise<BookingPolicy> {
  const { clinicId, now, actor } = ctx
  enforce(permissions.change, actor)
  return transaction(ctx.database, async (tx) => {
    const before = (await lockPolicy(tx, clinicId))?.version ?? 0
    const isAsSeen = seen(before) && (await putPolicy(tx, clinicId, before, wish, now))
    if (!isAsSeen) throw refusals.policy_changed({ extra: { version: before } })
    const after = { ...wish, version: before + 1 }
    const subject = { clinicId, kind: HISTORY, id: clinicId }
    await recordRevision(tx, subject, { action: 'changed', snapshot: after, at: now, by: accountOf(actor) })
    await audit(tx, ctx, { action: 'clinic.policy_change', record: clinicId })
    return after
  })
}
