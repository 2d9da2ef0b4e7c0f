import type { SeenVersion } from '#clinic'
import { enforce } from '#identity'
import type { Context } from '#identity'
import { transaction, trimmed } from '#platform'
import { holdStanding, mayChangeRecord } from '../access/standing.ts'
import type { Standing } from '../access/standing.ts'
import type { Patient, PatientChange, PatientId } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { refuseUnlessCurrent } from '../seen-version.ts'
import { lockPatient, updatePatient } from './queries.ts'
import { recordPatient } from './record-patient.ts'
import { tidyPatient } from './tidy-patient.ts'

/**
 * By staff, by the patient, or by whoever acts for them in everything. The e-mail for messages is not the one to sign in with: changing
 * one leaves the other.
 */
export async function changePatient(
  ctx: Context,
  id: PatientId,
  seen: SeenVersion,
  change: PatientChange,
): Promise<Patient> {
  enforce(permissions.changeOwnRecord, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const standing = await holdStanding(tx, ctx, id)
    const mayChange = standing !== undefined && mayChangeRecord(standing)
    const before = mayChange ? await lockPatient(tx, ctx.clinicId, id) : undefined
    if (standing === undefined || before === undefined) throw refusals.patient_not_found()
    refuseUnlessCurrent(before, seen)
    const after = tidyPatient({ ...before, ...trimmed(change), version: before.version + 1 }, ctx.now)
    if (after.birthDate !== before.birthDate) refuseUnlessTheirs(standing, before)
    await updatePatient(tx, ctx.clinicId, after)
    await recordPatient(tx, ctx, 'changed', after)
    return after
  })
}

/**
 * Until when somebody acts for a child hangs on its birth date: a parent would add years to their authority, a child take them off. So
 * patients fill in their own where there is none, and the clinic, which sees papers, corrects it.
 */
function refuseUnlessTheirs({ isClinic, isOwn, inCare }: Standing, before: Patient): void {
  if (isClinic || inCare || (isOwn && before.birthDate === null)) return
  throw refusals.birth_date_is_the_clinics({
    errors: [{ pointer: '/birthDate', detail: 'is corrected by the clinic' }],
  })
}
