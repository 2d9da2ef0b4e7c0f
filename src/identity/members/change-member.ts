import { transaction } from '#platform'
import { accountOf } from '../context.ts'
import type { AccountId, Context } from '../context.ts'
import { enforce } from '../policy.ts'
import { auditRoles } from './audit-roles.ts'
import { announceRolesChanged, changeRoles } from './change-roles.ts'
import { memberAfter, memberToChange } from './member-to-change.ts'
import type { SeenVersion } from './member-to-change.ts'
import { permissions } from './permissions.ts'
import type { MemberRow } from './queries.ts'
import { recordMember } from './record-member.ts'
import { refusals } from './refusals.ts'
import { refuseUngrantable } from './staff-roles.ts'
import type { StaffRole } from './staff-roles.ts'

/** A member has exactly these roles from now on. Refuses `identity.last_administrator` and what nobody may grant. */
export async function changeMember(
  ctx: Context,
  accountId: AccountId,
  seen: SeenVersion,
  { roles }: { roles: readonly StaffRole[] },
): Promise<MemberRow> {
  enforce(permissions.runTheStaff, ctx.actor)
  refuseUngrantable(roles)
  const key = { clinicId: ctx.clinicId, accountId }
  return transaction(ctx.database, async (tx) => {
    const before = await memberToChange(tx, key, seen)
    if (before.deactivatedAt !== null) throw refusals.member_deactivated()
    const give = roles.filter((role) => !before.roles.includes(role))
    const take = before.roles.filter((role) => !roles.includes(role))
    if (give.length + take.length === 0) return before
    const doing = { at: ctx.now, by: accountOf(ctx.actor) }
    await changeRoles(tx, key, { give, take }, doing)
    await announceRolesChanged(tx, key, doing)
    await recordMember(tx, key, 'changed', doing)
    await auditRoles(tx, ctx, accountId, { give, take })
    return memberAfter(tx, key)
  })
}
