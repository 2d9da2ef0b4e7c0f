import type { Reader } from '#platform'
import type { AccountId, ClinicId, Role } from '../context.ts'
import { selectRoles } from '../queries.ts'

/** Everything an account may be in a clinic; everybody may be a patient. */
export async function rolesOf(reader: Reader, accountId: AccountId, clinicId: ClinicId): Promise<Role[]> {
  return ['patient', ...(await selectRoles(reader, accountId, clinicId))]
}
