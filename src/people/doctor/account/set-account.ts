import { audit, enforce, rolesOf } from '#identity'
import type { AccountId, Context } from '#identity'
import { announce, transaction } from '#platform'
import type { Tx } from '#platform'
import type { DoctorId } from '../../contract.ts'
import { doctorFact } from '../../events.ts'
import { permissions } from '../../permissions.ts'
import { refusals } from '../../refusals.ts'
import { linkDoctorAccount } from '../link-doctor-account.ts'
import { lockAccountOfDoctor, updateAccountOfDoctor } from '../queries.ts'

/**
 * This member of the staff is this doctor from now on, and sees that doctor's diary. Refuses who has not the role, and a doctor who has
 * another account: whose diary it is changes hands in two steps, never by a slip in one.
 */
export async function setAccountOfDoctor(ctx: Context, doctorId: DoctorId, accountId: AccountId): Promise<void> {
  enforce(permissions.runTheClinic, ctx.actor)
  await transaction(ctx.database, async (tx) => {
    if (!(await rolesOf(tx, accountId, ctx.clinicId)).includes('doctor'))
      throw refusals.account_is_no_doctor({
        errors: [{ pointer: '/accountId', detail: 'has not the role doctor here' }],
      })
    if ((await freeDoctor(tx, ctx, doctorId, accountId)) === 'linked already') return
    await linkDoctorAccount(tx, ctx, doctorId, accountId)
    await audit(tx, ctx, { action: 'people.doctor_change', record: doctorId })
  })
}

/** Nobody signs in as this doctor any more. */
export async function clearAccountOfDoctor(ctx: Context, doctorId: DoctorId): Promise<void> {
  enforce(permissions.runTheClinic, ctx.actor)
  await transaction(ctx.database, async (tx) => {
    const doctor = await lockAccountOfDoctor(tx, ctx.clinicId, doctorId)
    if (doctor === undefined) throw refusals.doctor_not_found()
    if (doctor.accountId === null) return
    await updateAccountOfDoctor(tx, ctx.clinicId, doctorId, null)
    await announce(tx, doctorFact(ctx, 'doctorChanged', doctorId))
    await audit(tx, ctx, { action: 'people.doctor_change', record: doctorId })
  })
}

/** Refuses a doctor whom there is not, who has left, or who is somebody else. */
export async function freeDoctor(
  tx: Tx,
  { clinicId }: Pick<Context, 'clinicId'>,
  doctorId: DoctorId,
  accountId?: AccountId,
): Promise<'free' | 'linked already'> {
  const doctor = await lockAccountOfDoctor(tx, clinicId, doctorId)
  if (doctor === undefined) throw refusals.doctor_not_found()
  if (doctor.retired) throw refusals.doctor_retired()
  if (doctor.accountId === null) return 'free'
  if (doctor.accountId === accountId) return 'linked already'
  throw refusals.doctor_has_account()
}
