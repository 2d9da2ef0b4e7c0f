import type { AccountId, ClinicId } from '#identity'
import type { PatientId } from '#people'
import type { AppointmentId, HoldId } from '../contract.ts'
import type { SlotFacts } from '../tables.ts'
import type { Chosen, EntryId, OfferId, OfferState } from './contract.ts'

/** An offer as it stands in the database. Instants are epoch milliseconds. */
export interface OfferRow extends SlotFacts {
  id: OfferId
  clinicId: ClinicId
  patientId: PatientId
  holdId: HoldId
  state: OfferState
  madeAt: number
  /** When its letter leaves. */
  tellAt: number
  deadline: number
  answeredAt: number | null
  answeredBy: AccountId | null
  answeredAs: string | null
  why: string | null
  entryId: EntryId | null
  movesAppointmentId: AppointmentId | null
  appointmentId: AppointmentId | null
  chosen: Chosen | null
}
