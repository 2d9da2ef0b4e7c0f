import type { Tx } from '#platform'
import { announceRolesChanged, changeRoles } from './change-roles.ts'
import type { RoleInClinic } from './grant-role.ts'
import { findMember } from './queries.ts'
import { recordMember } from './record-member.ts'

/**
 * Takes a role away. Refuses `identity.last_administrator`: a clinic without one could never get one again.
 * It counts at once here and within seconds in every other process, for cookie sessions and for access tokens.
 */
export async function revokeRole(tx: Tx, { accountId, clinicId, role, at, by }: RoleInClinic): Promise<void> {
  const member = { accountId, clinicId }
  if ((await findMember(tx, member))?.roles.includes(role) !== true) return
  await changeRoles(tx, member, { take: [role] }, { at, by })
  await announceRolesChanged(tx, member, { at, by })
  await recordMember(tx, member, 'changed', { at, by })
}
