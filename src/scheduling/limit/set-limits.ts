import type { SeenVersion } from '#clinic'
import { enforce } from '#identity'
import type { Context } from '#identity'
import type { DoctorId } from '#people'
import { FACTS } from '../events.ts'
import { permissions } from '../permissions.ts'
import { refuseUnknownVisitTypes } from '../refuse-unknown-visit-types.ts'
import { setPart } from '../schedule/set-part.ts'
import type { DoctorLimits, Limit } from './contract.ts'
import { deleteLimits, findLimits, insertLimits } from './queries.ts'
import { refuseLimitsTwice } from './refuse-limits-twice.ts'

/**
 * Replaces how many visits a doctor takes. What is booked already stays and counts: booking gives it its places in the same transaction,
 * under the schedule that no booking can hold meanwhile.
 */
export async function setLimits(
  ctx: Context,
  doctorId: DoctorId,
  limits: readonly Limit[],
  seen: SeenVersion = () => true,
): Promise<DoctorLimits> {
  enforce(permissions.setHours, ctx.actor)
  refuseLimitsTwice(limits)
  return setPart(ctx, doctorId, seen, {
    history: 'scheduling.limits',
    fact: FACTS.limitsChanged,
    write: async (tx) => {
      await refuseUnknownVisitTypes(
        tx,
        ctx.clinicId,
        limits.flatMap(({ visitTypeId }, index) =>
          visitTypeId === undefined ? [] : [{ visitTypeId, pointer: `/limits/${index}/visitTypeId` }],
        ),
      )
      await deleteLimits(tx, ctx.clinicId, doctorId)
      if (limits.length > 0) await insertLimits(tx, ctx.clinicId, doctorId, limits)
      return { limits: await findLimits(tx, ctx.clinicId, doctorId) }
    },
  })
}
