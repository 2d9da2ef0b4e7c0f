import { announce, transaction } from '#platform'
import type { Tx } from '#platform'
import { audit } from '../../audit/index.ts'
import { accountOf } from '../../context.ts'
import type { AccountId, Context } from '../../context.ts'
import { FACTS, identityFact } from '../../events.ts'
import { openAccount } from '../../open-account.ts'
import { hashPassword, refuseWeakPassword } from '../../password.ts'
import { findAccount, findAccountByEmail } from '../../queries.ts'
import { hashOfToken } from '../../secret-token.ts'
import { changeRoles } from '../change-roles.ts'
import { deleteDeactivation } from '../queries.ts'
import { recordMember } from '../record-member.ts'
import type { Acceptance, Accepted, InvitationShown } from './contract.ts'
import { refuseUnlessOpen } from './invitation.ts'
import { findInvitationByToken, lockInvitationByToken, markAccepted } from './queries.ts'
import type { InvitationRow } from './queries.ts'
import { refusals } from './refusals.ts'
import { inUtc } from '../present-member.ts'

/** What the page that the letter leads to shows. Who has the token reads the mailbox, so may know whether its address has an account. */
export async function showInvitation(ctx: Context, token: string): Promise<InvitationShown> {
  const { email, roles, expiresAt } = await openInvitation(ctx, token)
  const hasAccount = (await findAccountByEmail(ctx.database, email, true)) !== undefined
  return { clinicId: ctx.clinicId, email, roles, expiresAt: inUtc(expiresAt), timeZone: 'UTC', hasAccount }
}

/**
 * Joins the staff: who is signed in with the verified address of the letter as they are, everybody else with a new account, whose
 * address the letter has proved. Of two who bring one token at once the second hears `identity.invitation_used`.
 *
 * A signed-in account has to have verified the address before, although the token would prove it as well: somebody may have signed up
 * with the invited person's address, know that password, and have left them signed in to it.
 */
export async function acceptInvitation(ctx: Context, { token, name, password }: Acceptance): Promise<Accepted> {
  const invitation = await openInvitation(ctx, token)
  const signedIn = accountOf(ctx.actor)
  if (signedIn !== undefined) return accept(ctx, token, (tx, { email }) => ownAccount(tx, signedIn, email))
  if ((await findAccountByEmail(ctx.database, invitation.email, true)) !== undefined)
    throw refusals.invitation_needs_sign_in()
  if (name === undefined || password === undefined) throw refusals.invitation_needs_account()
  const newcomer = { name: name.trim(), email: invitation.email }
  refuseWeakPassword(password, newcomer)
  const passwordHash = await hashPassword(password)
  return accept(ctx, token, async (tx, { email }) => {
    const wish = { clinicId: ctx.clinicId, ...newcomer, email, passwordHash, isProven: true, at: ctx.now }
    const { accountId, opened } = await openAccount(tx, wish)
    if (!opened) throw refusals.invitation_needs_sign_in()
    return { accountId, opened }
  })
}

/** Before the password is hashed: a token that opens nothing costs nothing. */
async function openInvitation(ctx: Context, token: string): Promise<InvitationRow> {
  const invitation = await findInvitationByToken(ctx.database, ctx.clinicId, hashOfToken(token))
  if (invitation === undefined) throw refusals.invitation_unknown()
  refuseUnlessOpen(invitation, ctx.now)
  return invitation
}

type Joining = { accountId: AccountId; opened: boolean }

async function accept(
  ctx: Context,
  token: string,
  joining: (tx: Tx, invitation: InvitationRow) => Promise<Joining>,
): Promise<Accepted> {
  const { clinicId, now: at } = ctx
  return transaction(ctx.database, async (tx) => {
    const invitation = await lockInvitationByToken(tx, clinicId, hashOfToken(token))
    if (invitation === undefined) throw refusals.invitation_unknown()
    refuseUnlessOpen(invitation, at)
    const { accountId, opened } = await joining(tx, invitation)
    const { id, roles, doctorId } = invitation
    const doing = { at, by: accountId }
    const member = { clinicId, accountId }
    await markAccepted(tx, clinicId, id, doing)
    await changeRoles(tx, member, { give: roles }, doing)
    await deleteDeactivation(tx, member)
    await recordMember(tx, member, 'changed', doing)
    const fact = { invitationId: id, accountId, doctorId }
    await announce(tx, identityFact(FACTS.invitationAccepted, clinicId, fact, at, accountId))
    // Who was a visitor when they called is by now the account that the letter opened.
    const actor = { kind: 'account', accountId, roles: ['patient'], sessionId: '', via: 'cookie' } as const
    await audit(tx, { ...ctx, actor }, { action: 'identity.invitation_accept', record: id })
    return { accountId, roles, opened }
  })
}

async function ownAccount(tx: Tx, accountId: AccountId, email: string): Promise<Joining> {
  const account = await findAccount(tx, accountId)
  if (account === undefined || account.email !== email) throw refusals.invitation_for_another()
  if (!account.emailVerified) throw refusals.address_not_verified()
  return { accountId, opened: false }
}
