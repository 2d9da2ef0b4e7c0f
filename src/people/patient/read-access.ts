import { listAccess } from '#identity'
import type { Context } from '#identity'
import { standingOf } from '../access/standing.ts'
import type { PatientId } from '../contract.ts'
import { refusals } from '../refusals.ts'

/**
 * Who looked at this record or changed it, for the patient and those who act for them. Not for staff: whoever answers for the clinic asks
 * the whole trail, and of colleagues' work nobody else has anything to see. "Not yours" and "not there" are one answer.
 */
export async function readAccess(
  ctx: Context,
  id: PatientId,
  query: Parameters<typeof listAccess>[2],
): ReturnType<typeof listAccess> {
  const standing = await standingOf(ctx.database, ctx, id)
  if (standing === undefined || standing.isErased || !(standing.isOwn || standing.sees))
    throw refusals.patient_not_found()
  return listAccess(ctx, id, query)
}
