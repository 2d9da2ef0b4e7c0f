import { audit, enforce } from '#identity'
import type { Context } from '#identity'
import { transaction } from '#platform'
import type { LineId, PlanId } from './contract.ts'
import { lineToChange } from './line-to-change.ts'
import { permissions } from './permissions.ts'
import { updateLine } from './queries.ts'
import type { LineRow } from './tables.ts'
import { takeBack } from './withdraw.ts'

/** The plan does nothing more about this visit, which stays where it is. */
export async function takeOutLine(
  ctx: Context,
  { planId, lineId, ifMatch }: { planId: PlanId; lineId: LineId; ifMatch: string | undefined },
): Promise<LineRow> {
  enforce(permissions.plan, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const { line, visit } = await lineToChange(tx, ctx, { planId, lineId, act: 'removal', ifMatch })
    const freed = await takeBack(tx, ctx, line, 'taken_out')
    await audit(tx, ctx, { action: 'booking.rebooking_change', record: planId, patients: [visit.patientId] })
    return updateLine(tx, { ...freed, state: 'cancelled', why: 'taken_out', endedAt: ctx.now }, ctx.now)
  })
}
