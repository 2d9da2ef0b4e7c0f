import type { Context } from '#identity'
import { closeCharge } from '#payments'
import type { Tx } from '#platform'
import { releasesTime } from '../appointment/life.ts'
import type { Move } from '../appointment/life.ts'
import type { AppointmentRow } from '../tables.ts'

/** A clinic may take its mistakes back for a week; nobody waits so long for their money. */
const KEPT_AT_MOST_MS = 24 * 3_600_000

/**
 * What a move means for the deposit. Whoever gives their time back in time, or has it taken, gets the deposit back, when the move cannot be taken
 * back any more; who does so late, or does not come, has lost it: that is what it is for. What staff book without one, or what is called off unpaid,
 * nobody can pay any more (cases 5 and 6).
 */
export async function settleDeposit(
  tx: Tx,
  { clinicId, now }: Context,
  { move, before, after }: { move: Move; before: AppointmentRow; after: AppointmentRow },
): Promise<void> {
  const isOver = releasesTime(after.status)
  if (move === 'payment' || (!isOver && before.status !== 'pending')) return
  const goesBack = isOver && move !== 'no-show' && !(move === 'cancellation' && after.late)
  const leavesAt = Math.min(after.undoUntil ?? now, now + KEPT_AT_MOST_MS)
  await closeCharge(tx, clinicId, before.id, { refundFrom: goesBack ? leavesAt : null, now })
}
