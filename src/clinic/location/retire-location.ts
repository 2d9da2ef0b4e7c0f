import { enforce } from '#identity'
import type { Context } from '#identity'
import { transaction } from '#platform'
import type { Location, LocationId } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { recordChange } from '../record-change.ts'
import { refusals } from '../refusals.ts'
import { lockLocation, updateLocation } from './queries.ts'

/** Takes a location out of use. It stays readable for the appointments that name it; retiring it again changes nothing. */
export async function retireLocation(ctx: Context, id: LocationId): Promise<void> {
  enforce(permissions.runTheClinic, ctx.actor)
  await transaction(ctx.database, async (tx) => {
    const before = await lockLocation(tx, ctx.clinicId, id)
    if (before === undefined) throw refusals.location_not_found()
    if (before.retired) return
    const after: Location = { ...before, version: before.version + 1, retired: true }
    await updateLocation(tx, ctx.clinicId, after, ctx.now)
    await recordChange(tx, ctx, { what: 'location', action: 'retired' }, after)
  })
}
