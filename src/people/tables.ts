import type { ColumnType, Generated, Kysely } from 'kysely'
import type { VisitTypeId } from '#clinic'
import type { AccountId, ClinicId } from '#identity'
import type { Reader } from '#platform'
import type { DoctorId, PatientId } from './contract.ts'

/** Written as a Date, read as epoch milliseconds. */
type Instant = ColumnType<number, Date, Date>
/** Written from words, matched in SQL, never read. */
type SearchWords = ColumnType<never, string, string>

interface DoctorTable {
  id: DoctorId
  clinic_id: ClinicId
  account_id: AccountId | null
  name: string
  title: string | null
  about: string | null
  specialties: string[]
  languages: string[]
  sort_name: string
  specialty_keys: string[]
  search: SearchWords
  version: Generated<number>
  created_at: Instant
  retired_at: ColumnType<number | null, Date | null, Date | null>
}

interface DoctorVisitTypeTable {
  clinic_id: ClinicId
  doctor_id: DoctorId
  visit_type_id: VisitTypeId
}

interface PatientTable {
  id: PatientId
  clinic_id: ClinicId
  account_id: AccountId | null
  name: string
  birth_date: string | null
  email: string | null
  phone: string | null
  locale: string
  time_zone: string | null
  sort_name: string
  version: Generated<number>
  created_at: Instant
  erased_at: ColumnType<number | null, Date | null, Date | null>
}

type PeopleTables = {
  'people.doctor': DoctorTable
  'people.doctor_visit_type': DoctorVisitTypeTable
  'people.patient': PatientTable
}

/** This module's tables, wherever the statement runs. */
export const on = (reader: Reader): Kysely<PeopleTables> => reader.sql.$extendTables<PeopleTables>()
