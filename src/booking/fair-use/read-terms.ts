import type { Context } from '#identity'
import { mayBookFor, standingOf } from '#people'
import type { PatientId } from '#people'
import { refusals } from '../refusals.ts'
import type { BookingTerms } from './contract.ts'
import { NO_TERMS, fairUseOfVisit } from './shares-of-visit.ts'

/**
 * What is asked of this caller when they book for this patient, so that they are told before they do. To whoever may book for them, as the
 * booking would; how many visits were missed is not told.
 */
export async function readTerms(ctx: Context, patientId: PatientId): Promise<BookingTerms> {
  const standing = await standingOf(ctx.database, ctx, patientId)
  if (standing === undefined || !mayBookFor(standing)) throw refusals.patient_not_found()
  return (await fairUseOfVisit(ctx.database, ctx, patientId))?.terms ?? NO_TERMS
}
