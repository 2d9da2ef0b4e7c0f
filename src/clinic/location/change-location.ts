import { enforce } from '#identity'
import type { Context } from '#identity'
import { transaction, trimmed } from '#platform'
import type { Location, LocationChange, LocationId } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { recordChange } from '../record-change.ts'
import { refusals } from '../refusals.ts'
import { refuseUnlessCurrent } from '../seen-version.ts'
import type { SeenVersion } from '../seen-version.ts'
import { knownTimeZone } from '../time-zone.ts'
import { lockLocation, updateLocation } from './queries.ts'

/** A new time zone moves the hours, which are wall-clock times; appointments are instants and stay. */
export async function changeLocation(
  ctx: Context,
  id: LocationId,
  seen: SeenVersion,
  change: LocationChange,
): Promise<Location> {
  enforce(permissions.runTheClinic, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const before = await lockLocation(tx, ctx.clinicId, id)
    if (before === undefined) throw refusals.location_not_found()
    refuseUnlessCurrent(before, seen)
    const after: Location = { ...before, ...trimmed(change), version: before.version + 1 }
    after.timeZone = knownTimeZone(after.timeZone)
    await updateLocation(tx, ctx.clinicId, after, ctx.now)
    await recordChange(tx, ctx, { what: 'location', action: 'changed' }, after)
    return after
  })
}
