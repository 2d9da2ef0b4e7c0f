import { callerName } from '#identity'
import type { Context } from '#identity'
import { newUnguessableId, transaction } from '#platform'
import { withAlternatives } from '../slot/alternatives.ts'
import { claimSlot } from '../slot/claim-slot.ts'
import type { SlotWish } from '../contract.ts'
import { shareOfHolder, takeShareOfHold } from '../fair-use/share-of-hold.ts'
import { insertHold } from './queries.ts'
import type { HoldRow } from '../tables.ts'
import { refuseUnlessBookable } from '../slot/refuse-unless-bookable.ts'
import { findWantedSlot } from '../slot/wanted-slot.ts'

/** Long enough to register and fill the form, short enough that an abandoned form does not cost the clinic the time. */
export const HOLD_MINUTES = 10

export interface HeldTime extends HoldRow {
  timeZone: string
}

/** Keeps a time from the moment of choosing (case 13), so that nobody takes it while the form is filled. Open to visitors. */
export async function holdTime(ctx: Context, wish: SlotWish): Promise<HeldTime> {
  return withAlternatives(ctx, wish, () =>
    transaction(ctx.database, async (tx) => {
      const [slot, share] = await Promise.all([findWantedSlot(tx, ctx, wish, ''), shareOfHolder(tx, ctx)])
      const { clinicId, now } = ctx
      await refuseUnlessBookable(tx, slot, { clinicId, now, chosenAt: now, overruled: false })
      const { doctorId, visitTypeId, locationId, startAt, endAt, timeZone } = slot
      const hold: HeldTime = {
        id: newUnguessableId(),
        clinicId: ctx.clinicId,
        doctorId,
        visitTypeId,
        locationId,
        startAt,
        endAt,
        timeZone,
        heldBy: callerName(ctx.actor) ?? `visitor at ${ctx.address}`,
        createdAt: ctx.now,
        expiresAt: ctx.now + HOLD_MINUTES * 60_000,
      }
      await claimSlot(tx, {
        clinicId: ctx.clinicId,
        slot,
        claimant: { holdId: hold.id, expiresAt: hold.expiresAt },
        now: ctx.now,
      })
      await Promise.all([insertHold(tx, hold), takeShareOfHold(tx, ctx, share, hold)])
      return hold
    }),
  )
}
