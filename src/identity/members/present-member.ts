import type { Member } from './contract.ts'
import type { MemberRow } from './queries.ts'

export function presentMember(row: MemberRow): Member {
  const { accountId, name, email, roles, version, deactivatedAt } = row
  return {
    accountId,
    name,
    email,
    roles,
    state: deactivatedAt === null ? 'active' : 'deactivated',
    deactivation:
      deactivatedAt === null
        ? null
        : {
            at: inUtc(deactivatedAt),
            by: row.deactivatedBy as Member['accountId'] | null,
            reason: row.deactivationReason,
            roles: row.deactivatedRoles ?? [],
          },
    joinedAt: inUtc(row.joinedAt),
    lastSeenAt: row.lastSeenAt === null ? null : inUtc(row.lastSeenAt),
    hasSecondFactor: row.hasSecondFactor,
    timeZone: 'UTC',
    version,
  }
}

export function inUtc(at: number): string {
  return new Date(at).toISOString()
}
