import type { InvitationRow } from './queries.ts'
import { refusals } from './refusals.ts'

/** A week: long enough for somebody on leave, short enough that a forgotten mailbox opens nothing next year. */
export const OPEN_FOR_MS = 7 * 86_400_000

export type InvitationState = 'open' | 'expired' | 'accepted' | 'withdrawn'

/** `now` in epoch milliseconds. */
export function stateOf(invitation: InvitationRow, now: number): InvitationState {
  if (invitation.acceptedAt !== null) return 'accepted'
  if (invitation.withdrawnAt !== null) return 'withdrawn'
  return invitation.expiresAt <= now ? 'expired' : 'open'
}

/** Says which of the ways it is not open any more. */
export function refuseUnlessOpen(invitation: InvitationRow, now: number): void {
  const state = stateOf(invitation, now)
  if (state === 'accepted') throw refusals.invitation_used()
  if (state === 'withdrawn') throw refusals.invitation_withdrawn()
  if (state === 'expired') throw refusals.invitation_expired()
}
