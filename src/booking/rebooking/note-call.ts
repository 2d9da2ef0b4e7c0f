import { audit, enforce } from '#identity'
import type { Context } from '#identity'
import { matches, transaction } from '#platform'
import type { Tx } from '#platform'
import { rescheduleAppointment } from '../appointment/reschedule-appointment.ts'
import { acceptOffer, refuseWithdrawn } from '../offer/accept-offer.ts'
import type { LineId, PlanId } from './contract.ts'
import type { CallOutcome } from './line-life.ts'
import { lineToChange, refuseIllegal } from './line-to-change.ts'
import { permissions } from './permissions.ts'
import { findLine, findPlan, lockLine, updateLine } from './queries.ts'
import { refusals } from './refusals.ts'
import type { LineRow } from './tables.ts'
import { takeBack } from './withdraw.ts'

interface Call {
  planId: PlanId
  lineId: LineId
  outcome: CallOutcome
  ifMatch: string | undefined
}

/** What came of a call: the visit is moved to the proposed time, the time is given back, or it was tried once more. */
export async function noteCall(ctx: Context, call: Call): Promise<LineRow> {
  enforce(permissions.plan, ctx.actor)
  return call.outcome === 'agreed' ? agree(ctx, call) : transaction(ctx.database, (tx) => noteOther(tx, ctx, call))
}

/**
 * The patient has said yes on the telephone: as if they had accepted themselves, with the desk as who did it. First the visit is moved, which
 * settles the line by itself; that it was by a call is written down after, so nothing is noted that did not happen.
 */
async function agree(ctx: Context, { planId, lineId, ifMatch }: Call): Promise<LineRow> {
  const line = await findLine(ctx.database, ctx.clinicId, planId, lineId)
  const plan = await findPlan(ctx.database, ctx.clinicId, planId)
  if (line === undefined || plan === undefined) throw refusals.line_not_found()
  if (!matches(ifMatch, line.version)) throw refusals.line_changed_meanwhile()
  if (plan.closedAt !== null) throw refusals.plan_closed()
  refuseIllegal(line, 'call')
  if (line.state === 'sent' && line.offerId !== null) {
    const { offerId } = line
    refuseWithdrawn(await transaction(ctx.database, (tx) => acceptOffer(tx, ctx, offerId)))
  } else if (line.holdId !== null) {
    await rescheduleAppointment(ctx, line.appointmentId, { holdId: line.holdId }, '*')
  } else {
    throw refusals.line_nothing_to_agree_to()
  }
  return transaction(ctx.database, async (tx) => {
    const now = await lockLine(tx, ctx.clinicId, lineId)
    if (now === undefined) throw refusals.line_not_found()
    return updateLine(tx, { ...now, calls: now.calls + 1, callOutcome: 'agreed' }, ctx.now)
  })
}

async function noteOther(tx: Tx, ctx: Context, { planId, lineId, outcome, ifMatch }: Call): Promise<LineRow> {
  const { line, visit } = await lineToChange(tx, ctx, { planId, lineId, act: 'call', ifMatch })
  await audit(tx, ctx, { action: 'booking.rebooking_change', record: planId, patients: [visit.patientId] })
  const isKept = outcome === 'not_reached' && (line.state === 'proposed' || line.state === 'sent')
  const freed = isKept ? line : await takeBack(tx, ctx, line, 'plan_changed')
  const state = isKept ? line.state : 'called'
  return updateLine(tx, { ...freed, state, calls: line.calls + 1, callOutcome: outcome }, ctx.now)
}
