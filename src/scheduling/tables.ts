import type { ColumnType, Generated, JSONColumnType, Kysely } from 'kysely'
import type { LocationId, VisitTypeId } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { Reader } from '#platform'
import type { LeaveId, OverrideId } from './contract.ts'
import type { LocalWindow } from './slots/schedule.ts'

/** Written as a Date, read as epoch milliseconds. */
type Instant = ColumnType<number, Date, Date>

interface ScheduleTable {
  doctor_id: DoctorId
  clinic_id: ClinicId
  version: Generated<number>
}

interface WorkingHoursTable {
  id: string
  clinic_id: ClinicId
  doctor_id: DoctorId
  location_id: LocationId
  weekday: number
  from_time: string
  to_time: string
  visit_type_ids: VisitTypeId[] | null
  valid_from: string | null
  valid_to: string | null
  every_weeks: Generated<number>
  anchor_date: string | null
}

interface WeeklyBreakTable {
  id: string
  clinic_id: ClinicId
  doctor_id: DoctorId
  location_id: LocationId | null
  name: string
  weekday: number
  from_time: string
  to_time: string
  valid_from: string | null
  valid_to: string | null
  every_weeks: Generated<number>
  anchor_date: string | null
}

interface PaceTable {
  clinic_id: ClinicId
  doctor_id: DoctorId
  visit_type_id: VisitTypeId
  duration_minutes: number | null
  buffer_before_minutes: number | null
  buffer_after_minutes: number | null
}

interface DatedOverrideTable {
  id: OverrideId
  clinic_id: ClinicId
  doctor_id: DoctorId
  location_id: LocationId
  date: string
  mode: 'replace' | 'add'
  windows: JSONColumnType<LocalWindow[]>
  created_at: Instant
}

interface LeaveTable {
  id: LeaveId
  clinic_id: ClinicId
  doctor_id: DoctorId
  start_at: Instant
  end_at: Instant
  reason: string | null
  created_at: Instant
}

interface VisitLimitTable {
  id: string
  clinic_id: ClinicId
  doctor_id: DoctorId
  visit_type_id: VisitTypeId | null
  per: 'day' | 'week'
  most: number
}

interface TravelTimeTable {
  id: string
  clinic_id: ClinicId
  doctor_id: DoctorId
  one_end: LocationId | null
  other_end: LocationId | null
  minutes: number
}

type SchedulingTables = {
  'scheduling.schedule': ScheduleTable
  'scheduling.working_hours': WorkingHoursTable
  'scheduling.weekly_break': WeeklyBreakTable
  'scheduling.pace': PaceTable
  'scheduling.dated_override': DatedOverrideTable
  'scheduling.leave': LeaveTable
  'scheduling.visit_limit': VisitLimitTable
  'scheduling.travel_time': TravelTimeTable
}

/** This module's tables, wherever the statement runs. */
export const on = (reader: Reader): Kysely<SchedulingTables> => reader.sql.$extendTables<SchedulingTables>()
