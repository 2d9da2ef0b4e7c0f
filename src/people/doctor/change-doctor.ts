import type { SeenVersion } from '#clinic'
import { enforce } from '#identity'
import type { Context } from '#identity'
import { transaction, trimmed } from '#platform'
import type { Doctor, DoctorChange, DoctorId } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { refuseUnlessCurrent } from '../seen-version.ts'
import { presentVisitTypes } from './present-visit-types.ts'
import { lockDoctor, replaceVisitTypesOfDoctor, updateDoctor } from './queries.ts'
import { recordDoctor } from './record-doctor.ts'
import { tidyLanguages, tidySpecialties } from './tidy-doctor.ts'

export async function changeDoctor(
  ctx: Context,
  id: DoctorId,
  seen: SeenVersion,
  change: DoctorChange,
): Promise<Doctor> {
  enforce(permissions.runTheClinic, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const before = await lockDoctor(tx, ctx.clinicId, id)
    if (before === undefined) throw refusals.doctor_not_found()
    refuseUnlessCurrent(before, seen)
    const after: Doctor = { ...before, ...trimmed(change), version: before.version + 1 }
    after.specialties = tidySpecialties(after.specialties)
    after.languages = tidyLanguages(after.languages)
    after.visitTypeIds = await presentVisitTypes(tx, ctx.clinicId, after.visitTypeIds)
    await updateDoctor(tx, ctx.clinicId, after, ctx.now)
    await replaceVisitTypesOfDoctor(tx, ctx.clinicId, id, after.visitTypeIds)
    await recordDoctor(tx, ctx, 'changed', after)
    return after
  })
}
