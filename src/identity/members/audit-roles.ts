import type { Tx } from '#platform'
import { audit } from '../audit/index.ts'
import type { AuditContext } from '../audit/index.ts'
import type { AccountId } from '../context.ts'
import type { StaffRole } from './staff-roles.ts'

/** Who gave whom which role, and who took it: the trail names the roles where other events say why. */
export async function auditRoles(
  tx: Tx,
  ctx: AuditContext,
  record: AccountId,
  { give = [], take = [] }: { give?: readonly StaffRole[]; take?: readonly StaffRole[] },
): Promise<void> {
  if (give.length > 0) await audit(tx, ctx, { action: 'identity.role_grant', record, reason: give.join(', ') })
  if (take.length > 0) await audit(tx, ctx, { action: 'identity.role_revoke', record, reason: take.join(', ') })
}
