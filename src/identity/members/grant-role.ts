import type { Tx } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'
import { changeRoles } from './change-roles.ts'
import { deleteDeactivation, findMember } from './queries.ts'
import { recordMember } from './record-member.ts'
import type { StaffRole } from './staff-roles.ts'

export interface RoleInClinic {
  accountId: AccountId
  clinicId: ClinicId
  role: StaffRole
  /** Epoch milliseconds. */
  at: number
  by?: AccountId | undefined
}

/**
 * Makes an account a doctor, receptionist, administrator or support of a clinic. Twice is once. Who was deactivated is a member again
 * with this role, and not with those of before.
 */
export async function grantRole(tx: Tx, { accountId, clinicId, role, at, by }: RoleInClinic): Promise<void> {
  const member = { accountId, clinicId }
  if ((await findMember(tx, member))?.roles.includes(role) === true) return
  await changeRoles(tx, member, { give: [role] }, { at, by })
  await deleteDeactivation(tx, member)
  await recordMember(tx, member, 'changed', { at, by })
}
