import { announce, transaction } from '#platform'
import type { Tx } from '#platform'
import { audit } from '../../audit/index.ts'
import { accountOf } from '../../context.ts'
import type { Context } from '../../context.ts'
import { FACTS, identityFact } from '../../events.ts'
import { enforce } from '../../policy.ts'
import { hashOfToken, newSecretToken } from '../../secret-token.ts'
import { permissions } from '../permissions.ts'
import { OPEN_FOR_MS, refuseUnlessOpen, stateOf } from './invitation.ts'
import { lockInvitation, markWithdrawn, renewInvitation } from './queries.ts'
import type { InvitationId, InvitationRow } from './queries.ts'
import { refusals } from './refusals.ts'

/** The letter goes out once more and the week begins anew; the link of the letter before counts no longer. */
export async function resendInvitation(ctx: Context, id: InvitationId): Promise<InvitationRow> {
  enforce(permissions.runTheStaff, ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const invitation = await present(tx, ctx, id)
    // One that ran out may be sent again: that is what resending is for.
    if (stateOf(invitation, ctx.now) !== 'expired') refuseUnlessOpen(invitation, ctx.now)
    const sha256 = hashOfToken(newSecretToken())
    await renewInvitation(tx, ctx.clinicId, id, { sha256, at: ctx.now, expiresAt: ctx.now + OPEN_FOR_MS })
    const { doctorId } = invitation
    await announce(
      tx,
      identityFact(FACTS.staffInvited, ctx.clinicId, { invitationId: id, doctorId }, ctx.now, accountOf(ctx.actor)),
    )
    await audit(tx, ctx, { action: 'identity.invite', record: id })
    return present(tx, ctx, id)
  })
}

/** The link counts no longer. What was accepted cannot be withdrawn: deactivate the member. */
export async function withdrawInvitation(ctx: Context, id: InvitationId): Promise<void> {
  enforce(permissions.runTheStaff, ctx.actor)
  await transaction(ctx.database, async (tx) => {
    const invitation = await present(tx, ctx, id)
    const state = stateOf(invitation, ctx.now)
    if (state === 'withdrawn') return
    if (state === 'accepted') throw refusals.invitation_used()
    const by = accountOf(ctx.actor)
    await markWithdrawn(tx, ctx.clinicId, id, { at: ctx.now, by })
    await announce(tx, identityFact(FACTS.invitationWithdrawn, ctx.clinicId, { invitationId: id }, ctx.now, by))
    await audit(tx, ctx, { action: 'identity.invitation_withdraw', record: id })
  })
}

async function present(tx: Tx, ctx: Context, id: InvitationId): Promise<InvitationRow> {
  const invitation = await lockInvitation(tx, ctx.clinicId, id)
  if (invitation === undefined) throw refusals.invitation_not_found()
  return invitation
}
