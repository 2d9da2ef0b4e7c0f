import { sql } from 'kysely'
import type { AccountId, ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import type { Patient, PatientId } from '../contract.ts'
import { endingsOf, folded, searchFor, wordsOf } from '../search-words.ts'
import { on } from '../tables.ts'

const patientColumns = [
  'id',
  'name',
  'birth_date as birthDate',
  'email',
  'phone',
  'locale',
  'time_zone as timeZone',
  sql<boolean>`account_id is not null`.as('hasAccount'),
  'version',
] as const

export async function findPatient(reader: Reader, clinicId: ClinicId, id: PatientId): Promise<Patient | undefined> {
  return on(reader)
    .selectFrom('people.patient')
    .select(patientColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
}

export async function lockPatient(tx: Tx, clinicId: ClinicId, id: PatientId): Promise<Patient | undefined> {
  return on(tx)
    .selectFrom('people.patient')
    .select(patientColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** These patients, in no particular order; erased ones among them, whose visits still point to them. */
export async function findPatientsById(
  reader: Reader,
  clinicId: ClinicId,
  ids: readonly PatientId[],
): Promise<Patient[]> {
  return on(reader)
    .selectFrom('people.patient')
    .select(patientColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', sql<PatientId>`any(${[...ids]}::uuid[])`)
    .execute()
}

export interface PatientFilter {
  /** What somebody typed: beginnings of words of name or e-mail, digits of the phone number, birth date. */
  q?: string | undefined
  limit: number
  /** Only those after the last one of the page before: `[folded(name), id]`. */
  after?: readonly [sortName: string, id: string] | undefined
}

/** Patients by name. */
export async function findPatients(
  reader: Reader,
  clinicId: ClinicId,
  { q, limit, after }: PatientFilter,
): Promise<Patient[]> {
  let query = on(reader)
    .selectFrom('people.patient')
    .select(patientColumns)
    .where('clinic_id', '=', clinicId)
    .where('erased_at', 'is', null)
  if (q !== undefined && q.trim() !== '') query = query.where(sql<boolean>`search @@ ${searchFor(q) ?? ''}::tsquery`)
  if (after !== undefined) query = query.where(sql<boolean>`(sort_name, id) > (${after[0]}, ${after[1]}::uuid)`)
  return query.orderBy('sort_name').orderBy('id').limit(limit).execute()
}

function patientRow({ name, birthDate, email, phone, locale, timeZone }: Patient) {
  const words = [...wordsOf(name, email), ...endingsOf(phone), ...(birthDate === null ? [] : [birthDate])]
  return {
    name,
    birth_date: birthDate,
    email,
    phone,
    locale,
    time_zone: timeZone,
    sort_name: folded(name),
    search: sql<string>`array_to_tsvector(${[...new Set(words)]}::text[])`,
  }
}

export async function insertPatient(tx: Tx, clinicId: ClinicId, patient: Patient, now: number): Promise<void> {
  await on(tx)
    .insertInto('people.patient')
    .values({ id: patient.id, clinic_id: clinicId, ...patientRow(patient), created_at: new Date(now) })
    .execute()
}

/** The record of an account's own person; false when it has one in this clinic already. */
export async function insertOwnPatient(
  tx: Tx,
  clinicId: ClinicId,
  patient: Patient,
  accountId: AccountId,
  now: number,
): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('people.patient')
    .values({
      id: patient.id,
      clinic_id: clinicId,
      account_id: accountId,
      ...patientRow(patient),
      created_at: new Date(now),
    })
    .onConflict((conflict) => conflict.constraint('one_own_record_per_account').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function updatePatient(tx: Tx, clinicId: ClinicId, patient: Patient): Promise<void> {
  await on(tx)
    .updateTable('people.patient')
    .set({ ...patientRow(patient), version: patient.version })
    .where('clinic_id', '=', clinicId)
    .where('id', '=', patient.id)
    .execute()
}

/** Whom this account may act for in this clinic. */
export async function findPatientsOfAccount(
  reader: Reader,
  clinicId: ClinicId,
  accountId: AccountId,
): Promise<{ id: PatientId; name: string }[]> {
  return on(reader)
    .selectFrom('people.patient')
    .select(['id', 'name'])
    .where('clinic_id', '=', clinicId)
    .where('account_id', '=', accountId)
    .execute()
}
