import type { ClinicId } from '#identity'
import type { Tx } from '#platform'
import { lockOpen } from './queries.ts'
import type { AuthorityInvitationId } from './queries.ts'

/**
 * To whom the letter goes, asked when it leaves; undefined when the invitation is not open any more. It names nobody and carries no key:
 * whoever reads it signs in with that address and finds who asked. In the
 * language of whoever asked, for nobody knows another.
 */
export async function authorityInvitationLetter(
  tx: Tx,
  clinicId: ClinicId,
  id: AuthorityInvitationId,
  now: number,
): Promise<{ email: string; locale: string; expiresAt: number } | undefined> {
  const invitation = await lockOpen(tx, clinicId, id, now)
  if (invitation === undefined) return undefined
  const { email, patientLocale: locale, expiresAt } = invitation
  return { email, locale, expiresAt }
}
