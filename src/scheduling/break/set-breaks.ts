import type { SeenVersion } from '#clinic'
import { enforce } from '#identity'
import type { Context } from '#identity'
import type { DoctorId } from '#people'
import { trimmed } from '#platform'
import { FACTS } from '../events.ts'
import { refuseOddWeeks } from '../hours/refuse-odd-weeks.ts'
import { permissions } from '../permissions.ts'
import { refuseUnknownPlaces } from '../refuse-unknown-places.ts'
import { setPart } from '../schedule/set-part.ts'
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
  return setPart(ctx, doctorId, seen, {
    history: 'scheduling.breaks',
    fact: FACTS.breaksChanged,
    write: async (tx) => {
      await refuseUnknownPlaces(
        tx,
        ctx.clinicId,
        breaks.flatMap(({ locationId }, index) =>
          locationId === undefined ? [] : [{ locationId, pointer: `/breaks/${index}` }],
        ),
      )
      await deleteBreaks(tx, ctx.clinicId, doctorId)
      if (breaks.length > 0) await insertBreaks(tx, ctx.clinicId, doctorId, breaks)
      return { breaks: await findBreaks(tx, ctx.clinicId, doctorId) }
    },
  })
}
