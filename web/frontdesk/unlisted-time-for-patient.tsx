import type { Patient, Place } from '../api/types.ts'
import { TakenNotice } from '../booking/taken-notice.tsx'
import { RulesAgainst } from '../booking/unlisted-time.tsx'
import { useBookForPatient } from './book-for-patient.ts'

type Props = { place: Place; zone: string; patient: Patient }

/** Books a time that the desk named itself. */
export function UnlistedTimeForPatient({ place, zone, patient }: Props) {
  const book = useBookForPatient()
  return (
    <RulesAgainst
      place={place}
      zone={zone}
      deed={(when) => `book ${when} for ${patient.name}`}
      isPending={book.isPending}
      failure={
        book.error ? (
          <TakenNotice
            error={book.error}
            onChoose={({ start }) => book.mutate({ place: { ...place, start }, patientId: patient.id })}
          />
        ) : null
      }
      onTake={(override) => book.mutate({ place, patientId: patient.id, ...(override && { override }) })}
    />
  )
}
