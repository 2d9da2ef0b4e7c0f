import type { ColumnType, Generated, Kysely } from 'kysely'
import type { ClinicId } from '#identity'
import type { Reader } from '#platform'
import type { ClosureId, LocationId, ResourceId, VisitType, VisitTypeId } from './contract.ts'
import type { HostNameId, HostNameOutcome, HostNameState } from './host-name/contract.ts'

/** Written as a Date, read as epoch milliseconds. */
type Instant = ColumnType<number, Date, Date>
type InstantOrNull = ColumnType<number | null, Date | null, Date | null>

interface ClinicTable {
  id: ClinicId
  name: string
  time_zone: string
  email: string | null
  phone: string | null
  require_verified_email: Generated<boolean>
  version: Generated<number>
  created_at: Instant
}

interface HostNameTable {
  id: HostNameId
  clinic_id: ClinicId
  host_name: string
  proof: 'dns' | 'operator'
  challenge: string | null
  state: HostNameState
  added_at: Instant
  added_by: string | null
  checked_at: InstantOrNull
  outcome: HostNameOutcome | null
  verified_at: InstantOrNull
  seen_at: InstantOrNull
  missing_since: InstantOrNull
}

interface LocationTable {
  id: LocationId
  clinic_id: ClinicId
  name: string
  time_zone: string
  address: string | null
  version: Generated<number>
  created_at: Instant
  retired_at: InstantOrNull
}

interface VisitTypeTable {
  id: VisitTypeId
  clinic_id: ClinicId
  name: string
  description: string | null
  duration_minutes: number
  buffer_before_minutes: number
  buffer_after_minutes: number
  grid_minutes: number
  grid_offset_minutes: Generated<number>
  min_notice_minutes: number
  notice_on_weekdays_only: Generated<boolean>
  horizon_days: number
  horizon_on_weekdays_only: Generated<boolean>
  last_date: string | null
  capacity: number
  approval: boolean
  deposit_amount: number | null
  deposit_currency: string | null
  for_patients: Generated<VisitType['forPatients']>
  known_to: Generated<VisitType['knownTo']>
  min_age_years: number | null
  max_age_years: number | null
  resource_pools: Generated<string[]>
  version: Generated<number>
  created_at: Instant
  retired_at: InstantOrNull
}

interface ResourceTable {
  id: ResourceId
  clinic_id: ClinicId
  location_id: LocationId
  name: string
  kind: string
  pool: string | null
  version: Generated<number>
  created_at: Instant
  retired_at: InstantOrNull
}

interface VisitTypeResourceTable {
  clinic_id: ClinicId
  visit_type_id: VisitTypeId
  resource_id: ResourceId
}

interface ClosureTable {
  id: ClosureId
  clinic_id: ClinicId
  location_id: LocationId | null
  from_date: string
  to_date: string
  reason: string
  version: Generated<number>
  created_at: Instant
}

interface HolidayCalendarTable {
  location_id: LocationId
  clinic_id: ClinicId
  country: string | null
  region: string | null
  open_on: string[]
  known_until: string
  version: Generated<number>
}

interface PublicHolidayTable {
  clinic_id: ClinicId
  location_id: LocationId
  date: string
  rule: string
  name: string
  open: boolean
}

type ClinicTables = {
  'clinic.clinic': ClinicTable
  'clinic.host_name': HostNameTable
  'clinic.location': LocationTable
  'clinic.visit_type': VisitTypeTable
  'clinic.resource': ResourceTable
  'clinic.visit_type_resource': VisitTypeResourceTable
  'clinic.closure': ClosureTable
  'clinic.holiday_calendar': HolidayCalendarTable
  'clinic.public_holiday': PublicHolidayTable
}

/** This module's tables, wherever the statement runs. */
export const on = (reader: Reader): Kysely<ClinicTables> => reader.sql.$extendTables<ClinicTables>()
