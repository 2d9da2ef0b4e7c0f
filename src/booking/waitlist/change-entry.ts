import { audit } from '#identity'
import type { Context } from '#identity'
import { transaction } from '#platform'
import type { EntryId } from '../offer/contract.ts'
import { refusePast, refuseUnknown, refuseUrgency } from './add-entry.ts'
import type { Entry, EntryChange } from './contract.ts'
import { entryToChange } from './entry-of-caller.ts'
import { putInLine } from './in-line.ts'
import { deleteWants, updateWishes } from './queries.ts'
import { refusals } from './refusals.ts'
import { entryViewOf } from './view.ts'
import { wishesOf } from './wishes.ts'

/** What somebody who waits would take, from the next freed time on. An offer that is open already stays: they may say no to it. */
export async function changeEntry(
  ctx: Context,
  id: EntryId,
  change: EntryChange,
  ifMatch: string | undefined,
): Promise<Entry> {
  refuseUrgency(ctx, change.urgency)
  return transaction(ctx.database, async (tx) => {
    const before = await entryToChange(tx, ctx, id, ifMatch)
    if (before.state !== 'waiting') throw refusals.waitlist_entry_over({ extra: { state: before.state } })
    const wishes = wishesOf(change, before)
    await refuseUnknown(tx, ctx, before.visitTypeId, wishes)
    await refusePast(tx, ctx, wishes)
    const after = { ...before, ...wishes, version: before.version + 1 }
    await updateWishes(tx, after, ctx.now)
    await deleteWants(tx, ctx.clinicId, id)
    await putInLine(tx, after)
    await audit(tx, ctx, { action: 'booking.waitlist_entry_change', record: id, patients: [before.patientId] })
    return entryViewOf(ctx, tx, after)
  })
}
