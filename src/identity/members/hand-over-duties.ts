import { transaction } from '#platform'
import type { Tx } from '#platform'
import { accountOf } from '../context.ts'
import type { AccountId, ClinicId, Context } from '../context.ts'
import { enforce } from '../policy.ts'
import { auditRoles } from './audit-roles.ts'
import { announceRolesChanged, changeRoles } from './change-roles.ts'
import { memberAfter, memberToChange } from './member-to-change.ts'
import type { SeenVersion } from './member-to-change.ts'
import { permissions } from './permissions.ts'
import { findMember, lockMember } from './queries.ts'
import type { MemberRow } from './queries.ts'
import { recordMember } from './record-member.ts'
import { refusals } from './refusals.ts'
import { NOT_HANDED_OVER, refuseUngrantable } from './staff-roles.ts'
import type { StaffRole } from './staff-roles.ts'

export interface HandoverWish {
  to: AccountId
  /** All that can be handed over unless said. */
  roles?: readonly StaffRole[]
}

/**
 * One member's roles become another's, in one step, so that neither nobody nor both have them. A doctor's appointments do not move by
 * themselves: each has a patient who chose that doctor; the answer says where to find them.
 */
export async function handOverDuties(
  ctx: Context,
  accountId: AccountId,
  seen: SeenVersion,
  { to, roles: wished }: HandoverWish,
): Promise<{ from: MemberRow; to: MemberRow }> {
  enforce(permissions.runTheStaff, ctx.actor)
  if (to === accountId)
    throw refusals.handover_to_oneself({ errors: [{ pointer: '/to', detail: 'is the same member' }] })
  const { clinicId, now } = ctx
  const giver = { clinicId, accountId }
  const taker = { clinicId, accountId: to }
  const doing = { at: now, by: accountOf(ctx.actor) }
  return transaction(ctx.database, async (tx) => {
    await lockBoth(tx, clinicId, [accountId, to])
    const from = await memberToChange(tx, giver, seen)
    const successor = await findMember(tx, taker)
    if (successor === undefined)
      throw refusals.member_not_found({ errors: [{ pointer: '/to', detail: 'is no member' }] })
    if (from.deactivatedAt !== null || successor.deactivatedAt !== null) throw refusals.member_deactivated()
    const moving = from.roles.filter((role) => !NOT_HANDED_OVER.includes(role) && (wished ?? [role]).includes(role))
    if (moving.length === 0) throw refusals.nothing_to_hand_over()
    refuseUngrantable([...new Set([...successor.roles, ...moving])])
    await changeRoles(tx, taker, { give: moving }, doing)
    await changeRoles(tx, giver, { take: moving }, doing)
    await announceRolesChanged(tx, taker, doing)
    await announceRolesChanged(tx, giver, doing)
    await recordMember(tx, taker, 'changed', doing)
    await recordMember(tx, giver, 'changed', doing)
    await auditRoles(tx, ctx, to, { give: moving })
    await auditRoles(tx, ctx, accountId, { take: moving })
    // Who handed over everything is on no staff any more.
    const leftBehind = (await findMember(tx, giver)) ?? { ...from, roles: [], version: from.version + 1 }
    return { from: leftBehind, to: await memberAfter(tx, taker) }
  })
}

/** In one order for everybody: two who hand over to each other do not wait in a circle. */
async function lockBoth(tx: Tx, clinicId: ClinicId, accounts: readonly AccountId[]): Promise<void> {
  for (const accountId of accounts.toSorted()) await lockMember(tx, { clinicId, accountId })
}
