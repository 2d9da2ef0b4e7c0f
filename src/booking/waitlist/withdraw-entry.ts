import { audit } from '#identity'
import type { Context } from '#identity'
import { transaction } from '#platform'
import type { EntryId } from '../offer/contract.ts'
import type { Entry } from './contract.ts'
import { endEntry } from './end-entry.ts'
import { entryOfCaller, entryToChange } from './entry-of-caller.ts'
import { lockWithoutOffers } from './lock-without-offers.ts'
import { refusals } from './refusals.ts'
import { entryViewOf } from './view.ts'

/** They wait no more; what they are offered at this moment goes to the next. Sent again it answers the same. */
export async function withdrawEntry(ctx: Context, id: EntryId, ifMatch: string | undefined): Promise<Entry> {
  const seen = await entryOfCaller(ctx, id)
  if (seen.state === 'withdrawn') return entryViewOf(ctx, ctx.database, seen)
  return transaction(ctx.database, async (tx) => {
    const lock = () => entryToChange(tx, ctx, id, ifMatch)
    const entry = await lockWithoutOffers(tx, ctx, { id, why: 'entry_withdrawn', lock })
    if (entry.state === 'withdrawn') return entryViewOf(ctx, tx, entry)
    if (entry.state !== 'waiting') throw refusals.waitlist_entry_over({ extra: { state: entry.state } })
    const ended = await endEntry(tx, ctx, entry, { state: 'withdrawn' })
    await audit(tx, ctx, { action: 'booking.waitlist_entry_withdraw', record: id, patients: [entry.patientId] })
    return entryViewOf(ctx, tx, ended)
  })
}
