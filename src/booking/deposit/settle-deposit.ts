import type { Context } from '#identity'
import { closeCharge } from '#payments'
import type { Tx } from '#platform'
import { releasesTime } from '../appointment/life.ts'
import type { Move } from '../appointment/life.ts'
import type { AppointmentRow } from '../tables.ts'

/**
 * What a move means for the deposit. Whoever gives their time back in time, or has it taken, gets the deposit back; who does so late, or does not
 * come, has lost it: that is what it is for. What staff book without one, or what is called off unpaid, nobody can pay any more (cases 5 and 6).
 */
export async function settleDeposit(
  tx: Tx,
  { clinicId, now }: Context,
  { move, before, after }: { move: Move; before: AppointmentRow; after: AppointmentRow },
): Promise<void> {
  const isOver = releasesTime(after.status)
  if (move === 'payment' || (!isOver && before.status !== 'pending')) return
  const refund = isOver && move !== 'no-show' && !(move === 'cancellation' && after.late)
  await closeCharge(tx, clinicId, before.id, { refund, now })
}
