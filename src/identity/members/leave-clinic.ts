import { announce, transaction } from '#platform'
import { accountOf } from '../context.ts'
import type { Context } from '../context.ts'
import { FACTS, identityFact } from '../events.ts'
import { accessRefusals, enforce } from '../policy.ts'
import { auditRoles } from './audit-roles.ts'
import { changeRoles } from './change-roles.ts'
import { endAccess } from './deactivate-member.ts'
import { permissions } from './permissions.ts'
import { findMember, lockMember } from './queries.ts'
import { recordMember } from './record-member.ts'
import { refusals } from './refusals.ts'

/**
 * The caller gives up every role here and is signed out here. Refuses `identity.last_administrator`, and `identity.member_not_found`
 * who is on no staff. Who is deactivated has no role to give up, and stays in the list.
 */
export async function leaveClinic(ctx: Context): Promise<void> {
  enforce(permissions.leave, ctx.actor)
  const accountId = accountOf(ctx.actor)
  if (accountId === undefined) throw accessRefusals.sign_in_required()
  const key = { clinicId: ctx.clinicId, accountId }
  const doing = { at: ctx.now, by: accountId }
  await transaction(ctx.database, async (tx) => {
    await lockMember(tx, key)
    const member = await findMember(tx, key)
    if (member === undefined || member.roles.length === 0) throw refusals.member_not_found()
    await changeRoles(tx, key, { take: member.roles }, doing)
    await endAccess(tx, key)
    await announce(tx, identityFact(FACTS.memberLeft, ctx.clinicId, { accountId }, ctx.now, accountId))
    await recordMember(tx, key, 'left', doing)
    await auditRoles(tx, ctx, accountId, { take: member.roles })
  })
}
