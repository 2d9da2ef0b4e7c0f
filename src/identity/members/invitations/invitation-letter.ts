import type { Tx } from '#platform'
import type { ClinicId } from '../../context.ts'
import { hashOfToken, newSecretToken } from '../../secret-token.ts'
import { stateOf } from './invitation.ts'
import { lockInvitation, replaceToken } from './queries.ts'
import type { InvitationId } from './queries.ts'
import type { StaffRole } from '../staff-roles.ts'

export interface InvitationLetter {
  email: string
  roles: readonly StaffRole[]
  /** Epoch milliseconds. */
  expiresAt: number
  /** For the link; it is here for the first and the last time. */
  token: string
}

/**
 * What the letter says, at the moment it leaves: a new link each time, so that none is ever kept, and a letter that failed half-way
 * leaves none behind that counts. Undefined when the invitation is not open any more.
 */
export async function invitationLetter(
  tx: Tx,
  clinicId: ClinicId,
  id: InvitationId,
  now: number,
): Promise<InvitationLetter | undefined> {
  const invitation = await lockInvitation(tx, clinicId, id)
  if (invitation === undefined || stateOf(invitation, now) !== 'open') return undefined
  const token = newSecretToken()
  await replaceToken(tx, clinicId, id, hashOfToken(token), now)
  const { email, roles, expiresAt } = invitation
  return { email, roles, expiresAt, token }
}
