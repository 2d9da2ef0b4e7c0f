import { enforce } from '#identity'
import type { Context } from '#identity'
import { newId, transaction, trimmed } from '#platform'
import type { Closure, NewClosure } from '../contract.ts'
import { presentLocation } from '../location/present-location.ts'
import { permissions } from '../permissions.ts'
import { recordChange } from '../record-change.ts'
import { insertClosure } from './queries.ts'
import { refuseOddDates } from './refuse-odd-dates.ts'

/** Closes a location, or without one the whole clinic. Appointments already booked stay until somebody moves them. */
export async function addClosure(ctx: Context, input: NewClosure): Promise<Closure> {
  enforce(permissions.runTheClinic, ctx.actor)
  const closure: Closure = { id: newId(), locationId: null, ...trimmed(input), version: 1 }
  refuseOddDates(closure)
  return transaction(ctx.database, async (tx) => {
    if (closure.locationId !== null) await presentLocation(tx, ctx.clinicId, closure.locationId)
    await insertClosure(tx, ctx.clinicId, closure, ctx.now)
    await recordChange(tx, ctx, { what: 'closure', action: 'added' }, closure)
    return closure
  })
}
