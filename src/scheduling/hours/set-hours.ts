import type { SeenVersion } from '#clinic'
import { enforce } from '#identity'
import type { Context } from '#identity'
import type { DoctorId } from '#people'
import { transaction } from '#platform'
import type { DoctorHours, WorkingHours } from '../contract.ts'
import { FACTS } from '../events.ts'
import { permissions } from '../permissions.ts'
import { refuseUnknownPlaces } from '../refuse-unknown-places.ts'
import { refusals } from '../refusals.ts'
import { takeScheduleOf } from '../schedule/present-doctor.ts'
import { recordChange } from '../schedule/record-change.ts'
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
  return transaction(ctx.database, async (tx) => {
    const { before, version } = await takeScheduleOf(tx, ctx, doctorId)
    if (!seen(before)) throw refusals.changed_meanwhile({ extra: { version: before } })
    await refuseUnknownPlaces(
      tx,
      ctx.clinicId,
      hours.map((each, index) => ({ ...each, pointer: `/hours/${index}` })),
    )
    await refuseVisitsTooLong(tx, ctx.clinicId, doctorId, hours)
    await deleteHours(tx, ctx.clinicId, doctorId)
    if (hours.length > 0) await insertHours(tx, ctx.clinicId, doctorId, hours)
    const record = { hours: await findHours(tx, ctx.clinicId, doctorId) }
    await recordChange(tx, ctx, doctorId, {
      history: 'scheduling.hours',
      action: 'changed',
      record,
      fact: FACTS.hoursChanged,
      facts: { version },
    })
    return { doctorId, ...record, version }
  })
}
