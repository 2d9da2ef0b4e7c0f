import { seesWholeClinic } from '#identity'
import type { Context } from '#identity'
import { standingOf } from '#people'
import type { PatientId } from '#people'
import { matches } from '#platform'
import type { Tx } from '#platform'
import { appointmentToMove } from '../appointment/appointment-to-move.ts'
import { mayMoveVisit } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import type { AppointmentRow } from '../tables.ts'
import { moveTogether } from './move-together.ts'
import type { MoveOfSeveral } from './move-together.ts'
import { versionOfAll } from './version-of-all.ts'

/** What the clinic says to visits that were asked for together, and which state of them it has seen. */
export interface Decision extends MoveOfSeveral {
  move: 'confirmation' | 'declination'
  ifMatch: string | undefined
}

/** One of all the visits that were booked together, locked. */
export type VisitToDecide = Pick<AppointmentRow, 'id' | 'status' | 'version' | 'doctorId' | 'bookedBy'>

/**
 * Says yes or no to all that is still proposed, or to none of it: what was decided, cancelled or lapsed before stays as it is. Nobody
 * approves a time that they have not seen: whoever decides, moves or cancels one of the visits meanwhile makes another version of them.
 */
export async function decideTogether(
  tx: Tx,
  ctx: Context,
  { patientId, visits }: { patientId: PatientId; visits: readonly VisitToDecide[] },
  { move, ifMatch, reason }: Decision,
): Promise<void> {
  if (!matches(ifMatch, versionOfAll(visits))) throw refusals.visits_changed_meanwhile()
  const isTheirs = await whatTheyMayMove(tx, ctx, patientId)
  if (!visits.some(isTheirs)) throw refusals.only_looking()
  const proposed = visits.filter(({ status }) => status === 'proposed')
  if (proposed.length === 0) throw refusals.nothing_to_decide()
  if (!proposed.every(isTheirs)) throw refusals.only_looking()
  const deciding: AppointmentRow[] = []
  for (const { id } of proposed.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    deciding.push(await appointmentToMove(tx, ctx, id, { move, ifMatch: '*' }))
  await moveTogether(tx, ctx, deciding, { move, reason })
}

/** A doctor decides about visits with themselves: where another doctor is asked as well, it is the desk's, or each visit is decided alone. */
async function whatTheyMayMove(tx: Tx, ctx: Context, patientId: PatientId): Promise<(visit: VisitToDecide) => boolean> {
  if (seesWholeClinic(ctx.actor)) return () => true
  const standing = await standingOf(tx, ctx, patientId)
  return (visit) => mayMoveVisit(ctx, standing, visit)
}
