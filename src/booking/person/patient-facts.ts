import type { Context } from '#identity'
import { mayBookFor, standingOf } from '#people'
import type { DoctorId, PatientId } from '#people'
import type { PatientFacts, VisitRules } from '#scheduling'
import { refusals } from '../refusals.ts'
import { findDoctorsOfPatient } from './queries.ts'

/** Whether it matters to this visit type who comes: only then is anything read about the patient. */
export function asksWhoComes({
  forPatients = 'everyone',
  minAgeYears = null,
  maxAgeYears = null,
}: VisitRules): boolean {
  return forPatients !== 'everyone' || minAgeYears !== null || maxAgeYears !== null
}

/** What the rules ask of a patient, by doctor; `seen` are the doctors with whom they have a visit. */
export function factsOf(
  { birthDate }: { birthDate: string | null },
  seen: readonly DoctorId[],
): (doctorId: DoctorId) => PatientFacts {
  return (doctorId) => ({
    birthDate: birthDate ?? undefined,
    knownToClinic: seen.length > 0,
    knownToDoctor: seen.includes(doctorId),
  })
}

/**
 * The same for a search by whoever may book for the patient: what a search tells of them, a booking would. For others there is no such
 * patient. Undefined: nobody was named, and the rules about who comes are told as conditions.
 */
export async function factsForSearch(
  ctx: Context,
  patientId: PatientId | undefined,
): Promise<((doctorId: DoctorId) => PatientFacts) | undefined> {
  if (patientId === undefined) return undefined
  const standing = await standingOf(ctx.database, ctx, patientId)
  if (standing === undefined || !mayBookFor(standing))
    throw refusals.patient_not_found({ errors: [{ pointer: 'patientId', detail: 'there is no such patient' }] })
  return factsOf(standing.patient, await findDoctorsOfPatient(ctx.database, ctx.clinicId, standing.patient.id))
}
