import type { Context } from '#identity'
import { announce } from '#platform'
import type { Tx } from '#platform'
import { makeMove } from '../appointment/move-appointment.ts'
import type { MoveWish } from '../appointment/move-appointment.ts'
import type { AppointmentRow } from '../tables.ts'
import { togetherFact } from './events.ts'
import type { MovedTogether, Together } from './events.ts'

export interface MoveOfSeveral {
  move: Together & MoveWish['move']
  reason?: string | undefined
}

/** Makes this move of visits of one patient that are locked and may make it; told as one. */
export async function moveTogether(
  tx: Tx,
  ctx: Context,
  visits: readonly AppointmentRow[],
  { move, reason }: MoveOfSeveral,
): Promise<void> {
  const moved: MovedTogether[] = []
  for (const before of visits)
    moved.push({ before, after: await makeMove(tx, ctx, before, { move, reason, together: true }) })
  if (moved.length > 0) await announce(tx, togetherFact(ctx, move, moved))
}
