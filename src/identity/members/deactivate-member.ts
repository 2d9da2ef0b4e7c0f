import { announce, transaction } from '#platform'
import type { Tx } from '#platform'
import { audit } from '../audit/index.ts'
import { accountOf } from '../context.ts'
import type { AccountId, Context } from '../context.ts'
import { FACTS, identityFact } from '../events.ts'
import { enforce } from '../policy.ts'
import { changeRoles } from './change-roles.ts'
import { memberAfter, memberToChange } from './member-to-change.ts'
import type { SeenVersion } from './member-to-change.ts'
import { permissions } from './permissions.ts'
import { deleteDeactivation, deleteGrantsInClinic, deleteSessionsInClinic, insertDeactivation } from './queries.ts'
import type { MemberKey, MemberRow } from './queries.ts'
import { recordMember } from './record-member.ts'
import { refusals } from './refusals.ts'

/**
 * Locks a member out for now: their roles are put aside, and everything they are signed in with at this clinic ends. What they did
 * stays theirs. They may still sign in as the patient that everybody may be: the clinic does not own the account, nor the right of a
 * person to their own record.
 */
export async function deactivateMember(
  ctx: Context,
  accountId: AccountId,
  seen: SeenVersion,
  reason: string | null,
): Promise<MemberRow> {
  enforce(permissions.runTheStaff, ctx.actor)
  const key = { clinicId: ctx.clinicId, accountId }
  const doing = { at: ctx.now, by: accountOf(ctx.actor) }
  return transaction(ctx.database, async (tx) => {
    const { roles, deactivatedAt } = await memberToChange(tx, key, seen)
    if (deactivatedAt !== null) throw refusals.member_deactivated()
    await changeRoles(tx, key, { take: roles }, doing)
    await insertDeactivation(tx, key, { roles, reason, ...doing })
    await endAccess(tx, key)
    await announce(tx, identityFact(FACTS.memberDeactivated, ctx.clinicId, { accountId }, ctx.now, doing.by))
    await recordMember(tx, key, 'deactivated', doing)
    await audit(tx, ctx, { action: 'identity.account_deactivate', record: accountId, reason: reason ?? undefined })
    return memberAfter(tx, key)
  })
}

/** The member is what they were before. Sessions and tokens do not come back: they sign in again. */
export async function reactivateMember(ctx: Context, accountId: AccountId, seen: SeenVersion): Promise<MemberRow> {
  enforce(permissions.runTheStaff, ctx.actor)
  const key = { clinicId: ctx.clinicId, accountId }
  const doing = { at: ctx.now, by: accountOf(ctx.actor) }
  return transaction(ctx.database, async (tx) => {
    await memberToChange(tx, key, seen)
    const roles = await deleteDeactivation(tx, key)
    if (roles === undefined) throw refusals.member_not_deactivated()
    await changeRoles(tx, key, { give: roles }, doing)
    await announce(tx, identityFact(FACTS.memberReactivated, ctx.clinicId, { accountId }, ctx.now, doing.by))
    await recordMember(tx, key, 'reactivated', doing)
    await audit(tx, ctx, { action: 'identity.account_reactivate', record: accountId })
    return memberAfter(tx, key)
  })
}

/** Sessions with their refresh tokens, and what was granted to apps: in this clinic, for in another they may be on the staff as before. */
export async function endAccess(tx: Tx, key: MemberKey): Promise<void> {
  await deleteSessionsInClinic(tx, key)
  await deleteGrantsInClinic(tx, key)
}
