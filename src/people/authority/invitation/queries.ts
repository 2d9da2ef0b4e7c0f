import { sql } from 'kysely'
import type { AccountId, ClinicId } from '#identity'
import type { Id, Reader, Tx } from '#platform'
import type { PatientId } from '../../contract.ts'
import type { Kind, Scope } from '../authority.ts'

export type AuthorityInvitationId = Id<'authority invitation'>

export interface InvitationRow {
  id: AuthorityInvitationId
  patientId: PatientId
  patientName: string
  patientLocale: string
  /** In lower case. */
  email: string
  kind: Kind
  scope: Scope
  until: string
  invitedBy: AccountId
  invitedAt: number
  expiresAt: number
}

const columns = sql`i.id, i.patient_id as "patientId", p.name as "patientName", p.locale as "patientLocale", i.email, i.kind, i.scope, i.until_date as "until",
      i.invited_by as "invitedBy", i.invited_at as "invitedAt", i.expires_at as "expiresAt"`
const withPatient = sql`join people.patient p on p.clinic_id = i.clinic_id and p.id = i.patient_id and p.erased_at is null`

/** Fails on `one_open_authority_invitation`. */
export async function insertInvitation(tx: Tx, clinicId: ClinicId, row: InvitationRow): Promise<void> {
  await sql`
    insert into people.authority_invitation (id, clinic_id, patient_id, email, kind, scope, until_date, invited_by, invited_at, expires_at)
    values (${row.id}, ${clinicId}, ${row.patientId}, ${row.email}, ${row.kind}, ${row.scope}, ${row.until}, ${row.invitedBy},
      ${new Date(row.invitedAt)}, ${new Date(row.expiresAt)})
  `.execute(tx.sql)
}

/** What nobody answered in time is answered by that. */
export async function closeExpired(tx: Tx, clinicId: ClinicId, patientId: PatientId, now: number): Promise<void> {
  await sql`
    update people.authority_invitation set answered_at = expires_at, answer = 'withdrawn'
    where clinic_id = ${clinicId} and patient_id = ${patientId} and answered_at is null and expires_at <= ${new Date(now)}
  `.execute(tx.sql)
}

export async function findOpenOfPatient(
  reader: Reader,
  clinicId: ClinicId,
  patientId: PatientId,
  now: number,
): Promise<InvitationRow[]> {
  const { rows } = await sql<InvitationRow>`
    select ${columns} from people.authority_invitation i ${withPatient}
    where i.clinic_id = ${clinicId} and i.patient_id = ${patientId} and i.answered_at is null and i.expires_at > ${new Date(now)}
    order by i.invited_at desc, i.id desc
  `.execute(reader.sql)
  return rows
}

export async function findOpenToAddress(
  reader: Reader,
  clinicId: ClinicId,
  email: string,
  now: number,
): Promise<InvitationRow[]> {
  const { rows } = await sql<InvitationRow>`
    select ${columns} from people.authority_invitation i ${withPatient}
    where i.clinic_id = ${clinicId} and i.email = ${email} and i.answered_at is null and i.expires_at > ${new Date(now)}
    order by i.invited_at desc, i.id desc limit 100
  `.execute(reader.sql)
  return rows
}

/** Taken exclusively until the transaction ends: it is answered once. */
export async function lockOpen(
  tx: Tx,
  clinicId: ClinicId,
  id: AuthorityInvitationId,
  now: number,
): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`
    select ${columns} from people.authority_invitation i ${withPatient}
    where i.clinic_id = ${clinicId} and i.id = ${id} and i.answered_at is null and i.expires_at > ${new Date(now)}
    for no key update of i
  `.execute(tx.sql)
  return rows[0]
}

export async function updateAnswer(
  tx: Tx,
  clinicId: ClinicId,
  id: AuthorityInvitationId,
  answer: 'accepted' | 'refused' | 'withdrawn',
  now: number,
): Promise<void> {
  await sql`
    update people.authority_invitation set answered_at = ${new Date(now)}, answer = ${answer}
    where clinic_id = ${clinicId} and id = ${id}
  `.execute(tx.sql)
}
