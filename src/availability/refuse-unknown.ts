import { getLocation, getVisitType } from '#clinic'
import type { Context } from '#identity'
import { listDoctors } from '#people'
import { refusals } from './refusals.ts'
import { isByIdAlone } from './wanted.ts'
import type { Wanted } from './wanted.ts'

/** Nothing is offered of what was asked for: throws when what was named is not there at all. */
export async function refuseUnknown(ctx: Context, wanted: Wanted): Promise<void> {
  const { visitTypeId, locationId, doctorId } = wanted
  if (visitTypeId !== undefined) {
    const found = await getVisitType(ctx.database, ctx.clinicId, visitTypeId)
    if (found === undefined || found.retired)
      throw refusals.visit_type_not_found({
        errors: [{ pointer: 'visitTypeId', detail: 'there is no such visit type' }],
      })
  }
  if (locationId !== undefined) {
    const found = await getLocation(ctx.database, ctx.clinicId, locationId)
    if (found === undefined || found.retired)
      throw refusals.location_not_found({ errors: [{ pointer: 'locationId', detail: 'there is no such location' }] })
  }
  if (doctorId?.length === 1 && isByIdAlone(wanted)) {
    const [found] = await listDoctors(ctx.database, ctx.clinicId, { ids: doctorId })
    if (found === undefined)
      throw refusals.doctor_not_found({ errors: [{ pointer: 'doctorId', detail: 'there is no such doctor' }] })
  }
}
