import type { LocationId, VisitTypeId } from '#clinic'
import type { AccountId, ClinicId } from '#identity'
import type { DoctorId, PatientId } from '#people'
import type { AppointmentId } from '../contract.ts'
import type { EntryId } from '../offer/contract.ts'
import type { EntryState } from './contract.ts'

/** What somebody would take; empty lists and nulls: any. */
export interface Wishes {
  doctorIds: DoctorId[]
  locationIds: LocationId[]
  /** Local dates. */
  firstDay: string | null
  lastDay: string | null
  /** Monday is 1, Tuesday 2, Wednesday 4 … */
  weekdays: number
  /** Minutes of the local day, side by side. */
  windowsFrom: number[]
  windowsTo: number[]
  noticeMinutes: number
  /** 0 routine, 1 soon, 2 urgent. */
  urgency: number
}

/** An entry as it stands in the database. Instants are epoch milliseconds. */
export interface EntryRow extends Wishes {
  id: EntryId
  clinicId: ClinicId
  patientId: PatientId
  visitTypeId: VisitTypeId
  /** They have this one, and want an earlier time for it. */
  appointmentId: AppointmentId | null
  state: EntryState
  endedWhy: string | null
  endedAt: number | null
  bookedAppointmentId: AppointmentId | null
  version: number
  addedAt: number
  addedBy: AccountId | null
  addedAs: string
  timesOffered: number
  lastOfferedAt: number | null
}
