import { getLocations } from '#clinic'
import { isStaff, seesWholeClinic } from '#identity'
import type { Context } from '#identity'
import { holdStanding } from '#people'
import { matches } from '#platform'
import type { Tx } from '#platform'
import type { AppointmentId } from '../contract.ts'
import { mayMoveVisit, maySeeVisit } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import type { AppointmentRow } from '../tables.ts'
import { LIFE, isLegal, isMoveOf, isTooEarly, leadsTo, legalMoves } from './life.ts'
import type { Move, Present } from './life.ts'
import { lockAppointment } from './queries.ts'
import { dayOf, shownAt } from './terms.ts'

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
  if (!isLegal(move, await presentFor(move, tx, row), ctx.now)) throw await illegal(tx, ctx, move, row)
  if (!isMoveOf(ctx.actor, move, row, ctx.now)) {
    throw row.startAt <= ctx.now ? refusals.too_late() : refusals.staff_only()
  }
  return row
}

/** What the caller's right rests on stays so until the move is committed; see holdStanding. */
async function refuseUnlessTheirs(tx: Tx, ctx: Context, row: AppointmentRow): Promise<void> {
  const standing = await holdStanding(tx, ctx, row.patientId)
  if (mayMoveVisit(ctx, standing, row)) return
  const about = [row.patientId]
  throw maySeeVisit(ctx, standing, row) ? refusals.only_looking({ about }) : refusals.appointment_not_found({ about })
}

/** When the day of the visit begins is looked up only for a move that waits for it. */
async function presentFor(move: Move, tx: Tx, row: AppointmentRow): Promise<AppointmentRow & Present> {
  return LIFE[move].notBefore === 'day' ? presentOf(tx, row) : { ...row, dayAt: row.startAt }
}

async function presentOf(tx: Tx, row: AppointmentRow): Promise<AppointmentRow & Present> {
  const [location] = await getLocations(tx, row.clinicId, [row.locationId])
  return { ...row, dayAt: dayOf(row, location?.timeZone ?? 'UTC') }
}

async function illegal(tx: Tx, ctx: Context, move: Move, row: AppointmentRow): Promise<Error> {
  const present = await presentOf(tx, row)
  const extra = { state: row.status, legalMoves: legalMoves(ctx.actor, present, ctx.now) }
  if (leadsTo(move, row.status) !== undefined && isTooEarly(move, present, ctx.now)) {
    const start = await shownAt(tx, row, row.startAt)
    return refusals.not_begun({ extra: { ...extra, start: start.at, timeZone: start.timeZone } })
  }
  if (move !== 'undo')
    return refusals.illegal_move({
      detail: `The appointment is ${row.status}; ${move} is not possible from there.`,
      extra,
    })
  if (row.undoUntil === null)
    return refusals.illegal_move({ detail: 'Its last move is none that can be taken back.', extra })
  const until = await shownAt(tx, row, row.undoUntil)
  return refusals.undo_too_late({ extra: { ...extra, undoUntil: until.at, timeZone: until.timeZone } })
}
