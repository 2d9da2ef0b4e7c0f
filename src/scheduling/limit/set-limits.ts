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
import type { DoctorLimits, Limit } from './contract.ts'
import { deleteLimits, findLimits, insertLimits } from './queries.ts'

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
  refuseTwice(limits)
  return transaction(ctx.database, async (tx) => {
    const { before, version } = await takeScheduleOf(tx, ctx, doctorId)
    if (!seen(before)) throw refusals.changed_meanwhile({ extra: { version: before } })
    await refuseUnknownTypes(tx, ctx.clinicId, limits)
    await deleteLimits(tx, ctx.clinicId, doctorId)
    if (limits.length > 0) await insertLimits(tx, ctx.clinicId, doctorId, limits)
    const record = { limits: await findLimits(tx, ctx.clinicId, doctorId) }
    await recordChange(tx, ctx, doctorId, {
      history: 'scheduling.limits',
      action: 'changed',
      record,
      fact: FACTS.limitsChanged,
      facts: { version },
    })
    return { doctorId, ...record, version }
  })
}

function refuseTwice(limits: readonly Limit[]): void {
  const keys = limits.map(({ visitTypeId = '', per }) => `${per} ${visitTypeId.toLowerCase()}`)
  const twice = keys.flatMap((key, index): FieldError[] =>
    keys.indexOf(key) < index ? [{ pointer: `/limits/${index}`, detail: 'is said twice' }] : [],
  )
  if (twice.length > 0) throw refusals.limit_said_twice({ errors: twice })
}

async function refuseUnknownTypes(tx: Tx, clinicId: ClinicId, limits: readonly Limit[]): Promise<void> {
  if (limits.every(({ visitTypeId }) => visitTypeId === undefined)) return
  const there = new Set<string>((await listVisitTypes(tx, clinicId)).map(({ id }) => id))
  const unknown = limits.flatMap(({ visitTypeId }, index): FieldError[] =>
    visitTypeId === undefined || there.has(visitTypeId.toLowerCase())
      ? []
      : [{ pointer: `/limits/${index}/visitTypeId`, detail: 'is not a visit type in use of this clinic' }],
  )
  if (unknown.length > 0) throw refusals.unknown_visit_type({ errors: unknown })
}
