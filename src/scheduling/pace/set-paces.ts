import type { SeenVersion } from '#clinic'
import { enforce } from '#identity'
import type { Context } from '#identity'
import type { DoctorId } from '#people'
import type { FieldError } from '#platform'
import { FACTS } from '../events.ts'
import { permissions } from '../permissions.ts'
import { refuseUnknownVisitTypes } from '../refuse-unknown-visit-types.ts'
import { refusals } from '../refusals.ts'
import { setPart } from '../schedule/set-part.ts'
import type { DoctorPaces, Pace } from './contract.ts'
import { deletePaces, findPaces, insertPaces } from './queries.ts'

/** Replaces how long visit types take this doctor. An appointment keeps the length it was booked with. */
export async function setPaces(
  ctx: Context,
  doctorId: DoctorId,
  wish: readonly Pace[],
  seen: SeenVersion = () => true,
): Promise<DoctorPaces> {
  enforce(permissions.setHours, ctx.actor)
  refuseOddPaces(wish)
  return setPart(ctx, doctorId, seen, {
    history: 'scheduling.paces',
    fact: FACTS.pacesChanged,
    write: async (tx) => {
      await refuseUnknownVisitTypes(
        tx,
        ctx.clinicId,
        wish.map(({ visitTypeId }, index) => ({ visitTypeId, pointer: `/paces/${index}/visitTypeId` })),
      )
      await deletePaces(tx, ctx.clinicId, doctorId)
      if (wish.length > 0) await insertPaces(tx, ctx.clinicId, doctorId, wish)
      return { paces: await findPaces(tx, ctx.clinicId, doctorId) }
    },
  })
}

function refuseOddPaces(paces: readonly Pace[]): void {
  const silent = paces.flatMap((said, index): FieldError[] =>
    Object.keys(said).length === 1 ? [{ pointer: `/paces/${index}`, detail: 'says no duration and no buffer' }] : [],
  )
  if (silent.length > 0) throw refusals.pace_says_nothing({ errors: silent })
  const ids = paces.map(({ visitTypeId }) => visitTypeId.toLowerCase())
  const twice = ids.flatMap((id, index): FieldError[] =>
    ids.indexOf(id) < index ? [{ pointer: `/paces/${index}/visitTypeId`, detail: 'is said twice' }] : [],
  )
  if (twice.length > 0) throw refusals.pace_said_twice({ errors: twice })
}
