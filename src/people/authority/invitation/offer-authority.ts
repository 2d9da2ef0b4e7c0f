import { getClinic } from '#clinic'
import { accountOf, audit } from '#identity'
import type { AccountId, Context } from '#identity'
import { announce, newId, transaction } from '#platform'
import type { Tx } from '#platform'
import { readAccessPolicy } from '../../access-policy/access-policy.ts'
import { standingOf } from '../../access/standing.ts'
import type { Patient, PatientId } from '../../contract.ts'
import { FACTS } from '../../events.ts'
import { lockPatient } from '../../patient/queries.ts'
import { refusals as peopleRefusals } from '../../refusals.ts'
import { dayIn } from '../authority.ts'
import type { AuthorityInvitation, NewAuthorityInvitation } from '../contract.ts'
import { refusals } from '../refusals.ts'
import { refuseOddTerm, refuseUnlessOfAge } from '../term.ts'
import { presentInvitation } from './present-invitation.ts'
import { closeExpired, findOpenOfPatient, insertInvitation } from './queries.ts'
import type { InvitationRow } from './queries.ts'

/** Long enough to open an account and show the address, short enough that a forgotten letter opens nothing next season. */
const OPEN_FOR_MS = 14 * 86_400_000
const MOST_OPEN = 5

/**
 * An adult asks somebody, by e-mail address, to act for them. It is answered alike whether or not there is an account with that address;
 * the letter goes to the address in any case, and only whoever shows that it is theirs can accept.
 */
export async function offerAuthority(
  ctx: Context,
  patientId: PatientId,
  wish: NewAuthorityInvitation,
): Promise<AuthorityInvitation> {
  return transaction(ctx.database, async (tx) => {
    const { patient, invitedBy } = await ownRecord(tx, ctx, patientId)
    const [{ timeZone }, policy] = await Promise.all([
      getClinic({ database: tx, clinicId: ctx.clinicId }),
      readAccessPolicy(ctx, tx),
    ])
    const today = dayIn(timeZone, ctx.now)
    refuseUnlessOfAge(today, patient.birthDate, policy)
    refuseOddTerm(today, { kind: wish.kind, from: today, until: wish.until })
    const email = wish.email.trim().toLowerCase()
    await closeExpired(tx, ctx.clinicId, patientId, ctx.now)
    const open = await findOpenOfPatient(tx, ctx.clinicId, patientId, ctx.now)
    if (open.some((one) => one.email === email)) throw refusals.authority_invitation_exists()
    if (open.length >= MOST_OPEN) throw refusals.too_many_authority_invitations()
    const { kind, scope, until } = wish
    const row: InvitationRow = {
      id: newId(),
      patientId,
      patientName: patient.name,
      patientLocale: patient.locale,
      email,
      kind,
      scope,
      until,
      invitedBy,
      invitedAt: ctx.now,
      expiresAt: ctx.now + OPEN_FOR_MS,
    }
    await insertInvitation(tx, ctx.clinicId, row)
    const payload = { authorityInvitationId: row.id }
    await announce(tx, { name: FACTS.authorityOffered, clinicId: ctx.clinicId, payload, at: ctx.now, by: invitedBy })
    await audit(tx, ctx, { action: 'identity.invite', record: row.id, patients: [patientId] })
    return presentInvitation(row, timeZone)
  })
}

/** Locked: invitations of one patient take turns, so that of two equal ones at once the second is told. */
async function ownRecord(
  tx: Tx,
  ctx: Context,
  patientId: PatientId,
): Promise<{ patient: Patient; invitedBy: AccountId }> {
  const standing = await standingOf(tx, ctx, patientId)
  const invitedBy = accountOf(ctx.actor)
  const patient = standing?.isOwn === true ? await lockPatient(tx, ctx.clinicId, patientId) : undefined
  if (patient === undefined || invitedBy === undefined) throw peopleRefusals.patient_not_found()
  return { patient, invitedBy }
}
