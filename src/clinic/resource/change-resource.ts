import { enforce } from '#identity'
import type { Context } from '#identity'
import { transaction, trimmed } from '#platform'
import type { Resource, ResourceChange, ResourceId } from '../contract.ts'
import { presentLocation } from '../location/present-location.ts'
import { permissions } from '../permissions.ts'
import { recordChange } from '../record-change.ts'
import { refusals } from '../refusals.ts'
import { refuseUnlessCurrent } from '../seen-version.ts'
import type { SeenVersion } from '../seen-version.ts'
import { lockResource, updateResource } from './queries.ts'
import { refuseLastOfPool } from './refuse-last-of-pool.ts'

export async function changeResource(
  ctx: Context,
  id: ResourceId,
  seen: SeenVersion,
  change: ResourceChange,
): Promise<Resource> {
  enforce(permissions.runTheClinic, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const before = await lockResource(tx, ctx.clinicId, id)
    if (before === undefined) throw refusals.resource_not_found()
    refuseUnlessCurrent(before, seen)
    const after: Resource = { ...before, ...trimmed(change), version: before.version + 1 }
    if (after.pool !== before.pool) await refuseLastOfPool(tx, ctx.clinicId, before)
    await presentLocation(tx, ctx.clinicId, after.locationId)
    await updateResource(tx, ctx.clinicId, after, ctx.now)
    await recordChange(tx, ctx, { what: 'resource', action: 'changed' }, after)
    return after
  })
}
