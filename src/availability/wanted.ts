import type { LocationId, VisitTypeId } from '#clinic'
import type { DoctorId } from '#people'

/** Who is asked about. Absent members do not filter. */
export interface Wanted {
  doctorId?: readonly DoctorId[]
  specialty?: string
  language?: string
  locationId?: LocationId
  visitTypeId?: VisitTypeId
  q?: string
}

export function isByIdAlone({ doctorId, specialty, language, q }: Wanted): boolean {
  return doctorId !== undefined && specialty === undefined && language === undefined && q === undefined
}
