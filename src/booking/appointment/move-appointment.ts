import type { Context } from '#identity'
import { transaction } from '#platform'
import type { Tx } from '#platform'
import type { Appointment, AppointmentId } from '../contract.ts'
import { settleDeposit } from '../deposit/settle-deposit.ts'
import { policyOf } from '../policy/read-policy.ts'
import { deleteClaims } from '../slot/queries.ts'
import type { AppointmentRow } from '../tables.ts'
import { appointmentToMove } from './appointment-to-move.ts'
import { isUndecided, leadsTo, releasesTime } from './life.ts'
import type { Move } from './life.ts'
import { settle } from './settle.ts'
import { refuseLate, undoUntil } from './terms.ts'
import { movedView } from './view.ts'

/** Every move that leaves the time as it is. */
export type PlainMove = Exclude<Move, 'reschedule' | 'undo'>

export interface MoveWish {
  move: PlainMove
  ifMatch: string | undefined
  reason?: string | undefined
  /** It is one of several; see settle.ts. */
  together?: boolean
}

/** Cancels, confirms, declines, checks in, starts, completes or marks as missed: every move that does not change the time. */
export async function moveAppointment(ctx: Context, id: AppointmentId, wish: MoveWish): Promise<Appointment> {
  return transaction(ctx.database, async (tx) => {
    const before = await appointmentToMove(tx, ctx, id, wish)
    return movedView(tx, ctx, await makeMove(tx, ctx, before, wish))
  })
}

/** The move itself, of an appointment that is locked and may make it. Answers the appointment after it. */
export async function makeMove(
  tx: Tx,
  ctx: Context,
  before: AppointmentRow,
  { move, reason, together = false }: Pick<MoveWish, 'move' | 'reason' | 'together'>,
): Promise<AppointmentRow> {
  const policy = await policyOf(tx, ctx.clinicId)
  const { late, leavesLate } =
    move === 'cancellation' ? await refuseLate(tx, ctx, policy, before) : { late: false, leavesLate: before.late }
  const status = leadsTo(move, before.status) ?? before.status
  const after: AppointmentRow = {
    ...before,
    status,
    version: before.version + 1,
    confirmedAt: move === 'confirmation' ? ctx.now : before.confirmedAt,
    decideBy: isUndecided(status) ? before.decideBy : null,
    undoUntil: undoUntil(policy, move, ctx.now),
    late: leavesLate,
  }
  if (releasesTime(status)) await deleteClaims(tx, before.id)
  await settleDeposit(tx, ctx, { move, before, after })
  await settle(tx, ctx, { move, before, after, reason, late, together })
  return after
}
