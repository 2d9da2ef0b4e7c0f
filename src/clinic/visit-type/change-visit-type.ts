import { enforce } from '#identity'
import type { Context } from '#identity'
import { transaction, trimmed } from '#platform'
import type { VisitType, VisitTypeChange, VisitTypeId } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { recordChange } from '../record-change.ts'
import { refusals } from '../refusals.ts'
import { presentPools, presentResources } from '../resource/present-resources.ts'
import { refuseUnlessCurrent } from '../seen-version.ts'
import type { SeenVersion } from '../seen-version.ts'
import { lockVisitType, replaceResourcesOfVisitType, updateVisitType } from './queries.ts'
import { refuseUnbookable } from './refuse-unbookable.ts'

/** New rules are for new bookings: an appointment keeps the length it was booked with. */
export async function changeVisitType(
  ctx: Context,
  id: VisitTypeId,
  seen: SeenVersion,
  change: VisitTypeChange,
): Promise<VisitType> {
  enforce(permissions.runTheClinic, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const before = await lockVisitType(tx, ctx.clinicId, id)
    if (before === undefined) throw refusals.visit_type_not_found()
    refuseUnlessCurrent(before, seen)
    const after: VisitType = { ...before, ...trimmed(change), version: before.version + 1 }
    refuseUnbookable(after)
    after.resourceIds = await presentResources(tx, ctx.clinicId, after.resourceIds)
    await presentPools(tx, ctx.clinicId, after.resourcePools)
    await updateVisitType(tx, ctx.clinicId, after, ctx.now)
    await replaceResourcesOfVisitType(tx, ctx.clinicId, id, after.resourceIds)
    await recordChange(tx, ctx, { what: 'visit_type', action: 'changed' }, after)
    return after
  })
}
