import type { Context } from '#identity'
import { matches } from '#platform'
import type { Tx } from '#platform'
import { lockAppointment } from '../appointment/queries.ts'
import { lockOffer } from '../offer/queries.ts'
import type { AppointmentRow } from '../tables.ts'
import type { LineId, PlanId } from './contract.ts'
import { LEGAL_ACTS } from './line-life.ts'
import type { LineAct } from './line-life.ts'
import { findLine, keepPlan, lockLine } from './queries.ts'
import { refusals } from './refusals.ts'
import type { LineRow, PlanRow } from './tables.ts'

export interface LineToChange {
  plan: PlanRow
  line: LineRow
  visit: AppointmentRow
}

/**
 * A line, locked, if this can be done with it now. In the order of everybody who touches one: its offer (whoever accepts begins there), its
 * appointment (whoever moves that begins there), the line, and the plan for share, so that it is not closed meanwhile.
 */
export async function lineToChange(
  tx: Tx,
  ctx: Context,
  { planId, lineId, act, ifMatch }: { planId: PlanId; lineId: LineId; act: LineAct; ifMatch: string | undefined },
): Promise<LineToChange> {
  const { clinicId } = ctx
  const seen = await findLine(tx, clinicId, planId, lineId)
  if (seen === undefined) throw refusals.line_not_found()
  // Sent together and carried out in this order.
  const [visit, line, plan] = await Promise.all([
    seen.offerId === null ? undefined : lockOffer(tx, clinicId, seen.offerId),
    lockAppointment(tx, clinicId, seen.appointmentId),
    lockLine(tx, clinicId, lineId),
    keepPlan(tx, clinicId, planId),
  ]).then(([, ...rest]) => rest)
  if (line === undefined || visit === undefined || plan === undefined) throw refusals.line_not_found()
  // An offer that was made since we looked is not locked: whoever made it has changed the line.
  if (!matches(ifMatch, line.version) || line.offerId !== seen.offerId) throw refusals.line_changed_meanwhile()
  if (plan.closedAt !== null) throw refusals.plan_closed()
  refuseIllegal(line, act)
  return { plan, line, visit }
}

export function refuseIllegal({ state, endedAt }: LineRow, act: LineAct): void {
  if (endedAt === null && LEGAL_ACTS[act].includes(state)) return
  throw refusals.line_illegal_act({
    detail: `The line is ${state}; ${act} is not possible from there.`,
    extra: { state },
  })
}
