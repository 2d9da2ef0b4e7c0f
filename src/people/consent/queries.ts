import { sql } from 'kysely'
import type { AccountId, ClinicId } from '#identity'
import type { Id, Reader, Tx } from '#platform'
import type { PatientId } from '../contract.ts'

export interface TextRow {
  kind: string
  version: number
  publishedAt: number
  texts: { locale: string; title: string; text: string }[]
}

/** The newest words of each kind, or this version of one. */
export async function findTexts(
  reader: Reader,
  clinicId: ClinicId,
  { kind, version }: { kind?: string | undefined; version?: number | undefined } = {},
): Promise<TextRow[]> {
  const { rows } = await sql<TextRow>`
    select kind, version, min(published_at) as "publishedAt",
      jsonb_agg(jsonb_build_object('locale', locale, 'title', title, 'text', text) order by locale) as texts
    from people.consent_text t
    where clinic_id = ${clinicId} and kind = coalesce(${kind ?? null}, kind) and version = coalesce(${version ?? null}, (
      select max(n.version) from people.consent_text n where n.clinic_id = t.clinic_id and n.kind = t.kind
    ))
    group by kind, version order by kind
  `.execute(reader.sql)
  return rows
}

/** Publications of one kind take turns until the transaction ends. */
export async function lockKind(tx: Tx, clinicId: ClinicId, kind: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`consent ${clinicId} ${kind}`}, 0))`.execute(tx.sql)
}

export async function insertTexts(
  tx: Tx,
  clinicId: ClinicId,
  { kind, version, publishedAt, texts }: TextRow,
  by: AccountId | undefined,
): Promise<void> {
  await sql`
    insert into people.consent_text (clinic_id, kind, version, locale, title, text, published_at, published_by)
    select ${clinicId}, ${kind}, ${version}, locale, title, text, ${new Date(publishedAt)}, ${by ?? null}
    from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as wording (locale text, title text, text text)
  `.execute(tx.sql)
}

export interface ConsentRow {
  id: Id<'consent'>
  kind: string
  given: boolean
  version: number | null
  locale: string | null
  at: number
  by: AccountId | null
  actingAs: string
  address: string | null
  userAgent: string | null
}

export async function insertConsent(tx: Tx, clinicId: ClinicId, patientId: PatientId, row: ConsentRow): Promise<void> {
  await sql`
    insert into people.consent (id, clinic_id, patient_id, kind, given, version, locale, at, by, acting_as, address, user_agent)
    values (${row.id}, ${clinicId}, ${patientId}, ${row.kind}, ${row.given}, ${row.version}, ${row.locale}, ${new Date(row.at)},
      ${row.by}, ${row.actingAs}, ${row.address}, ${row.userAgent})
  `.execute(tx.sql)
}

/** Newest first. */
export async function findConsents(reader: Reader, clinicId: ClinicId, patientId: PatientId): Promise<ConsentRow[]> {
  const { rows } = await sql<ConsentRow>`
    select id, kind, given, version, locale, at, by, acting_as as "actingAs", address, user_agent as "userAgent"
    from people.consent where clinic_id = ${clinicId} and patient_id = ${patientId} order by at desc, id desc
  `.execute(reader.sql)
  return rows
}

/** What was last decided; undefined when nobody ever was asked. */
export async function findLastDecision(
  reader: Reader,
  clinicId: ClinicId,
  patientId: PatientId,
  kind: string,
): Promise<boolean | undefined> {
  const { rows } = await sql<{ given: boolean }>`
    select given from people.consent where clinic_id = ${clinicId} and patient_id = ${patientId} and kind = ${kind}
    order by at desc, id desc limit 1
  `.execute(reader.sql)
  return rows[0]?.given
}
