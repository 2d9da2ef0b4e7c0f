import type { Context } from '#identity'
import { holdStanding, mayBookFor, maySeeVisits, standingOf } from '#people'
import { matches } from '#platform'
import type { Tx } from '#platform'
import type { EntryId } from '../offer/contract.ts'
import { findEntry, lockEntry } from './queries.ts'
import { refusals } from './refusals.ts'
import type { EntryRow } from './tables.ts'

/** For reading: whoever sees the patient's visits or books for them. "Not yours" and "not there" are one answer. */
export async function entryOfCaller(ctx: Context, id: EntryId): Promise<EntryRow> {
  const entry = await findEntry(ctx.database, ctx.clinicId, id)
  const standing = entry && (await standingOf(ctx.database, ctx, entry.patientId))
  if (entry === undefined || standing === undefined || !(maySeeVisits(standing) || mayBookFor(standing)))
    throw notFound(entry)
  return entry
}

/** For a change of this version, locked: whoever books for the patient. */
export async function entryToChange(tx: Tx, ctx: Context, id: EntryId, ifMatch: string | undefined): Promise<EntryRow> {
  const entry = await lockEntry(tx, ctx.clinicId, id)
  const standing = entry && (await holdStanding(tx, ctx, entry.patientId))
  if (entry === undefined || standing === undefined || !mayBookFor(standing)) throw notFound(entry)
  if (!matches(ifMatch, entry.version)) throw refusals.waitlist_entry_changed()
  return entry
}

const notFound = (entry: EntryRow | undefined) =>
  refusals.waitlist_entry_not_found({ about: entry === undefined ? [] : [entry.patientId] })
