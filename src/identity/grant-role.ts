import { announce } from '#platform'
import type { Tx } from '#platform'
import type { AccountId, ClinicId, Role } from './context.ts'
import { FACTS, identityFact } from './events.ts'
import { insertMembership } from './queries.ts'

export interface RoleInClinic {
  accountId: AccountId
  clinicId: ClinicId
  role: Exclude<Role, 'patient'>
  /** Epoch milliseconds. */
  at: number
  by?: AccountId | undefined
}

/** Makes an account a doctor, receptionist or administrator of a clinic. Twice is once. */
export async function grantRole(tx: Tx, { accountId, clinicId, role, at, by }: RoleInClinic): Promise<void> {
  if (!(await insertMembership(tx, { accountId, clinicId, role, at, by }))) return
  await announce(tx, identityFact(FACTS.roleGranted, clinicId, { accountId, role }, at, by))
}
