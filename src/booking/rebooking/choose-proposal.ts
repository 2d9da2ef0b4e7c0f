import { audit, enforce } from '#identity'
import type { Context } from '#identity'
import { malformed, transaction } from '#platform'
import type { SlotWish } from '../contract.ts'
import { withAlternatives } from '../slot/alternatives.ts'
import { readStart } from '../slot/wanted-slot.ts'
import type { LineId, PlanId } from './contract.ts'
import { holdProposal } from './hold-proposal.ts'
import { stayHeld } from './stay-held.ts'
import { lineToChange } from './line-to-change.ts'
import { permissions } from './permissions.ts'
import { updateLine } from './queries.ts'
import type { LineRow } from './tables.ts'
import { takeBack } from './withdraw.ts'

/** The clerk knows better: another time for this visit, held from now on; what was proposed or offered before is taken back in the same transaction. */
export async function chooseProposal(
  ctx: Context,
  { planId, lineId, slot, ifMatch }: { planId: PlanId; lineId: LineId; slot: SlotWish; ifMatch: string | undefined },
): Promise<LineRow> {
  enforce(permissions.plan, ctx.actor)
  const startAt = readStart(slot.start, '/slot/start').at
  await stayHeld(ctx, planId)
  return withAlternatives(ctx, slot, () =>
    transaction(ctx.database, async (tx) => {
      const { plan, line, visit } = await lineToChange(tx, ctx, { planId, lineId, act: 'proposal', ifMatch })
      if (slot.visitTypeId !== visit.visitTypeId)
        throw malformed(
          '/slot/visitTypeId',
          'must be the visit type of the visit: a plan moves it and changes nothing else',
        )
      const freed = { ...(await takeBack(tx, ctx, line, 'plan_changed')), offerId: null }
      const proposal = { doctorId: slot.doctorId, locationId: slot.locationId, startAt, endAt: startAt }
      const held = await holdProposal(tx, ctx, { plan, line: freed, visit, proposal })
      await audit(tx, ctx, { action: 'booking.rebooking_change', record: planId, patients: [visit.patientId] })
      return updateLine(tx, { ...held, byHand: true }, ctx.now)
    }),
  )
}
