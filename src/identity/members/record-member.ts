import { recordRevision } from '#platform'
import type { Tx } from '#platform'
import type { Doing } from './change-roles.ts'
import { findMember } from './queries.ts'
import type { MemberKey } from './queries.ts'

export type MemberAction = 'changed' | 'deactivated' | 'reactivated' | 'left'

/** Keeps what somebody was on the staff after a change. No name and no address: histories outlive the account. */
export async function recordMember(tx: Tx, member: MemberKey, action: MemberAction, { at, by }: Doing): Promise<void> {
  const present = await findMember(tx, member)
  const snapshot = {
    accountId: member.accountId,
    roles: present?.roles ?? [],
    deactivated: present?.deactivatedAt !== undefined && present.deactivatedAt !== null,
    reason: present?.deactivationReason ?? null,
  }
  const subject = { clinicId: member.clinicId, kind: 'identity.member', id: member.accountId }
  await recordRevision(tx, subject, { action, snapshot, at, by })
}
