import { useLocations, useVisitTypes } from '../../clinic/clinic-queries.ts'
import { fullName } from '../../availability/doctor-card.tsx'
import { useAllDoctors } from '../../people/doctor-queries.ts'
import type { Names } from './pathway-words.ts'

/** What the clinic calls its visits, doctors and locations; empty until it is known. */
export function useNames(): Names {
  const visitTypes = useVisitTypes().data ?? []
  const doctors = useAllDoctors().data ?? []
  const locations = useLocations().data ?? []
  return { visitTypes, doctors: doctors.map((one) => ({ id: one.id, name: fullName(one) })), locations }
}
