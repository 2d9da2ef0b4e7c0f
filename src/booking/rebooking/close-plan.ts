import { audit, enforce } from '#identity'
import type { Context } from '#identity'
import { announce, transaction } from '#platform'
import { lockAppointment } from '../appointment/queries.ts'
import { lockOffer } from '../offer/queries.ts'
import type { LineId, PlanId } from './contract.ts'
import { rebookingFact } from './events.ts'
import { permissions } from './permissions.ts'
import { closePlan as writeClosed, findLine, findLines, findPlan, lockLine, updateLine } from './queries.ts'
import { refusals } from './refusals.ts'
import { takeBack } from './withdraw.ts'

/**
 * The clerk ends a plan. From then on nothing of it is changed; what it holds is let go of line by line, by this call as
 * far as that takes a second or two, and by whoever comes after it.
 */
export async function closePlan(ctx: Context, planId: PlanId): Promise<void> {
  enforce(permissions.plan, ctx.actor)
  if ((await findPlan(ctx.database, ctx.clinicId, planId)) === undefined) throw refusals.plan_not_found()
  if (!(await endPlan(ctx, planId, 'closed_by_hand'))) throw refusals.plan_closed()
  await letGoOfLines(ctx, planId, MOST_IN_CALL)
}

/** False when it was closed before. */
export async function endPlan(ctx: Context, planId: PlanId, why: string): Promise<boolean> {
  return transaction(ctx.database, async (tx) => {
    if (!(await writeClosed(tx, ctx.clinicId, planId, { at: ctx.now, why }))) return false
    await audit(tx, ctx, { action: 'booking.rebooking_close', record: planId })
    await announce(tx, rebookingFact(ctx, 'closed', planId))
    return true
  })
}

const AT_ONCE = 200
const MOST_IN_CALL = 200

/** What a closed plan still holds goes back. The visits stay where they are. */
export async function letGoOfLines(ctx: Context, planId: PlanId, atMost = Number.POSITIVE_INFINITY): Promise<void> {
  for (let ended = 0; ended < atMost; ended += AT_ONCE) {
    const lines = await findLines(ctx.database, ctx.clinicId, planId, { ended: false }, AT_ONCE)
    if (lines.length === 0) return
    for (const { id } of lines) await endLine(ctx, planId, id)
  }
}

async function endLine(ctx: Context, planId: PlanId, lineId: LineId): Promise<void> {
  const { clinicId, now } = ctx
  await transaction(ctx.database, async (tx) => {
    const seen = await findLine(tx, clinicId, planId, lineId)
    if (seen === undefined) return
    if (seen.offerId !== null) await lockOffer(tx, clinicId, seen.offerId)
    await lockAppointment(tx, clinicId, seen.appointmentId)
    const line = await lockLine(tx, clinicId, lineId)
    // An offer made since we looked is not locked: we come by again.
    if (line === undefined || line.endedAt !== null || line.offerId !== seen.offerId) return
    const isOpen = line.state === 'finding' || line.state === 'proposed' || line.state === 'sent'
    const freed = await takeBack(tx, ctx, line, 'plan_closed')
    await updateLine(tx, { ...freed, ...(isOpen ? { state: 'cancelled', why: 'plan_closed' } : {}), endedAt: now }, now)
  })
}
