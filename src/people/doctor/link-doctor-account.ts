import type { AccountId } from '#identity'
import { announce, violatedConstraint } from '#platform'
import type { Tx } from '#platform'
import type { DoctorId } from '../contract.ts'
import { doctorFact } from '../events.ts'
import type { Caller } from '../events.ts'
import { refusals } from '../refusals.ts'
import { lockDoctor, updateAccountOfDoctor } from './queries.ts'

/** The doctor signs in with this account from now on. The role `doctor` is identity's to grant. */
export async function linkDoctorAccount(tx: Tx, ctx: Caller, doctorId: DoctorId, accountId: AccountId): Promise<void> {
  const doctor = await lockDoctor(tx, ctx.clinicId, doctorId)
  if (doctor === undefined) throw refusals.doctor_not_found()
  try {
    await updateAccountOfDoctor(tx, ctx.clinicId, doctorId, accountId)
  } catch (error) {
    throw violatedConstraint(error) === 'one_doctor_per_account' ? refusals.account_is_another_doctor() : error
  }
  await announce(tx, doctorFact(ctx, 'doctorChanged', doctorId))
}
