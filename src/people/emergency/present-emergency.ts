import { inTimeZone } from '#clinic'
import type { EmergencyAccess } from './contract.ts'
import type { NamedEmergency } from './queries.ts'

export function presentEmergency(row: NamedEmergency, timeZone: string): EmergencyAccess {
  const { accountId: _, openedAt, expiresAt, endedAt, ...shown } = row
  return {
    ...shown,
    openedAt: inTimeZone(openedAt, timeZone),
    expiresAt: inTimeZone(expiresAt, timeZone),
    endedAt: endedAt === null ? null : inTimeZone(endedAt, timeZone),
    timeZone,
  }
}
