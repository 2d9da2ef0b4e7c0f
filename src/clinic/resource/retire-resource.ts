import { enforce } from '#identity'
import type { Context } from '#identity'
import { transaction } from '#platform'
import type { Resource, ResourceId } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { recordChange } from '../record-change.ts'
import { refusals } from '../refusals.ts'
import { findVisitTypesNeeding } from '../visit-type/queries.ts'
import { lockResource, updateResource } from './queries.ts'
import { refuseLastOfPool } from './refuse-last-of-pool.ts'

/**
 * Takes a room or a device out of use, unless a visit type on offer still needs it: such visits could be booked nowhere,
 * and nobody would be told why. Whoever gives a visit type a resource holds it FOR SHARE, so the question is asked after the lock.
 */
export async function retireResource(ctx: Context, id: ResourceId): Promise<void> {
  enforce(permissions.runTheClinic, ctx.actor)
  await transaction(ctx.database, async (tx) => {
    const before = await lockResource(tx, ctx.clinicId, id)
    if (before === undefined) throw refusals.resource_not_found()
    if (before.retired) return
    const visitTypes = await findVisitTypesNeeding(tx, ctx.clinicId, id)
    await refuseLastOfPool(tx, ctx.clinicId, before)
    if (visitTypes.length > 0) throw refusals.resource_in_use({ extra: { visitTypes } })
    const after: Resource = { ...before, version: before.version + 1, retired: true }
    await updateResource(tx, ctx.clinicId, after, ctx.now)
    await recordChange(tx, ctx, { what: 'resource', action: 'retired' }, after)
  })
}
