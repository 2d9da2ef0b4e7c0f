import { accountOf, actingAs } from '#identity'
import type { Context } from '#identity'
import { announce } from '#platform'
import type { Tx } from '#platform'
import { appointmentFact } from '../events.ts'
import { slotOf } from '../tables.ts'
import type { AppointmentRow } from '../tables.ts'
import { auditAppointment } from './audit-appointment.ts'
import type { Move } from './life.ts'
import { updateAppointment } from './queries.ts'

/** A move as it is written down. */
export interface Step {
  move: Move
  before: AppointmentRow
  after: AppointmentRow
  reason?: string | undefined
  overrideReason?: string | undefined
  /** A patient who cancels or moves a visit later than the clinic asks. */
  late?: boolean
  /** Of an undo: what it takes back. */
  undone?: Move
  /** It is one of several in this call; whoever makes them announces all of them at the end. */
  together?: boolean
}

/** Writes the move down and announces it, once for each version of an appointment; the last step of every move. */
export async function settle(tx: Tx, ctx: Context, step: Step): Promise<void> {
  const { move, before, after, reason, overrideReason, late = false, undone, together } = step
  await updateAppointment(tx, after, {
    name: move,
    fromStatus: before.status,
    fromSlot: slotOf(before),
    reason: reason ?? null,
    movedBy: accountOf(ctx.actor) ?? null,
    movedAs: actingAs(ctx.actor),
    movedAt: ctx.now,
    late,
  })
  await announce(tx, appointmentFact(ctx, move, after, { before, undone, together }))
  await auditAppointment(tx, ctx, move, after, overrideReason)
}
