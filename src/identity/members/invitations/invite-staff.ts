import { announce, newId, transaction, violatedConstraint } from '#platform'
import { audit } from '../../audit/index.ts'
import { accountOf } from '../../context.ts'
import type { Context } from '../../context.ts'
import { FACTS, identityFact } from '../../events.ts'
import { enforce } from '../../policy.ts'
import { findAccountByEmail } from '../../queries.ts'
import { hashOfToken, newSecretToken } from '../../secret-token.ts'
import { permissions } from '../permissions.ts'
import { findMember } from '../queries.ts'
import { refuseUngrantable } from '../staff-roles.ts'
import type { NewInvitation } from './contract.ts'
import { OPEN_FOR_MS } from './invitation.ts'
import { insertInvitation, lockInvitation, withdrawExpired } from './queries.ts'
import type { InvitationId, InvitationRow } from './queries.ts'
import { refuseDoctorWithoutRole } from './refuse-doctor-without-role.ts'
import { refusals } from './refusals.ts'

/**
 * Asks somebody to join the staff. The letter is written when it leaves, with a link made at that moment: until then nobody has one, not
 * even the database. Whether the address has an account is not told: it may be a patient's.
 */
export async function inviteStaff(ctx: Context, wish: NewInvitation): Promise<InvitationRow> {
  enforce(permissions.runTheStaff, ctx.actor)
  refuseUngrantable(wish.roles)
  refuseDoctorWithoutRole(wish)
  const { clinicId, now } = ctx
  const email = wish.email.trim().toLowerCase()
  const id: InvitationId = newId()
  const by = accountOf(ctx.actor)
  return transaction(ctx.database, async (tx) => {
    const account = await findAccountByEmail(tx, email, true)
    if (account !== undefined && (await findMember(tx, { clinicId, accountId: account.id })) !== undefined)
      throw refusals.already_a_member()
    await withdrawExpired(tx, clinicId, email, now)
    const doctorId = wish.doctorId ?? null
    const sha256 = hashOfToken(newSecretToken())
    await insertInvitation(tx, clinicId, {
      id,
      email,
      roles: wish.roles,
      doctorId,
      sha256,
      at: now,
      by,
      expiresAt: now + OPEN_FOR_MS,
    }).catch((error: unknown) => {
      throw violatedConstraint(error) === 'one_open_invitation_per_address' ? refusals.invitation_open_already() : error
    })
    await announce(tx, identityFact(FACTS.staffInvited, clinicId, { invitationId: id, doctorId }, now, by))
    await audit(tx, ctx, { action: 'identity.invite', record: id })
    const invitation = await lockInvitation(tx, clinicId, id)
    if (invitation === undefined) throw new Error('an invitation was written and is not there')
    return invitation
  })
}
