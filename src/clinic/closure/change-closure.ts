import { enforce } from '#identity'
import type { Context } from '#identity'
import { transaction, trimmed } from '#platform'
import type { Closure, ClosureChange, ClosureId } from '../contract.ts'
import { presentLocation } from '../location/present-location.ts'
import { permissions } from '../permissions.ts'
import { recordChange } from '../record-change.ts'
import { refusals } from '../refusals.ts'
import { refuseUnlessCurrent } from '../seen-version.ts'
import type { SeenVersion } from '../seen-version.ts'
import { lockClosure, updateClosure } from './queries.ts'
import { refuseOddDates } from './refuse-odd-dates.ts'

export async function changeClosure(
  ctx: Context,
  id: ClosureId,
  seen: SeenVersion,
  change: ClosureChange,
): Promise<Closure> {
  enforce(permissions.runTheClinic, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const before = await lockClosure(tx, ctx.clinicId, id)
    if (before === undefined) throw refusals.closure_not_found()
    refuseUnlessCurrent(before, seen)
    const after: Closure = { ...before, ...trimmed(change), version: before.version + 1 }
    refuseOddDates(after)
    if (after.locationId !== null) await presentLocation(tx, ctx.clinicId, after.locationId)
    await updateClosure(tx, ctx.clinicId, after)
    await recordChange(tx, ctx, { what: 'closure', action: 'changed' }, after)
    return after
  })
}
