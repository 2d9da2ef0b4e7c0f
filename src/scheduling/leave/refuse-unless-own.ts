import { accountOf, enforce, hasRole } from '#identity'
import type { Context } from '#identity'
import { doctorOf } from '#people'
import type { DoctorId } from '#people'
import type { Reader } from '#platform'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'

/** The desk changes everybody's leave, a doctor their own. */
export async function refuseUnlessOwn(ctx: Context, reader: Reader, doctorId: DoctorId): Promise<void> {
  enforce(permissions.changeLeave, ctx.actor)
  if (!(await isForeign(ctx, reader, doctorId))) return
  throw refusals.not_your_leave()
}

/** Whether this caller is a doctor and nothing more, and the leave another's: whose reasons are then nobody's business. */
export async function isForeign(ctx: Context, reader: Reader, doctorId: DoctorId): Promise<boolean> {
  const account = accountOf(ctx.actor)
  if (account === undefined || hasRole(ctx.actor, 'receptionist', 'administrator')) return false
  return (await doctorOf(reader, ctx.clinicId, account)) !== doctorId
}
