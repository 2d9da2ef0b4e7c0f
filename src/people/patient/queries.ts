import { sql } from 'kysely'
import type { AccountId, ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import type { DoctorId, Patient, PatientId } from '../contract.ts'
import { beginningsIn, endingsOf, folded, wordsOf } from '../search-words.ts'
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

/** For whoever answers for the whole clinic: also a record that was erased, to which visits still point. */
export async function findPatientEvenErased(
  reader: Reader,
  clinicId: ClinicId,
  id: PatientId,
): Promise<{ patient: Patient; isErased: boolean } | undefined> {
  const row = await on(reader)
    .selectFrom('people.patient')
    .select([...patientColumns, sql<boolean>`erased_at is not null`.as('isErased')])
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { isErased, ...patient } = row
  return { patient, isErased }
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
  /** Only whom this doctor sees at this moment (epoch milliseconds), or opened in an emergency that is not over. */
  seenBy?: { doctorId: DoctorId; now: number } | undefined
  limit: number
  /** Only those after the last one of the page before: `[folded(name), id]`. */
  after?: readonly [sortName: string, id: string] | undefined
}

/** Patients by name. Every condition that has to find its index compares texts, ids or instants: nothing else may, behind the wall. */
export async function findPatients(
  reader: Reader,
  clinicId: ClinicId,
  { q, seenBy, limit, after }: PatientFilter,
): Promise<Patient[]> {
  let query = on(reader)
    .selectFrom('people.patient')
    .select(patientColumns)
    .where('clinic_id', '=', clinicId)
    .where('erased_at', 'is', null)
  if (q !== undefined && q.trim() !== '') {
    const wanted = beginningsIn(q)
    if (wanted.length === 0) return []
    for (const beginnings of wanted) query = query.where('id', 'in', withWord(clinicId, beginnings))
  }
  if (seenBy !== undefined) query = query.where('id', 'in', seen(clinicId, seenBy))
  if (after !== undefined) query = query.where(sql<boolean>`(sort_name, id) > (${after[0]}, ${after[1]}::uuid)`)
  return query.orderBy('sort_name').orderBy('id').limit(limit).execute()
}

/** No word goes on with the last of all characters, so it ends what begins with a beginning. */
const LAST = '\u{10ffff}'

function withWord(clinicId: ClinicId, beginnings: readonly string[]) {
  const ranges = beginnings.map((word) => sql`(word >= ${word} and word < ${word + LAST})`)
  return sql<PatientId>`(select patient_id from people.patient_word where clinic_id = ${clinicId} and (${sql.join(ranges, sql` or `)}))`
}

function seen(clinicId: ClinicId, { doctorId, now }: { doctorId: DoctorId; now: number }) {
  const at = new Date(now)
  return sql<PatientId>`(select patient_id from people.care where clinic_id = ${clinicId} and doctor_id = ${doctorId} and since <= ${at} and until > ${at}
    union all select patient_id from people.emergency_access where clinic_id = ${clinicId} and doctor_id = ${doctorId} and expires_at > ${at} and ended_at is null)`
}

/** Exactly this name, however it is written, and this birth date: for a doctor who has the patient in front of them. */
export async function findPatientsExactly(
  reader: Reader,
  clinicId: ClinicId,
  { name, birthDate }: { name: string; birthDate: string },
): Promise<{ id: PatientId; name: string; birthDate: string }[]> {
  return on(reader)
    .selectFrom('people.patient')
    .select(['id', 'name', sql<string>`birth_date`.as('birthDate')])
    .where('clinic_id', '=', clinicId)
    .where('sort_name', '=', folded(name))
    .where('birth_date', '=', birthDate)
    .where('erased_at', 'is', null)
    .orderBy('id')
    .limit(10)
    .execute()
}

function patientRow({ name, birthDate, email, phone, locale, timeZone }: Patient) {
  return { name, birth_date: birthDate, email, phone, locale, time_zone: timeZone, sort_name: folded(name) }
}

/** The words under which a record is found, made anew. */
export async function replaceWords(tx: Tx, clinicId: ClinicId, patient: Patient): Promise<void> {
  const { id, name, email, phone, birthDate } = patient
  const words = [...wordsOf(name, email), ...endingsOf(phone), ...(birthDate === null ? [] : [birthDate])]
  await sql`
    with wanted as (
      select unnest(${[...new Set(words)]}::text[]) collate "C" as word
    ), dropped as (
      delete from people.patient_word where clinic_id = ${clinicId} and patient_id = ${id} and word not in (select word from wanted)
    )
    insert into people.patient_word (clinic_id, word, patient_id)
    select ${clinicId}, word, ${id} from wanted
    on conflict do nothing
  `.execute(tx.sql)
}

export async function insertPatient(tx: Tx, clinicId: ClinicId, patient: Patient, now: number): Promise<void> {
  const row = { id: patient.id, clinic_id: clinicId, ...patientRow(patient), created_at: new Date(now) }
  await Promise.all([on(tx).insertInto('people.patient').values(row).execute(), replaceWords(tx, clinicId, patient)])
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
  if (inserted !== undefined) await replaceWords(tx, clinicId, patient)
  return inserted !== undefined
}

export async function updatePatient(tx: Tx, clinicId: ClinicId, patient: Patient): Promise<void> {
  await on(tx)
    .updateTable('people.patient')
    .set({ ...patientRow(patient), version: patient.version })
    .where('clinic_id', '=', clinicId)
    .where('id', '=', patient.id)
    .execute()
  await replaceWords(tx, clinicId, patient)
}

/** The account's own record in this clinic. */
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
