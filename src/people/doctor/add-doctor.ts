import { enforce } from '#identity'
import type { Context } from '#identity'
import { newId, transaction, trimmed } from '#platform'
import type { Doctor, NewDoctor } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { presentVisitTypes } from './present-visit-types.ts'
import { insertDoctor, replaceVisitTypesOfDoctor } from './queries.ts'
import { recordDoctor } from './record-doctor.ts'
import { tidyLanguages, tidySpecialties } from './tidy-doctor.ts'

/** A doctor without hours: nobody can book them before scheduling is told when they work. */
export async function addDoctor(ctx: Context, input: NewDoctor): Promise<Doctor> {
  enforce(permissions.runTheClinic, ctx.actor)
  const { name, title = null, about = null, specialties, languages, visitTypeIds } = trimmed(input)
  return transaction(ctx.database, async (tx) => {
    const doctor: Doctor = {
      id: newId(),
      name,
      title,
      about,
      specialties: tidySpecialties(specialties),
      languages: tidyLanguages(languages),
      visitTypeIds: await presentVisitTypes(tx, ctx.clinicId, visitTypeIds),
      version: 1,
      retired: false,
    }
    await insertDoctor(tx, ctx.clinicId, doctor, ctx.now)
    await replaceVisitTypesOfDoctor(tx, ctx.clinicId, doctor.id, doctor.visitTypeIds)
    await recordDoctor(tx, ctx, 'added', doctor)
    return doctor
  })
}
