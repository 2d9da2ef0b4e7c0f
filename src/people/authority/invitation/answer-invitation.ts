import { getClinic } from '#clinic'
import { accountOf, audit, profileOf } from '#identity'
import type { AccountId, Context } from '#identity'
import { transaction } from '#platform'
import type { Tx } from '#platform'
import { readAccessPolicy } from '../../access-policy/access-policy.ts'
import { standingOf } from '../../access/standing.ts'
import type { PatientId } from '../../contract.ts'
import { lockPatient } from '../../patient/queries.ts'
import { refusals as peopleRefusals } from '../../refusals.ts'
import { dayIn } from '../authority.ts'
import type { Authority } from '../contract.ts'
import { grantAuthority } from '../grant-authority.ts'
import { presentAuthority } from '../present-authority.ts'
import { findAccountBehind } from '../queries.ts'
import { refusals } from '../refusals.ts'
import { refuseUnlessOfAge } from '../term.ts'
import { lockOpen, updateAnswer } from './queries.ts'
import type { AuthorityInvitationId, InvitationRow } from './queries.ts'

/** By the account whose proven address was invited, while whoever invited is still who they were. */
export async function acceptInvitation(ctx: Context, id: AuthorityInvitationId): Promise<Authority> {
  return transaction(ctx.database, async (tx) => {
    const { invitation, accountId, name } = await invitationToMe(tx, ctx, id)
    const { patientId, invitedBy, kind, scope, until } = invitation
    const patient = await lockPatient(tx, ctx.clinicId, patientId)
    const behind = await findAccountBehind(tx, ctx.clinicId, patientId)
    if (patient === undefined || behind?.accountId !== invitedBy) throw refusals.authority_invitation_not_found()
    if (invitedBy === accountId) throw refusals.acts_for_oneself()
    const [{ timeZone }, policy] = await Promise.all([
      getClinic({ database: tx, clinicId: ctx.clinicId }),
      readAccessPolicy(ctx, tx),
    ])
    const today = dayIn(timeZone, ctx.now)
    refuseUnlessOfAge(today, patient.birthDate, policy)
    await updateAnswer(tx, ctx.clinicId, id, 'accepted', ctx.now)
    await audit(tx, ctx, { action: 'identity.invitation_accept', record: id, patients: [patientId] })
    const grant = { patient, accountId, kind, scope, from: today, until, evidence: null, today }
    const row = await grantAuthority(tx, ctx, grant)
    return presentAuthority({ ...row, actingName: name }, { patient, policy, timeZone, today, isClinic: false })
  })
}

export async function refuseInvitation(ctx: Context, id: AuthorityInvitationId): Promise<void> {
  await transaction(ctx.database, async (tx) => {
    const { invitation } = await invitationToMe(tx, ctx, id)
    await updateAnswer(tx, ctx.clinicId, id, 'refused', ctx.now)
    await audit(tx, ctx, { action: 'identity.invitation_withdraw', record: id, patients: [invitation.patientId] })
  })
}

/** By the patient who invited, or the clinic. */
export async function withdrawInvitation(ctx: Context, patientId: PatientId, id: AuthorityInvitationId): Promise<void> {
  await transaction(ctx.database, async (tx) => {
    const standing = await standingOf(tx, ctx, patientId)
    if (standing === undefined || standing.isErased || !(standing.isOwn || standing.isClinic))
      throw peopleRefusals.patient_not_found()
    const invitation = await lockOpen(tx, ctx.clinicId, id, ctx.now)
    if (invitation === undefined || invitation.patientId !== patientId) throw refusals.authority_invitation_not_found()
    await updateAnswer(tx, ctx.clinicId, id, 'withdrawn', ctx.now)
    await audit(tx, ctx, { action: 'identity.invitation_withdraw', record: id, patients: [patientId] })
  })
}

/** "Not to you" and "not there" are one answer. */
async function invitationToMe(
  tx: Tx,
  ctx: Context,
  id: AuthorityInvitationId,
): Promise<{ invitation: InvitationRow; accountId: AccountId; name: string }> {
  const accountId = accountOf(ctx.actor)
  const invitation = await lockOpen(tx, ctx.clinicId, id, ctx.now)
  const profile = accountId === undefined ? undefined : await profileOf(tx, accountId)
  const isMine = profile?.emailVerified === true && profile.email.toLowerCase() === invitation?.email
  if (invitation === undefined || accountId === undefined || profile === undefined || !isMine)
    throw refusals.authority_invitation_not_found()
  return { invitation, accountId, name: profile.name }
}
