import { deleteOldRevisions } from '#platform'
import type { Reader, Tx } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'
import { changeRoles } from '../members/change-roles.ts'
import { endAccess } from '../members/deactivate-member.ts'
import { refusals } from '../members/refusals.ts'
import { selectRoles } from '../queries.ts'
import { deleteAccount, deleteAccountHere, isOnlyAdministrator } from './queries.ts'

/** Refuses `identity.last_administrator`: said when somebody asks, and by the database when it is done. */
export async function refuseLastAdministrator(reader: Reader, clinicId: ClinicId, accountId: AccountId): Promise<void> {
  if (await isOnlyAdministrator(reader, clinicId, accountId)) throw refusals.last_administrator()
}

/**
 * Takes an account out of one clinic: roles, sessions, grants, invitations. With `everywhere` the account itself goes too, and with it
 * every proof, device and link. Whoever asks for that has seen that no other clinic knows it. Refuses `identity.last_administrator`.
 */
export async function erasePerson(
  tx: Tx,
  { clinicId, accountId }: { clinicId: ClinicId; accountId: AccountId },
  { now, everywhere }: { now: number; everywhere: boolean },
): Promise<void> {
  const key = { clinicId, accountId }
  const roles = await selectRoles(tx, accountId, clinicId)
  if (roles.length > 0) await changeRoles(tx, key, { take: roles }, { at: now })
  await endAccess(tx, key)
  await deleteAccountHere(tx, clinicId, accountId)
  if (everywhere) await deleteAccount(tx, accountId)
}

/** An account that is known in no clinic. */
export async function eraseAccount(tx: Tx, accountId: AccountId): Promise<void> {
  await deleteAccount(tx, accountId)
}

/** What members of the staff were before this instant; the newest version of each stays. */
export function forgetOldVersions(tx: Tx, before: number, atMost: number): Promise<number> {
  return deleteOldRevisions(tx, 'identity.member', before, atMost)
}
