import { sql } from 'kysely'
import type { VisitTypeId } from '#clinic'
import type { AccountId, ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import type { Doctor, DoctorId, Specialty } from '../contract.ts'
import { folded, searchFor, wordsOf } from '../search-words.ts'
import { on } from '../tables.ts'

/**
 * What can be booked of a doctor: nothing once they have left, and through the view that clinic publishes no visit type that
 * was retired. So whoever asks what a doctor offers need not know what retiring means.
 */
const offeredByDoctor = sql<VisitTypeId[]>`array(
    select offered.id from people.doctor_visit_type join clinic.offered_visit_type as offered on offered.id = visit_type_id
    where doctor_id = doctor.id and doctor.retired_at is null order by offered.id
  )`

const doctorColumns = [
  'id',
  'name',
  'title',
  'about',
  'specialties',
  'languages',
  offeredByDoctor.as('visitTypeIds'),
  'version',
  sql<boolean>`retired_at is not null`.as('retired'),
] as const

/** One doctor, retired or not. */
export async function findDoctor(reader: Reader, clinicId: ClinicId, id: DoctorId): Promise<Doctor | undefined> {
  return on(reader)
    .selectFrom('people.doctor')
    .select(doctorColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function lockDoctor(tx: Tx, clinicId: ClinicId, id: DoctorId): Promise<Doctor | undefined> {
  return on(tx)
    .selectFrom('people.doctor')
    .select(doctorColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** These doctors, retired ones among them, in no particular order: for naming those of old appointments. */
export async function findDoctorsById(reader: Reader, clinicId: ClinicId, ids: readonly DoctorId[]): Promise<Doctor[]> {
  return on(reader)
    .selectFrom('people.doctor')
    .select(doctorColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', sql<DoctorId>`any(${[...ids]}::uuid[])`)
    .execute()
}

/** Absent members do not filter. */
export interface DoctorFilter {
  ids?: readonly DoctorId[] | undefined
  /** As the clinic writes it, in any case and with or without accents. */
  specialty?: string | undefined
  /** BCP 47; `pt` finds who speaks `pt-BR`, and `pt-BR` finds who speaks `pt`. */
  language?: string | undefined
  visitTypeId?: VisitTypeId | undefined
  /** What somebody typed: beginnings of words of name, title and specialties. */
  q?: string | undefined
  /** null or absent: all of them. */
  limit?: number | null | undefined
  /** Only those after the last one of the page before: `[folded(name), id]`. */
  after?: readonly [sortName: string, id: string] | undefined
}

/** Doctors who can be booked, by name. */
export async function findDoctors(reader: Reader, clinicId: ClinicId, filter: DoctorFilter = {}): Promise<Doctor[]> {
  const { ids, specialty, language, visitTypeId, q, limit = null, after } = filter
  let query = on(reader)
    .selectFrom('people.doctor')
    .select(doctorColumns)
    .where('clinic_id', '=', clinicId)
    .where('retired_at', 'is', null)
  if (ids !== undefined) query = query.where('id', '=', sql<DoctorId>`any(${[...ids]}::uuid[])`)
  if (specialty !== undefined) query = query.where(sql<boolean>`specialty_keys @> array[${folded(specialty)}::text]`)
  if (language !== undefined) query = query.where(speaks(language))
  if (visitTypeId !== undefined)
    query = query.where(
      sql<boolean>`id in (select doctor_id from people.doctor_visit_type where visit_type_id = ${visitTypeId})`,
    )
  if (q !== undefined && q.trim() !== '') query = query.where(sql<boolean>`search @@ ${searchFor(q) ?? ''}::tsquery`)
  if (after !== undefined) query = query.where(sql<boolean>`(sort_name, id) > (${after[0]}, ${after[1]}::uuid)`)
  return query.orderBy('sort_name').orderBy('id').limit(limit).execute()
}

/** RFC 4647 basic filtering in both directions: whoever speaks `de-AT` is understood where `de` is asked for, and the reverse. */
function speaks(language: string) {
  return sql<boolean>`exists (select from unnest(languages) as spoken where starts_with(lower(spoken) || '-', lower(${language}) || '-') or starts_with(lower(${language}) || '-', lower(spoken) || '-'))`
}

function doctorRow({ name, title, about, specialties, languages }: Doctor) {
  return {
    name,
    title,
    about,
    specialties,
    languages,
    sort_name: folded(name),
    specialty_keys: specialties.map(folded),
    search: sql<string>`array_to_tsvector(${wordsOf(name, title, ...specialties)}::text[])`,
  }
}

export async function insertDoctor(tx: Tx, clinicId: ClinicId, doctor: Doctor, now: number): Promise<void> {
  await on(tx)
    .insertInto('people.doctor')
    .values({ id: doctor.id, clinic_id: clinicId, ...doctorRow(doctor), created_at: new Date(now) })
    .execute()
}

export async function updateDoctor(tx: Tx, clinicId: ClinicId, doctor: Doctor, now: number): Promise<void> {
  await on(tx)
    .updateTable('people.doctor')
    .set({ ...doctorRow(doctor), version: doctor.version, retired_at: doctor.retired ? new Date(now) : null })
    .where('clinic_id', '=', clinicId)
    .where('id', '=', doctor.id)
    .execute()
}

/** What a doctor can be booked for, replaced as a whole. */
export async function replaceVisitTypesOfDoctor(
  tx: Tx,
  clinicId: ClinicId,
  doctorId: DoctorId,
  ids: readonly VisitTypeId[],
): Promise<void> {
  await sql`
    with wanted as (
      select unnest(${[...ids]}::uuid[]) as visit_type_id
    ), dropped as (
      delete from people.doctor_visit_type
      where clinic_id = ${clinicId} and doctor_id = ${doctorId} and visit_type_id not in (select visit_type_id from wanted)
    )
    insert into people.doctor_visit_type (clinic_id, doctor_id, visit_type_id)
    select ${clinicId}, ${doctorId}, visit_type_id from wanted
    on conflict do nothing
  `.execute(tx.sql)
}

/** The doctor who signs in with this account. */
export async function findDoctorOfAccount(
  reader: Reader,
  clinicId: ClinicId,
  accountId: AccountId,
): Promise<DoctorId | undefined> {
  const row = await on(reader)
    .selectFrom('people.doctor')
    .select('id')
    .where('clinic_id', '=', clinicId)
    .where('account_id', '=', accountId)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/** A doctor's account, or null without one; undefined when there is no such doctor. */
export interface AccountOfDoctor {
  accountId: AccountId | null
  retired: boolean
}

const accountOfDoctor = (reader: Reader, clinicId: ClinicId, id: DoctorId) =>
  on(reader)
    .selectFrom('people.doctor')
    .select(['account_id as accountId', sql<boolean>`retired_at is not null`.as('retired')])
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)

export async function findAccountOfDoctor(
  reader: Reader,
  clinicId: ClinicId,
  id: DoctorId,
): Promise<AccountOfDoctor | undefined> {
  return accountOfDoctor(reader, clinicId, id).executeTakeFirst()
}

export async function lockAccountOfDoctor(
  tx: Tx,
  clinicId: ClinicId,
  id: DoctorId,
): Promise<AccountOfDoctor | undefined> {
  return accountOfDoctor(tx, clinicId, id).forNoKeyUpdate().executeTakeFirst()
}

/** Fails on `one_doctor_per_account`. */
export async function updateAccountOfDoctor(
  tx: Tx,
  clinicId: ClinicId,
  doctorId: DoctorId,
  accountId: AccountId | null,
): Promise<void> {
  await on(tx)
    .updateTable('people.doctor')
    .set({ account_id: accountId })
    .where('clinic_id', '=', clinicId)
    .where('id', '=', doctorId)
    .execute()
}

/** What doctors who can be booked are specialised in, by name; two spellings that fold alike are one. */
export async function findSpecialties(reader: Reader, clinicId: ClinicId): Promise<Specialty[]> {
  const { rows } = await sql<Specialty>`
    select min(specialty.name) as name, count(distinct doctor.id)::integer as "doctorCount"
    from people.doctor cross join unnest(specialties, specialty_keys) as specialty (name, key)
    where clinic_id = ${clinicId} and retired_at is null
    group by specialty.key
    order by specialty.key
  `.execute(reader.sql)
  return rows
}
