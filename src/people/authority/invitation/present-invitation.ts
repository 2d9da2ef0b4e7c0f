import { inTimeZone } from '#clinic'
import type { AuthorityInvitation } from '../contract.ts'
import type { InvitationRow } from './queries.ts'

export function presentInvitation(row: InvitationRow, timeZone: string): AuthorityInvitation {
  const { invitedBy: _by, patientLocale: _locale, invitedAt, expiresAt, ...shown } = row
  return {
    ...shown,
    invitedAt: inTimeZone(invitedAt, timeZone),
    expiresAt: inTimeZone(expiresAt, timeZone),
    timeZone,
  }
}
