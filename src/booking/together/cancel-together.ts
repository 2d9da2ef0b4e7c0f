import type { Context } from '#identity'
import type { Tx } from '#platform'
import { appointmentToMove } from '../appointment/appointment-to-move.ts'
import type { AppointmentId } from '../contract.ts'
import type { AppointmentRow } from '../tables.ts'
import { moveTogether } from './move-together.ts'

/** Cancels these visits of one patient, all or none, each by the rules of its own cancellation; told as one. In the order of their ids. */
export async function cancelTogether(
  tx: Tx,
  ctx: Context,
  ids: readonly AppointmentId[],
  reason: string | undefined,
): Promise<void> {
  const visits: AppointmentRow[] = []
  for (const id of ids.toSorted())
    visits.push(await appointmentToMove(tx, ctx, id, { move: 'cancellation', ifMatch: '*' }))
  await moveTogether(tx, ctx, visits, { move: 'cancellation', reason })
}
