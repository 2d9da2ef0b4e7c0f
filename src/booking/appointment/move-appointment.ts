import { accountOf, actingAs, isStaff, seesWholeClinic } from '#identity'
import type { Context } from '#identity'
import { holdStanding } from '#people'
import { announce, matches, transaction } from '#platform'
import type { Tx } from '#platform'
import { LIFE, isPatientsMove, leadsTo, legalMoves, releasesTime } from './life.ts'
import type { Move, Status } from './life.ts'
import { auditAppointment } from './audit-appointment.ts'
import { appointmentViews } from './view.ts'
import type { Appointment, AppointmentId } from '../contract.ts'
import { appointmentFact } from '../events.ts'
import { lockAppointment, updateAppointment } from './queries.ts'
import { deleteClaims } from '../slot/queries.ts'
import { mayMoveVisit, maySeeVisit } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { slotOf } from '../tables.ts'
import type { AppointmentRow } from '../tables.ts'

export interface MoveWish {
  move: Move
  ifMatch: string | undefined
  reason?: string | undefined
}

/** Cancels, confirms, checks in, starts, completes or marks as missed: every move that does not change the time. */
export async function moveAppointment(
  ctx: Context,
  id: AppointmentId,
  { move, ifMatch, reason }: MoveWish,
): Promise<Appointment> {
  return transaction(ctx.database, async (tx) => {
    const before = await appointmentToMove(tx, ctx, id, { move, ifMatch })
    const status = leadsTo(move, before.status) ?? before.status
    const confirmedAt = move === 'confirmation' ? ctx.now : before.confirmedAt
    const after: AppointmentRow = { ...before, status, confirmedAt, version: before.version + 1 }
    if (releasesTime(status)) await deleteClaims(tx, id)
    return settle(tx, ctx, { move, before, after, reason })
  })
}

/**
 * The appointment, locked, if this caller may make this move of this version now. Asked in the order in which it hurts least to learn
 * the answer: is it there for you, have you seen its present state, may you, is it legal.
 */
export async function appointmentToMove(
  tx: Tx,
  ctx: Context,
  id: AppointmentId,
  { move, ifMatch }: { move: Move; ifMatch: string | undefined },
): Promise<AppointmentRow> {
  const row = await lockAppointment(tx, ctx.clinicId, id)
  if (row === undefined) throw refusals.appointment_not_found()
  if (!seesWholeClinic(ctx.actor)) await refuseUnlessTheirs(tx, ctx, row)
  if (!matches(ifMatch, row.version)) throw refusals.stale_version()
  if (LIFE[move].who === 'staff' && !isStaff(ctx.actor)) throw refusals.staff_only()
  if (leadsTo(move, row.status) === undefined) throw refusals.illegal_move(illegal(ctx, move, row))
  if (!isStaff(ctx.actor) && !isPatientsMove(move, row.status, row.startAt, ctx.now)) {
    throw row.startAt <= ctx.now ? refusals.too_late() : refusals.staff_only()
  }
  return row
}

/** What the caller's right rests on stays so until the move is committed; see holdStanding. */
async function refuseUnlessTheirs(tx: Tx, ctx: Context, row: AppointmentRow): Promise<void> {
  const standing = await holdStanding(tx, ctx, row.patientId)
  if (mayMoveVisit(ctx, standing, row)) return
  throw maySeeVisit(ctx, standing, row) ? refusals.only_looking() : refusals.appointment_not_found()
}

function illegal(ctx: Context, move: Move, { status, startAt }: { status: Status; startAt: number }) {
  const legal = legalMoves(ctx.actor, status, startAt, ctx.now)
  const detail = `The appointment is ${status}; ${move} is not possible from there.`
  return { detail, extra: { state: status, legalMoves: legal } }
}

/** Writes the move down and announces it; the last step of every move. */
export async function settle(
  tx: Tx,
  ctx: Context,
  {
    move,
    before,
    after,
    reason,
    overrideReason,
  }: {
    move: Move
    before: AppointmentRow
    after: AppointmentRow
    reason: string | undefined
    overrideReason?: string | undefined
  },
): Promise<Appointment> {
  await updateAppointment(tx, after, {
    name: move,
    fromStatus: before.status,
    fromSlot: slotOf(before),
    reason: reason ?? null,
    movedBy: accountOf(ctx.actor) ?? null,
    movedAs: actingAs(ctx.actor),
    movedAt: ctx.now,
  })
  await announce(tx, appointmentFact(ctx, move, after, before))
  await auditAppointment(tx, ctx, move, after, overrideReason)
  const [view] = await appointmentViews(ctx, tx, [after])
  if (view === undefined) throw new Error('a moved appointment has no view')
  return view
}
