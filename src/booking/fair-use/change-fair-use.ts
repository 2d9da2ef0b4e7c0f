import type { SeenVersion } from '#clinic'
import { accountOf, audit } from '#identity'
import type { Context } from '#identity'
import { recordRevision, transaction } from '#platform'
import type { FairUse, FairUseRules } from './contract.ts'
import { lockFairUse, putFairUse } from './queries.ts'
import { HISTORY } from './read-fair-use.ts'
import { refusals } from './refusals.ts'

/** Counts from the next hold and booking on; who has more already keeps it and gets no further. */
export async function changeFairUse(ctx: Context, seen: SeenVersion, wish: FairUseRules): Promise<FairUse> {
  const { clinicId, now, actor } = ctx
  return transaction(ctx.database, async (tx) => {
    const before = (await lockFairUse(tx, clinicId))?.version ?? 0
    const isAsSeen = seen(before) && (await putFairUse(tx, clinicId, before, wish))
    if (!isAsSeen) throw refusals.fair_use_changed({ extra: { version: before } })
    const subject = { clinicId, kind: HISTORY, id: clinicId }
    await recordRevision(tx, subject, { action: 'changed', snapshot: wish, at: now, by: accountOf(actor) })
    await audit(tx, ctx, { action: 'clinic.policy_change', record: clinicId })
    return { ...wish, version: before + 1 }
  })
}
