import type { SeenVersion } from '#clinic'
import { enforce } from '#identity'
import type { Context } from '#identity'
import type { DoctorId } from '#people'
import type { DoctorHours, WorkingHours } from '../contract.ts'
import { FACTS } from '../events.ts'
import { permissions } from '../permissions.ts'
import { refuseUnknownPlaces } from '../refuse-unknown-places.ts'
import { setPart } from '../schedule/set-part.ts'
import { deleteHours, findHours, insertHours } from './queries.ts'
import { refuseOddWeeks } from './refuse-odd-weeks.ts'
import { refuseVisitsTooLong } from './refuse-visits-too-long.ts'

/**
 * Replaces the hours of every week, at all locations. Windows may overlap, and at one location they add up: they can be kept
 * for different visit types or dates. Appointments already booked stay where they are.
 */
export async function setHours(
  ctx: Context,
  doctorId: DoctorId,
  hours: readonly WorkingHours[],
  seen: SeenVersion = () => true,
): Promise<DoctorHours> {
  enforce(permissions.setHours, ctx.actor)
  refuseOddWeeks(hours, '/hours')
  return setPart(ctx, doctorId, seen, {
    history: 'scheduling.hours',
    fact: FACTS.hoursChanged,
    write: async (tx) => {
      await refuseUnknownPlaces(
        tx,
        ctx.clinicId,
        hours.map((each, index) => ({ ...each, pointer: `/hours/${index}` })),
      )
      await refuseVisitsTooLong(tx, ctx.clinicId, doctorId, hours)
      await deleteHours(tx, ctx.clinicId, doctorId)
      if (hours.length > 0) await insertHours(tx, ctx.clinicId, doctorId, hours)
      return { hours: await findHours(tx, ctx.clinicId, doctorId) }
    },
  })
}
