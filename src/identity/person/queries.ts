import { sql } from 'kysely'
import type { Reader, Tx } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'

type Row = Record<string, unknown>

async function rowsOf(reader: Reader, statement: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await statement.execute(reader.sql)).rows
}

export function selectAccountRecord(reader: Reader, accountId: AccountId): Promise<Row[]> {
  return rowsOf(
    reader,
    sql<Row>`
    select id, name, email, email_verified as "emailVerified", image, locale, time_zone as "timeZone", created_at as "createdAt",
      updated_at as "changedAt"
    from identity.account where id = ${accountId}
  `,
  )
}

/** Passwords, other providers, passkeys, an authenticator app, recovery codes: that they exist, never what they are. */
export function selectWaysIn(reader: Reader, clinicId: ClinicId, accountId: AccountId): Promise<Row[]> {
  return rowsOf(
    reader,
    sql<Row>`
    select provider as way, nullif(subject, account_id::text) as subject, scope as detail, null as issuer, created_at as "createdAt", null::timestamptz as "usedAt"
      from identity.credential where account_id = ${accountId}
    union all select label, subject, null, issuer, linked_at, last_used_at
      from identity.openid_link where account_id = ${accountId} and (clinic_id = ${clinicId} or clinic_id is null)
    union all select 'passkey', name, array_to_string(transports, ', '), rp_id, created_at, last_used_at
      from identity.passkey where account_id = ${accountId}
    union all select 'authenticator app', null, null, null, coalesce(confirmed_at, created_at), null
      from identity.totp where account_id = ${accountId}
    union all select 'recovery codes', count(*)::text, null, null, min(created_at), max(used_at)
      from identity.recovery_code where account_id = ${accountId} having count(*) > 0
    order by 5
  `,
  )
}

export function selectSessionRecords(reader: Reader, clinicId: ClinicId, accountId: AccountId): Promise<Row[]> {
  return rowsOf(
    reader,
    sql<Row>`
    select ip_address as address, user_agent as "userAgent", proofs, created_at as "createdAt", last_used_at as "usedAt", expires_at as "expiresAt"
    from identity.session where account_id = ${accountId} and clinic_id = ${clinicId} order by created_at
  `,
  )
}

export function selectDeviceRecords(reader: Reader, accountId: AccountId): Promise<Row[]> {
  return rowsOf(
    reader,
    sql<Row>`
    select user_agent as "userAgent", first_seen_at as "createdAt", last_seen_at as "usedAt"
    from identity.device where account_id = ${accountId} order by first_seen_at
  `,
  )
}

export function selectStaffRecords(reader: Reader, clinicId: ClinicId, accountId: AccountId): Promise<Row[]> {
  return rowsOf(
    reader,
    sql<Row>`
    select array(
        select r.role from identity.membership r where r.clinic_id = m.clinic_id and r.account_id = m.account_id order by r.role
      ) as roles, m.joined_at as "createdAt", d.deactivated_at as "deactivatedAt", d.reason, d.roles as "rolesPutAside"
    from identity.member m left join identity.deactivation d on d.clinic_id = m.clinic_id and d.account_id = m.account_id
    where m.clinic_id = ${clinicId} and m.account_id = ${accountId}
  `,
  )
}

/** Those the person took up, and those to an address that the account has shown to be its own. */
export function selectInvitationRecords(reader: Reader, clinicId: ClinicId, accountId: AccountId): Promise<Row[]> {
  return rowsOf(
    reader,
    sql<Row>`
    select i.email, i.roles, i.invited_at as "createdAt", i.expires_at as "expiresAt", i.accepted_at as "acceptedAt"
    from identity.invitation i join identity.account a on a.id = ${accountId}
    where i.clinic_id = ${clinicId} and (i.accepted_by = a.id or (a.email_verified and i.email = a.email)) order by i.invited_at
  `,
  )
}

export function selectAppRecords(reader: Reader, clinicId: ClinicId, accountId: AccountId): Promise<Row[]> {
  return rowsOf(
    reader,
    sql<Row>`
    select c.name, g.scopes, g.granted_at as "createdAt", g.last_used_at as "usedAt", g.expires_at as "expiresAt"
    from identity.app_grant g join identity.client c on c.clinic_id = g.clinic_id and c.id = g.client_id
    where g.clinic_id = ${clinicId} and g.account_id = ${accountId} order by g.granted_at
  `,
  )
}

/** What somebody did, newest first: as a patient, and whatever concerns their own account. What staff do at work concerns others. */
export function selectActivity(
  reader: Reader,
  clinicId: ClinicId,
  accountId: AccountId,
  atMost: number,
): Promise<Row[]> {
  return rowsOf(
    reader,
    sql<Row>`
    select at, action, outcome, refusal, acting_as as "actingAs", app, address, user_agent as "userAgent", call, reason, record_kind as "record"
    from identity.audit_event where clinic_id = ${clinicId} and actor_id = ${accountId} and (acting_as = 'patient' or record_id = ${accountId})
    order by at desc, id desc limit ${atMost}
  `,
  )
}

/** Who looked at these patients' data or changed it, newest first. Of whoever works here not from where. */
export function selectAccesses(
  reader: Reader,
  clinicId: ClinicId,
  patientIds: readonly string[],
  atMost: number,
): Promise<Row[]> {
  return rowsOf(
    reader,
    sql<Row>`
    select distinct e.at, coalesce(a.name, e.app, e.actor_kind) as who, e.acting_as as "actingAs", e.action, e.outcome, e.reason,
      e.record_kind as "record", e.id
    from identity.audit_event_patient p join identity.audit_event e on e.clinic_id = p.clinic_id and e.id = p.event_id
      left join identity.account a on a.id = e.actor_id
    where p.clinic_id = ${clinicId} and p.patient_id = any(${[...patientIds]}::uuid[])
    order by e.at desc, e.id desc limit ${atMost}
  `,
  )
}

/** What makes an account part of one clinic. A session that ended and a grant are told to every process by their triggers. */
export async function deleteAccountHere(tx: Tx, clinicId: ClinicId, accountId: AccountId): Promise<void> {
  await sql`delete from identity.session where clinic_id = ${clinicId} and account_id = ${accountId}`.execute(tx.sql)
  await sql`
    delete from identity.invitation i using identity.account a
    where a.id = ${accountId} and i.clinic_id = ${clinicId} and (i.accepted_by = a.id or (a.email_verified and i.email = a.email))
  `.execute(tx.sql)
  await sql`delete from identity.app_grant where clinic_id = ${clinicId} and account_id = ${accountId}`.execute(tx.sql)
  await sql`
    delete from identity.protocol_record where clinic_id = ${clinicId} and position(${accountId} in payload::text) > 0
  `.execute(tx.sql)
  await sql`delete from identity.openid_link where clinic_id = ${clinicId} and account_id = ${accountId}`.execute(
    tx.sql,
  )
  await sql`
    delete from identity.unfinished_sign_in where clinic_id = ${clinicId} and account_id = ${accountId}
  `.execute(tx.sql)
  await sql`delete from identity.openid_attempt where clinic_id = ${clinicId} and account_id = ${accountId}`.execute(
    tx.sql,
  )
  await sql`delete from identity.member where clinic_id = ${clinicId} and account_id = ${accountId}`.execute(tx.sql)
}

/** With every proof, session, device and link of it. The library's own short-lived proofs name it by its address or id. */
export async function deleteAccount(tx: Tx, accountId: AccountId): Promise<void> {
  await sql`
    delete from identity.verification v using identity.account a
    where a.id = ${accountId} and (position(a.email in lower(concat(v.identifier, ' ', v.value))) > 0
      or position(a.id::text in concat(v.identifier, ' ', v.value)) > 0)
  `.execute(tx.sql)
  await sql`delete from identity.account where id = ${accountId}`.execute(tx.sql)
}

/** The other clinics that this account is on the staff of, or signed in to. Sees them only through a handle for the whole installation. */
export async function findStaffClinics(reader: Reader, accountId: AccountId): Promise<ClinicId[]> {
  const { rows } = await sql<{ clinicId: ClinicId }>`
    select clinic_id as "clinicId" from identity.member where account_id = ${accountId}
    union select clinic_id from identity.session where account_id = ${accountId} and clinic_id is not null
    union select clinic_id from identity.app_grant where account_id = ${accountId}
  `.execute(reader.sql)
  return rows.map((row) => row.clinicId)
}

export async function isOnlyAdministrator(reader: Reader, clinicId: ClinicId, accountId: AccountId): Promise<boolean> {
  const { rows } = await sql<{ only: boolean }>`
    select coalesce(bool_and(account_id = ${accountId}), false) as only
    from identity.membership where clinic_id = ${clinicId} and role = 'administrator'
  `.execute(reader.sql)
  return rows[0]?.only === true
}

/**
 * Accounts whose address nobody ever proved, opened before this instant and used by nobody since: without a session and on no staff.
 * The oldest, after the one given.
 */
export async function findAbandoned(
  reader: Reader,
  before: number,
  atMost: number,
  after: string,
): Promise<AccountId[]> {
  const { rows } = await sql<{ id: AccountId }>`
    select a.id from identity.account a
    where not a.email_verified and a.id > ${after} and a.created_at < ${new Date(before)} and a.updated_at < ${new Date(before)}
      and not exists (select from identity.session s where s.account_id = a.id)
      and not exists (select from identity.member m where m.account_id = a.id)
      and not exists (select from identity.openid_link l where l.account_id = a.id)
      and not exists (select from identity.passkey p where p.account_id = a.id)
    order by a.id limit ${atMost}
  `.execute(reader.sql)
  return rows.map((row) => row.id)
}

/** Answered or expired before this instant. */
export async function deleteOldInvitations(tx: Tx, before: number, atMost: number): Promise<number> {
  const deleted = await sql`
    delete from identity.invitation where id in (
      select id from identity.invitation where expires_at < ${new Date(before)} order by id limit ${atMost} for update skip locked)
  `.execute(tx.sql)
  return Number(deleted.numAffectedRows ?? 0)
}

/** Sessions that ran out, a batch at a time; with them their refresh tokens and the sessions' part in anything else. */
export async function deleteExpiredSessions(tx: Tx, before: number, atMost: number): Promise<number> {
  const deleted = await sql`
    delete from identity.session where id in (
      select id from identity.session where expires_at < ${new Date(before)} order by expires_at limit ${atMost} for update skip locked)
  `.execute(tx.sql)
  return Number(deleted.numAffectedRows ?? 0)
}

/** A used refresh token is kept until it would have run out: until then a second use of it tells of a theft. */
export async function deleteExpiredRefreshTokens(tx: Tx, before: number, atMost: number): Promise<number> {
  const deleted = await sql`
    delete from identity.refresh_token where id in (
      select id from identity.refresh_token where expires_at < ${new Date(before)} limit ${atMost} for update skip locked)
  `.execute(tx.sql)
  return Number(deleted.numAffectedRows ?? 0)
}

export async function deleteExpiredVerifications(tx: Tx, before: number, atMost: number): Promise<number> {
  const deleted = await sql`
    delete from identity.verification where id in (
      select id from identity.verification where expires_at < ${new Date(before)} limit ${atMost} for update skip locked)
  `.execute(tx.sql)
  return Number(deleted.numAffectedRows ?? 0)
}
