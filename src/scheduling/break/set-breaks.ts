import type { SeenVersion } from '#clinic'
import { enforce } from '#identity'
import type { Context } from '#identity'
import type { DoctorId } from '#people'
import { transaction, trimmed } from '#platform'
import { FACTS } from '../events.ts'
import { refuseOddWeeks } from '../hours/refuse-odd-weeks.ts'
import { permissions } from '../permissions.ts'
import { refuseUnknownPlaces } from '../refuse-unknown-places.ts'
import { refusals } from '../refusals.ts'
import { takeScheduleOf } from '../schedule/present-doctor.ts'
import { recordChange } from '../schedule/record-change.ts'
import type { Break, DoctorBreaks } from './contract.ts'
import { deleteBreaks, findBreaks, insertBreaks } from './queries.ts'

/** Replaces the pauses of every week. Appointments already booked stay where they are. */
export async function setBreaks(
  ctx: Context,
  doctorId: DoctorId,
  wish: readonly Break[],
  seen: SeenVersion = () => true,
): Promise<DoctorBreaks> {
  enforce(permissions.setHours, ctx.actor)
  const breaks = wish.map((each) => trimmed(each))
  refuseOddWeeks(breaks, '/breaks')
  return transaction(ctx.database, async (tx) => {
    const { before, version } = await takeScheduleOf(tx, ctx, doctorId)
    if (!seen(before)) throw refusals.changed_meanwhile({ extra: { version: before } })
    await refuseUnknownPlaces(
      tx,
      ctx.clinicId,
      breaks.flatMap(({ locationId }, index) =>
        locationId === undefined ? [] : [{ locationId, pointer: `/breaks/${index}` }],
      ),
    )
    await deleteBreaks(tx, ctx.clinicId, doctorId)
    if (breaks.length > 0) await insertBreaks(tx, ctx.clinicId, doctorId, breaks)
    const record = { breaks: await findBreaks(tx, ctx.clinicId, doctorId) }
    await recordChange(tx, ctx, doctorId, {
      history: 'scheduling.breaks',
      action: 'changed',
      record,
      fact: FACTS.breaksChanged,
      facts: { version },
    })
    return { doctorId, ...record, version }
  })
}
