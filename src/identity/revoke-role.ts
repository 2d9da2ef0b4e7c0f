import { announce } from '#platform'
import type { Tx } from '#platform'
import { FACTS, identityFact } from './events.ts'
import type { RoleInClinic } from './grant-role.ts'
import { deleteMembership, lockAdministrators } from './queries.ts'
import { refusals } from './refusals.ts'

/**
 * Takes a role away. Refuses `identity.last_administrator`: a clinic without one could never get one again.
 * It counts within seconds for cookie sessions, and for an access token when that expires, after ten minutes at most.
 */
export async function revokeRole(tx: Tx, { accountId, clinicId, role, at, by }: RoleInClinic): Promise<void> {
  if (role === 'administrator') {
    const administrators = await lockAdministrators(tx, clinicId)
    if (administrators.length === 1 && administrators[0] === accountId) throw refusals.last_administrator()
  }
  if (!(await deleteMembership(tx, accountId, clinicId, role))) return
  await announce(tx, identityFact(FACTS.roleRevoked, clinicId, { accountId, role }, at, by))
}
