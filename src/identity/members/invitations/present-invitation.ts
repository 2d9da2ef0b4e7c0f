import { inUtc } from '../present-member.ts'
import type { Invitation } from './contract.ts'
import { stateOf } from './invitation.ts'
import type { InvitationRow } from './queries.ts'

export function presentInvitation(row: InvitationRow, now: number): Invitation {
  const { id, email, roles, doctorId, invitedBy, acceptedAt, acceptedBy, withdrawnAt } = row
  return {
    id,
    email,
    roles,
    doctorId,
    state: stateOf(row, now),
    invitedAt: inUtc(row.invitedAt),
    invitedBy,
    sentAt: inUtc(row.sentAt),
    expiresAt: inUtc(row.expiresAt),
    acceptedAt: acceptedAt === null ? null : inUtc(acceptedAt),
    acceptedBy,
    withdrawnAt: withdrawnAt === null ? null : inUtc(withdrawnAt),
    timeZone: 'UTC',
  }
}
