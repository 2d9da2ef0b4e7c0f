import type { SeenVersion } from '#clinic'
import { enforce } from '#identity'
import type { Context } from '#identity'
import { transaction, trimmed } from '#platform'
import type { Patient, PatientChange, PatientId } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { refuseUnlessCurrent } from '../seen-version.ts'
import { mayActFor } from './may-act-for.ts'
import { lockPatient, updatePatient } from './queries.ts'
import { recordPatient } from './record-patient.ts'
import { tidyPatient } from './tidy-patient.ts'

/** By staff, or by the patient's own account. The e-mail for messages is not the one to sign in with: changing one leaves the other. */
export async function changePatient(
  ctx: Context,
  id: PatientId,
  seen: SeenVersion,
  change: PatientChange,
): Promise<Patient> {
  enforce(permissions.changeOwnRecord, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const before = (await mayActFor(tx, ctx, id)) ? await lockPatient(tx, ctx.clinicId, id) : undefined
    if (before === undefined) throw refusals.patient_not_found()
    refuseUnlessCurrent(before, seen)
    const after = tidyPatient({ ...before, ...trimmed(change), version: before.version + 1 }, ctx.now)
    await updatePatient(tx, ctx.clinicId, after)
    await recordPatient(tx, ctx, 'changed', after)
    return after
  })
}
