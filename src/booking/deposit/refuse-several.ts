import { isStaff } from '#identity'
import type { Context } from '#identity'
import { refusals } from '../refusals.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'

/** Ten deposits at once are nobody's idea of booking: patients book such visits one by one, and the desk without. */
export function refuseSeveral({ actor }: Pick<Context, 'actor'>, slots: readonly Pick<WantedSlot, 'deposit'>[]): void {
  if (!isStaff(actor) && slots.some(({ deposit }) => deposit !== null)) throw refusals.deposit_one_by_one()
}
