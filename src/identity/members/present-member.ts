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
            // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column is written from account ids only
            by: row.deactivatedBy as Member['accountId'] | null,
            reason: row.deactivationReason,
            roles: row.deactivatedRoles ?? [],
          },
    joinedAt: inUtc(row.joinedAt),
    timeZone: 'UTC',
    version,
  }
}

export function inUtc(at: number): string {
  return new Date(at).toISOString()
}
