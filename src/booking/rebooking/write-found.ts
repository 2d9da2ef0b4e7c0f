import type { Context } from '#identity'
import { transaction } from '#platform'
import type { Tx } from '#platform'
import { lockAppointment } from '../appointment/queries.ts'
import type { AppointmentRow } from '../tables.ts'
import type { PlanId } from './contract.ts'
import { keepPlan, lockLine, updateLine } from './queries.ts'
import type { LineRow, PlanRow } from './tables.ts'

type Write = (tx: Tx, current: LineRow, of: { plan: PlanRow; visit: AppointmentRow }) => Promise<LineRow>

/**
 * What was found for a line that still waits for it; false when somebody else was faster. The appointment first, then the line, then the plan:
 * the order of all who touch a line.
 */
export async function writeFound(ctx: Context, planId: PlanId, line: LineRow, write: Write): Promise<boolean> {
  return transaction(ctx.database, async (tx) => {
    // Sent together and carried out in this order.
    const [visit, current, plan] = await Promise.all([
      lockAppointment(tx, ctx.clinicId, line.appointmentId),
      lockLine(tx, ctx.clinicId, line.id),
      keepPlan(tx, ctx.clinicId, planId),
    ])
    if (visit === undefined || current === undefined || current.state !== 'finding' || current.endedAt !== null)
      return false
    if (plan === undefined || plan.closedAt !== null) return false
    await updateLine(tx, await write(tx, current, { plan, visit }), ctx.now)
    return true
  })
}
