import type { ColumnType, Generated, Kysely } from 'kysely'
import type { LocationId, ResourceId, VisitTypeId } from '#clinic'
import type { AccountId, ClinicId } from '#identity'
import type { DoctorId, PatientId } from '#people'
import type { Reader } from '#platform'
import type { Status } from './appointment/life.ts'
import type { AppointmentId, HoldId, SeriesId } from './contract.ts'
import type { OutageId } from './outage/contract.ts'

/** Columns as Kysely is told of them: instants are written as Date and read as epoch milliseconds. */
type Instant = ColumnType<number, Date, Date>
type InstantOrNull = ColumnType<number | null, Date | null, Date | null>
type Json<T> = ColumnType<T, string, string>

export type BookingTables = {
  'booking.hold': {
    id: HoldId
    clinic_id: ClinicId
    doctor_id: DoctorId
    visit_type_id: VisitTypeId
    location_id: LocationId
    start_at: Instant
    end_at: Instant
    held_by: string
    created_at: Instant
    expires_at: Instant
  }
  'booking.appointment': {
    id: AppointmentId
    clinic_id: ClinicId
    doctor_id: DoctorId
    patient_id: PatientId
    visit_type_id: VisitTypeId
    location_id: LocationId
    start_at: Instant
    end_at: Instant
    status: Status
    version: number
    reason: string | null
    notes: string | null
    answers: Json<Record<string, unknown> | null>
    override_reason: string | null
    booked_by: AccountId | null
    created_at: Instant
    confirmed_at: InstantOrNull
    decide_by: InstantOrNull
    undo_until: InstantOrNull
    late: Generated<boolean>
    resource_ids: Generated<ResourceId[]>
    series_id: SeriesId | null
  }
  'booking.move': {
    appointment_id: AppointmentId
    version: number
    clinic_id: ClinicId
    name: string
    from_status: Status | null
    to_status: Status
    from_slot: Json<SlotFacts | null>
    to_slot: Json<SlotFacts>
    reason: string | null
    override_reason: string | null
    moved_by: AccountId | null
    moved_as: string
    moved_at: Instant
    late: Generated<boolean>
  }
  'booking.claim': {
    id: string
    clinic_id: ClinicId
    resource_id: string
    resource_kind: 'doctor' | 'patient' | 'resource'
    track: number
    occasion: string
    seat: number
    during: string
    hold_id: HoldId | null
    appointment_id: AppointmentId | null
    expires_at: InstantOrNull
    outage_id: Generated<OutageId | null>
  }
  'booking.place': {
    clinic_id: ClinicId
    doctor_id: DoctorId
    first_day: string
    per: 'day' | 'week'
    scope: string
    number: number
    claim_id: string
  }
  'booking.travel': {
    id: string
    clinic_id: ClinicId
    doctor_id: DoctorId
    way: string
    location_id: LocationId
    track: number
    during: string
    claim_id: string
  }
}

/** A time with a doctor for a visit type at a location. Instants are epoch milliseconds. */
export interface SlotFacts {
  doctorId: DoctorId
  visitTypeId: VisitTypeId
  locationId: LocationId
  startAt: number
  endAt: number
}

/** An appointment as it stands in the database. */
export interface AppointmentRow extends SlotFacts {
  id: AppointmentId
  clinicId: ClinicId
  patientId: PatientId
  status: Status
  version: number
  reason: string | null
  notes: string | null
  answers: Record<string, unknown> | null
  overrideReason: string | null
  bookedBy: AccountId | null
  createdAt: number
  confirmedAt: number | null
  /** Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. */
  decideBy: number | null
  /** Until when its last move can be taken back; null when it cannot. */
  undoUntil: number | null
  /** The patient cancelled or changed it later than the clinic asks; stays so until staff move it. */
  late: boolean
  /** The rooms and equipment it was given; kept after a cancellation. */
  resourceIds: readonly ResourceId[]
  seriesId: SeriesId | null
}

/** The time alone, without what was booked at it. */
export function slotOf({ doctorId, visitTypeId, locationId, startAt, endAt }: SlotFacts): SlotFacts {
  return { doctorId, visitTypeId, locationId, startAt, endAt }
}

export interface HoldRow extends SlotFacts {
  id: HoldId
  clinicId: ClinicId
  heldBy: string
  createdAt: number
  expiresAt: number
}

export const on = (reader: Reader): Kysely<BookingTables> => reader.sql.withTables<BookingTables>()

/** Epoch milliseconds as the driver wants to be told an instant. */
export const instant = (at: number): Date => new Date(at)

/** No visit with its buffers takes longer: `claim_lasts_three_days_at_most`. With it a search by overlap need not look at everything earlier or later. */
export const LONGEST_CLAIM_MS = 72 * 3_600_000
