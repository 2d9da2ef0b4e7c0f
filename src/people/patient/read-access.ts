import { accountOf, listAccess } from '#identity'
import type { Context } from '#identity'
import type { PatientId } from '../contract.ts'
import { refusals } from '../refusals.ts'
import { patientsOf } from './patients-of.ts'

/**
 * Who looked at this record or changed it, for the patient and those who act for them. Not for staff: whoever answers for the clinic asks
 * the whole trail, and of colleagues' work nobody else has anything to see. "Not yours" and "not there" are one answer.
 */
export async function readAccess(
  ctx: Context,
  id: PatientId,
  query: Parameters<typeof listAccess>[2],
): ReturnType<typeof listAccess> {
  const accountId = accountOf(ctx.actor)
  const own = accountId === undefined ? [] : await patientsOf(ctx.database, ctx.clinicId, accountId)
  if (!own.some((patient) => patient.id === id)) throw refusals.patient_not_found()
  return listAccess(ctx, id, query)
}
