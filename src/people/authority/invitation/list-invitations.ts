import { getClinic } from '#clinic'
import { accountOf, profileOf } from '#identity'
import type { Context } from '#identity'
import { standingOf } from '../../access/standing.ts'
import type { PatientId } from '../../contract.ts'
import { refusals as peopleRefusals } from '../../refusals.ts'
import type { AuthorityInvitation } from '../contract.ts'
import { refusals } from '../refusals.ts'
import { presentInvitation } from './present-invitation.ts'
import { findOpenOfPatient, findOpenToAddress } from './queries.ts'

/** Whom this patient asked and who has not answered: for the patient and the clinic. */
export async function listInvitations(ctx: Context, patientId: PatientId): Promise<AuthorityInvitation[]> {
  const standing = await standingOf(ctx.database, ctx, patientId)
  if (standing === undefined || standing.isErased || !(standing.isOwn || standing.isClinic))
    throw peopleRefusals.patient_not_found()
  const { timeZone } = await getClinic(ctx)
  const rows = await findOpenOfPatient(ctx.database, ctx.clinicId, patientId, ctx.now)
  return rows.map((row) => presentInvitation(row, timeZone))
}

/** Who asked the caller. An address that nobody has shown to be theirs was perhaps typed by a stranger, so nothing is told to it. */
export async function listOwnInvitations(ctx: Context): Promise<AuthorityInvitation[]> {
  const accountId = accountOf(ctx.actor)
  if (accountId === undefined) return []
  const { email, emailVerified } = await profileOf(ctx.database, accountId)
  if (!emailVerified) throw refusals.address_not_verified()
  const { timeZone } = await getClinic(ctx)
  const rows = await findOpenToAddress(ctx.database, ctx.clinicId, email.toLowerCase(), ctx.now)
  return rows.map((row) => presentInvitation(row, timeZone))
}
