import { listVisitTypes } from '#clinic'
import type { SeenVersion } from '#clinic'
import { enforce } from '#identity'
import type { ClinicId, Context } from '#identity'
import type { DoctorId } from '#people'
import { transaction } from '#platform'
import type { FieldError, Tx } from '#platform'
import { FACTS } from '../events.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { takeScheduleOf } from '../schedule/present-doctor.ts'
import { recordChange } from '../schedule/record-change.ts'
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
  return transaction(ctx.database, async (tx) => {
    const { before, version } = await takeScheduleOf(tx, ctx, doctorId)
    if (!seen(before)) throw refusals.changed_meanwhile({ extra: { version: before } })
    await refuseUnknownTypes(tx, ctx.clinicId, wish)
    await deletePaces(tx, ctx.clinicId, doctorId)
    if (wish.length > 0) await insertPaces(tx, ctx.clinicId, doctorId, wish)
    const record = { paces: await findPaces(tx, ctx.clinicId, doctorId) }
    await recordChange(tx, ctx, doctorId, {
      history: 'scheduling.paces',
      action: 'changed',
      record,
      fact: FACTS.pacesChanged,
      facts: { version },
    })
    return { doctorId, ...record, version }
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

async function refuseUnknownTypes(tx: Tx, clinicId: ClinicId, paces: readonly Pace[]): Promise<void> {
  if (paces.length === 0) return
  const there = new Set<string>((await listVisitTypes(tx, clinicId)).map(({ id }) => id))
  const unknown = paces.flatMap(({ visitTypeId }, index): FieldError[] =>
    there.has(visitTypeId.toLowerCase())
      ? []
      : [{ pointer: `/paces/${index}/visitTypeId`, detail: 'is not a visit type in use of this clinic' }],
  )
  if (unknown.length > 0) throw refusals.unknown_visit_type({ errors: unknown })
}
