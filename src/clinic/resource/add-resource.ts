import { enforce } from '#identity'
import type { Context } from '#identity'
import { newId, transaction, trimmed } from '#platform'
import type { NewResource, Resource } from '../contract.ts'
import { presentLocation } from '../location/present-location.ts'
import { permissions } from '../permissions.ts'
import { recordChange } from '../record-change.ts'
import { insertResource } from './queries.ts'

/** A room or a piece of equipment that a visit can need. */
export async function addResource(ctx: Context, input: NewResource): Promise<Resource> {
  enforce(permissions.runTheClinic, ctx.actor)
  const resource: Resource = { id: newId(), pool: null, ...trimmed(input), version: 1, retired: false }
  return transaction(ctx.database, async (tx) => {
    await presentLocation(tx, ctx.clinicId, resource.locationId)
    await insertResource(tx, ctx.clinicId, resource, ctx.now)
    await recordChange(tx, ctx, { what: 'resource', action: 'added' }, resource)
    return resource
  })
}
