import { announce, violatedConstraint } from '#platform'
import type { Tx } from '#platform'
import type { AccountId } from '../context.ts'
import { FACTS, identityFact } from '../events.ts'
import { deleteMembership, findMember, insertMembership, touchMember } from './queries.ts'
import type { MemberKey } from './queries.ts'
import { refusals } from './refusals.ts'
import { refuseUngrantable } from './staff-roles.ts'
import type { StaffRole } from './staff-roles.ts'

/** When and by whom; `by` is absent when Praxis or its operator does it. */
export interface Doing {
  /** Epoch milliseconds. */
  at: number
  by?: AccountId | undefined
}

/**
 * Gives and takes roles of one member; what they have or lack already is left alone. Gives first: a clinic whose only administrator is
 * replaced has two for a moment, never none. Refuses `identity.last_administrator`, and
 * `identity.roles_not_grantable` where what they then have goes not together.
 */
export async function changeRoles(
  tx: Tx,
  member: MemberKey,
  { give = [], take = [] }: { give?: readonly StaffRole[]; take?: readonly StaffRole[] },
  { at, by }: Doing,
): Promise<void> {
  await touchMember(tx, member, at)
  const { clinicId, accountId } = member
  for (const role of give)
    if (await insertMembership(tx, { ...member, role, at, by }))
      await announce(tx, identityFact(FACTS.roleGranted, clinicId, { accountId, role }, at, by))
  for (const role of take)
    if (await takeRole(tx, member, role))
      await announce(tx, identityFact(FACTS.roleRevoked, clinicId, { accountId, role }, at, by))
  if (give.length > 0) refuseUngrantable((await findMember(tx, member))?.roles ?? [])
}

/** For the letter to whoever can do more or less from now on, unless it was their own doing. */
export async function announceRolesChanged(
  tx: Tx,
  { clinicId, accountId }: MemberKey,
  { at, by }: Doing,
): Promise<void> {
  if (by === accountId) return
  await announce(tx, identityFact(FACTS.rolesChanged, clinicId, { accountId }, at, by))
}

/** The database says who is the last administrator, by name; here it becomes a refusal. */
export async function takeRole(tx: Tx, member: MemberKey, role: StaffRole): Promise<boolean> {
  try {
    return await deleteMembership(tx, member, role)
  } catch (error) {
    throw asLastAdministrator(error)
  }
}

/** For whoever removes accounts: what the database says when one is a clinic's last administrator, as a refusal; all else as it is. */
export function asLastAdministrator(error: unknown): unknown {
  return violatedConstraint(error) === 'a_clinic_keeps_an_administrator' ? refusals.last_administrator() : error
}
