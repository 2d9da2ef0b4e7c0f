import type { DoctorId } from '#people'
import type { PatientFacts, VisitRules } from '#scheduling'

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
