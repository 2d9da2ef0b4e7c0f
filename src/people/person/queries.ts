import { sql } from 'kysely'
import type { AccountId, ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import type { PatientId } from '../contract.ts'

type Row = Record<string, unknown>

export async function findOwnRecords(reader: Reader, clinicId: ClinicId, accountId: AccountId): Promise<PatientId[]> {
  const { rows } = await sql<{ id: PatientId }>`
    select id from people.patient where clinic_id = ${clinicId} and account_id = ${accountId} and erased_at is null
  `.execute(reader.sql)
  return rows.map((row) => row.id)
}

export async function findAccountOfPatient(
  reader: Reader,
  clinicId: ClinicId,
  patientId: PatientId,
): Promise<{ accountId: AccountId | null } | undefined> {
  const { rows } = await sql<{ accountId: AccountId | null }>`
    select account_id as "accountId" from people.patient where clinic_id = ${clinicId} and id = ${patientId} and erased_at is null
  `.execute(reader.sql)
  return rows[0]
}

/** The other clinics where this account is a patient or a doctor. Sees them only through a handle for the whole installation. */
export async function findClinicsOfAccount(reader: Reader, accountId: AccountId): Promise<ClinicId[]> {
  const { rows } = await sql<{ clinicId: ClinicId }>`
    select clinic_id as "clinicId" from people.patient where account_id = ${accountId}
    union select clinic_id from people.doctor where account_id = ${accountId}
    union select clinic_id from people.authority where account_id = ${accountId}
  `.execute(reader.sql)
  return rows.map((row) => row.clinicId)
}

export async function selectPatientRecords(
  reader: Reader,
  clinicId: ClinicId,
  patientIds: readonly PatientId[],
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, name, birth_date as "birthDate", email, phone, locale, time_zone as "timeZone", created_at as "createdAt"
    from people.patient where clinic_id = ${clinicId} and id = any(${[...patientIds]}::uuid[]) order by created_at
  `.execute(reader.sql)
  return rows
}

export async function selectDoctorRecords(reader: Reader, clinicId: ClinicId, accountId: AccountId): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select id, name, title, about, specialties, languages, created_at as "createdAt", retired_at as "retiredAt"
    from people.doctor where clinic_id = ${clinicId} and account_id = ${accountId}
  `.execute(reader.sql)
  return rows
}

/**
 * Who may act for the patient, and that the person may or might act for somebody, with the invitations to it. For whom they did is not
 * told: the name is that person's, and whoever acts no longer has it no longer.
 */
export async function selectTieRecords(
  reader: Reader,
  clinicId: ClinicId,
  {
    accountId,
    patientIds,
    addresses,
  }: { accountId: AccountId | undefined; patientIds: readonly PatientId[]; addresses: readonly string[] },
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select case when p.id = any(${[...patientIds]}::uuid[]) then p.name end as patient, t."accountId", t.email, t.kind, t.scope, t."fromDate", t."untilDate", t.evidence, t."createdAt", t."endedAt", t.outcome
    from (
      select patient_id, account_id as "accountId", null as email, kind, scope, from_date as "fromDate", until_date as "untilDate", evidence, recorded_at as "createdAt",
          ended_at as "endedAt", ended_why as outcome
        from people.authority where clinic_id = ${clinicId} and (account_id = ${accountId ?? null} or patient_id = any(${[...patientIds]}::uuid[]))
      union all select patient_id, null, email, kind, scope, null, until_date, null, invited_at, answered_at, answer
        from people.authority_invitation
        where clinic_id = ${clinicId} and (lower(email) = any(${[...addresses]}::text[]) or patient_id = any(${[...patientIds]}::uuid[]))
    ) t join people.patient p on p.clinic_id = ${clinicId} and p.id = t.patient_id
    order by t."createdAt"
  `.execute(reader.sql)
  return rows
}

/** Whose patient somebody is, and since when; and who reached for their record in an emergency, and why. */
export async function selectCareRecords(
  reader: Reader,
  clinicId: ClinicId,
  patientIds: readonly PatientId[],
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select d.name as doctor, c.since as "createdAt", c.until as "endAt", null as reason
      from people.care c join people.doctor d on d.id = c.doctor_id
      where c.clinic_id = ${clinicId} and c.patient_id = any(${[...patientIds]}::uuid[])
    union all select d.name, e.opened_at, coalesce(e.ended_at, e.expires_at), e.reason
      from people.emergency_access e join people.doctor d on d.id = e.doctor_id
      where e.clinic_id = ${clinicId} and e.patient_id = any(${[...patientIds]}::uuid[])
    order by 2
  `.execute(reader.sql)
  return rows
}

/** With the words that were shown. */
export async function selectConsentRecords(
  reader: Reader,
  clinicId: ClinicId,
  patientIds: readonly PatientId[],
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select c.kind, c.given, c.version, c.at, c.acting_as as "actingAs", c.address, c.user_agent as "userAgent", t.title, t.text
    from people.consent c left join people.consent_text t
      on t.clinic_id = c.clinic_id and t.kind = c.kind and t.version = c.version and t.locale = c.locale
    where c.clinic_id = ${clinicId} and c.patient_id = any(${[...patientIds]}::uuid[])
    order by c.at, c.id
  `.execute(reader.sql)
  return rows
}

/** Puts aside whose record it was and what they agreed to; a second time the later deadline counts. */
export async function restrictPatients(
  tx: Tx,
  clinicId: ClinicId,
  patientIds: readonly PatientId[],
  { now, keepUntil }: { now: number; keepUntil: number },
): Promise<void> {
  await sql`
    insert into people.restricted_patient as r (clinic_id, patient_id, name, birth_date, consents, restricted_at, keep_until)
    select p.clinic_id, p.id, p.name, p.birth_date, coalesce((
        select jsonb_agg(jsonb_build_object('kind', c.kind, 'given', c.given, 'version', c.version, 'locale', c.locale, 'at', c.at) order by c.at)
        from people.consent c where c.clinic_id = p.clinic_id and c.patient_id = p.id
      ), '[]'), ${new Date(now)}, ${new Date(keepUntil)}
    from people.patient p where p.clinic_id = ${clinicId} and p.id = any(${[...patientIds]}::uuid[])
    on conflict (clinic_id, patient_id) do update set keep_until = greatest(r.keep_until, excluded.keep_until)
  `.execute(tx.sql)
}

export async function deleteConsents(tx: Tx, clinicId: ClinicId, patientIds: readonly PatientId[]): Promise<void> {
  await sql`
    delete from people.consent where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])
  `.execute(tx.sql)
}

/** The row stays, for visits point to it; nothing in it says who they were. */
export async function blankPatients(
  tx: Tx,
  clinicId: ClinicId,
  patientIds: readonly PatientId[],
  name: string,
  now: number,
): Promise<void> {
  await sql`
    update people.patient set account_id = null, name = ${name}, birth_date = null, email = null, phone = null, locale = 'en', time_zone = null,
      sort_name = '', version = version + 1, created_at = ${new Date(now)}, erased_at = ${new Date(now)}
    where clinic_id = ${clinicId} and id = any(${[...patientIds]}::uuid[])
  `.execute(tx.sql)
  await sql`
    delete from people.patient_word where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])
  `.execute(tx.sql)
}

/** Who acts for the patient, and for whom the person acts: it ends with either. Why a doctor was theirs goes as well. */
export async function deleteTies(
  tx: Tx,
  clinicId: ClinicId,
  accountId: AccountId | undefined,
  patientIds: readonly PatientId[],
): Promise<void> {
  await sql`
    delete from people.authority where clinic_id = ${clinicId}
      and (account_id = ${accountId ?? null} or patient_id = any(${[...patientIds]}::uuid[]))
  `.execute(tx.sql)
  await sql`
    delete from people.authority_invitation where clinic_id = ${clinicId}
      and (invited_by = ${accountId ?? null} or patient_id = any(${[...patientIds]}::uuid[]))
  `.execute(tx.sql)
  await sql`
    delete from people.care where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])
  `.execute(tx.sql)
  await sql`
    delete from people.emergency_access where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[])
  `.execute(tx.sql)
}

/** Invitations to act for somebody that went to these addresses, in lower case, which were shown to be the person's. */
export async function deleteInvitationsTo(tx: Tx, clinicId: ClinicId, addresses: readonly string[]): Promise<void> {
  await sql`
    delete from people.authority_invitation where clinic_id = ${clinicId} and lower(email) = any(${[...addresses]}::text[])
  `.execute(tx.sql)
}

export async function deletePatients(tx: Tx, clinicId: ClinicId, patientIds: readonly PatientId[]): Promise<void> {
  await sql`
    delete from people.patient where clinic_id = ${clinicId} and id = any(${[...patientIds]}::uuid[])
  `.execute(tx.sql)
}

/** What the clinic says of its doctor is the clinic's; who signs in as them is not. */
export async function unlinkDoctor(tx: Tx, clinicId: ClinicId, accountId: AccountId): Promise<void> {
  await sql`
    update people.doctor set account_id = null where clinic_id = ${clinicId} and account_id = ${accountId}
  `.execute(tx.sql)
}

export interface RestrictedRow {
  patientId: PatientId
  name: string
  birthDate: string | null
  consents: Row[]
  restrictedAt: number
  keepUntil: number
}

/** Restricted records by name: for the archive alone. */
export async function findRestricted(
  reader: Reader,
  clinicId: ClinicId,
  { limit, after }: { limit: number; after?: readonly [name: string, id: string] | undefined },
): Promise<RestrictedRow[]> {
  const [name = '', id = '00000000-0000-0000-0000-000000000000'] = after ?? []
  const { rows } = await sql<RestrictedRow>`
    select patient_id as "patientId", name, birth_date as "birthDate", consents, restricted_at as "restrictedAt", keep_until as "keepUntil"
    from people.restricted_patient
    where clinic_id = ${clinicId} and (name, patient_id) > (${name}, ${id}::uuid)
    order by name, patient_id limit ${limit}
  `.execute(reader.sql)
  return rows
}

export async function findRestrictedPatient(
  reader: Reader,
  clinicId: ClinicId,
  patientId: PatientId,
): Promise<RestrictedRow | undefined> {
  const { rows } = await sql<RestrictedRow>`
    select patient_id as "patientId", name, birth_date as "birthDate", consents, restricted_at as "restrictedAt", keep_until as "keepUntil"
    from people.restricted_patient where clinic_id = ${clinicId} and patient_id = ${patientId}
  `.execute(reader.sql)
  return rows[0]
}

/** Whose time is over, of every clinic. After it nobody can say whose visits they were. */
export async function deleteLapsedRestrictions(tx: Tx, now: number, atMost: number): Promise<number> {
  const deleted = await sql`
    delete from people.restricted_patient where (clinic_id, patient_id) in (
      select clinic_id, patient_id from people.restricted_patient where keep_until < ${new Date(now)}
      order by keep_until limit ${atMost} for update skip locked)
  `.execute(tx.sql)
  return Number(deleted.numAffectedRows ?? 0)
}
