import { refuseOddCurrency } from '#clinic'
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
  refuseOddDeposit(wish)
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

/** Whether payments can be taken is not asked, as of a visit type: who sets them up may do so tomorrow, and until then the desk approves. */
function refuseOddDeposit({ missedVisits }: FairUseRules): void {
  if (missedVisits === null) return
  const { consequence, deposit } = missedVisits
  if ((consequence === 'deposit') !== (deposit !== undefined))
    throw refusals.deposit_where_it_follows({
      errors: [
        {
          pointer: '/missedVisits/deposit',
          detail: deposit === undefined ? 'must say how much' : 'must be left out with another consequence',
        },
      ],
    })
  if (deposit !== undefined) refuseOddCurrency(deposit, '/missedVisits/deposit')
}
