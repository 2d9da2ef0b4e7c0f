import { enforce } from '#identity'
import type { Context } from '#identity'
import { newId, transaction, trimmed } from '#platform'
import type { Location, NewLocation } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { recordChange } from '../record-change.ts'
import { knownTimeZone } from '../time-zone.ts'
import { insertLocation } from './queries.ts'

export async function addLocation(ctx: Context, input: NewLocation): Promise<Location> {
  enforce(permissions.runTheClinic, ctx.actor)
  const { name, timeZone, address = null } = trimmed(input)
  const location: Location = {
    id: newId(),
    name,
    timeZone: knownTimeZone(timeZone),
    address,
    version: 1,
    retired: false,
  }
  return transaction(ctx.database, async (tx) => {
    await insertLocation(tx, ctx.clinicId, location, ctx.now)
    await recordChange(tx, ctx, { what: 'location', action: 'added' }, location)
    return location
  })
}
