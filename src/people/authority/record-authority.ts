import { getClinic } from '#clinic'
import { enforce } from '#identity'
import type { Context } from '#identity'
import { transaction, trimmed } from '#platform'
import { readAccessPolicy } from '../access-policy/access-policy.ts'
import type { PatientId } from '../contract.ts'
import { lockPatient } from '../patient/queries.ts'
import { refusals as peopleRefusals } from '../refusals.ts'
import { dayIn } from './authority.ts'
import type { Authority, NewAuthority } from './contract.ts'
import { grantAuthority } from './grant-authority.ts'
import { permissions } from './permissions.ts'
import { presentAuthority } from './present-authority.ts'
import { findAccountBehind } from './queries.ts'
import { refusals } from './refusals.ts'
import { refuseOddTerm, refuseParentOfAdult } from './term.ts'

/** The desk has seen a paper: somebody acts for this patient. The patient's record is locked, so that its birth date is the one that counted. */
export async function recordAuthority(ctx: Context, patientId: PatientId, input: NewAuthority): Promise<Authority> {
  enforce(permissions.record, ctx.actor)
  const { actingPatientId, kind, scope, until = null, evidence, from: wanted } = trimmed(input)
  return transaction(ctx.database, async (tx) => {
    const patient = await lockPatient(tx, ctx.clinicId, patientId)
    if (patient === undefined) throw peopleRefusals.patient_not_found()
    const [{ timeZone }, policy, acting] = await Promise.all([
      getClinic({ database: tx, clinicId: ctx.clinicId }),
      readAccessPolicy(ctx, tx),
      findAccountBehind(tx, ctx.clinicId, actingPatientId),
    ])
    const today = dayIn(timeZone, ctx.now)
    const from = wanted ?? today
    refuseOddTerm(today, { kind, from, until })
    refuseParentOfAdult(from > today ? from : today, kind, patient.birthDate, policy)
    if (actingPatientId === patientId) throw refusals.acts_for_oneself()
    if (acting?.accountId === undefined || acting.accountId === null)
      throw refusals.acting_needs_account({ errors: [{ pointer: '/actingPatientId', detail: 'has no account here' }] })
    const grant = { patient, accountId: acting.accountId, kind, scope, from, until, evidence, today }
    const row = await grantAuthority(tx, ctx, grant)
    return presentAuthority({ ...row, actingName: acting.name }, { patient, policy, timeZone, today, isClinic: true })
  })
}
