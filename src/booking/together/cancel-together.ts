import type { Context } from '#identity'
import { announce } from '#platform'
import type { Tx } from '#platform'
import { appointmentToMove } from '../appointment/appointment-to-move.ts'
import { makeMove } from '../appointment/move-appointment.ts'
import type { AppointmentId } from '../contract.ts'
import { togetherFact } from './events.ts'
import type { MovedTogether } from './events.ts'

/** Cancels these visits of one patient, all or none, each by the rules of its own cancellation; told as one. In the order of their ids. */
export async function cancelTogether(
  tx: Tx,
  ctx: Context,
  ids: readonly AppointmentId[],
  reason: string | undefined,
): Promise<void> {
  const moved: MovedTogether[] = []
  for (const id of ids.toSorted()) {
    const before = await appointmentToMove(tx, ctx, id, { move: 'cancellation', ifMatch: '*' })
    moved.push({ before, after: await makeMove(tx, ctx, before, { move: 'cancellation', reason, together: true }) })
  }
  if (moved.length > 0) await announce(tx, togetherFact(ctx, 'cancellation', moved))
}
