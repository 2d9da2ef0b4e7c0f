import type { Context } from '#identity'
import type { HoldId, SlotWish } from '../contract.ts'
import { findHold } from './queries.ts'
import { refusals } from '../refusals.ts'
import type { HoldRow } from '../tables.ts'

/** What was chosen, whether held or named; `pointer` is where it stands in the body. */
export interface ChosenTime {
  slot: SlotWish
  hold?: HoldRow
  pointer: string
}

export async function chosenTime(ctx: Context, wish: { slot?: SlotWish; holdId?: HoldId }): Promise<ChosenTime> {
  if (wish.slot !== undefined && wish.holdId === undefined) return { slot: wish.slot, pointer: '/slot' }
  if (wish.holdId === undefined || wish.slot !== undefined) {
    throw refusals.slot_or_hold({ errors: [{ pointer: '/slot', detail: 'give exactly one of slot and holdId' }] })
  }
  const hold = await findHold(ctx.database, ctx.clinicId, wish.holdId)
  if (hold === undefined) throw refusals.hold_gone()
  const { doctorId, visitTypeId, locationId, startAt } = hold
  return {
    slot: { doctorId, visitTypeId, locationId, start: new Date(startAt).toISOString() },
    hold,
    pointer: '/holdId',
  }
}
