import { getClinic } from '#clinic'
import { accountOf } from '#identity'
import type { Context } from '#identity'
import { readAccessPolicy } from '../access-policy/access-policy.ts'
import { standingOf } from '../access/standing.ts'
import type { PatientId } from '../contract.ts'
import { refusals as peopleRefusals } from '../refusals.ts'
import { dayIn } from './authority.ts'
import type { Authority } from './contract.ts'
import { presentAuthority } from './present-authority.ts'
import { findAuthorities } from './queries.ts'

/** Who acts for this patient, and who did: for the patient and the clinic. Who acts sees their own authority and nobody else's. */
export async function listAuthorities(ctx: Context, patientId: PatientId): Promise<Authority[]> {
  const standing = await standingOf(ctx.database, ctx, patientId)
  if (standing === undefined || standing.isErased) throw peopleRefusals.patient_not_found()
  const { isClinic, isOwn, sees, books, patient } = standing
  if (!isClinic && !isOwn && !sees && !books) throw peopleRefusals.patient_not_found()
  const [{ timeZone }, policy, rows] = await Promise.all([
    getClinic(ctx),
    readAccessPolicy(ctx),
    findAuthorities(ctx.database, ctx.clinicId, patientId),
  ])
  const today = dayIn(timeZone, ctx.now)
  return rows
    .filter(({ accountId }) => isClinic || isOwn || accountId === accountOf(ctx.actor))
    .map((row) => presentAuthority(row, { patient, policy, timeZone, today, isClinic }))
}
