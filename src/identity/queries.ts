import { sql } from 'kysely'
import { newId } from '#platform'
import type { Reader, Tx } from '#platform'
import type { AccountId, ClinicId, Role } from './context.ts'
import type { Proof } from './proof.ts'
import type { IdentityTables } from './tables.ts'

/**
 * Every statement this module runs itself. Beside them better-auth runs its own on account (through its view), credential,
 * session, verification and signing_key; those follow its version and are not repeated here.
 */

export interface NewAccount {
  id: AccountId
  email: string
  name: string
  isProven: boolean
  locale: string | null
  timeZone: string | null
  at: number
}

/** False when the address is taken by another account that is proven, or unproven, alike; also by one that came at the same moment. */
export async function insertAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const at = new Date(account.at)
  const inserted = await tx.sql
    .withTables<IdentityTables>()
    .insertInto('identity.account')
    .values({
      id: account.id,
      name: account.name,
      email: account.email,
      email_verified: account.isProven,
      locale: account.locale,
      time_zone: account.timeZone,
      created_at: at,
      updated_at: at,
    })
    // Without naming the index: one of a predicate is not inferred from a parameter once PostgreSQL plans the statement for all values.
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** A password as better-auth keeps one: provider `credential`, whose subject is the account itself. */
export async function insertPassword(tx: Tx, accountId: AccountId, passwordHash: string, at: number): Promise<void> {
  await tx.sql
    .withTables<IdentityTables>()
    .insertInto('identity.credential')
    .values({
      id: newId(),
      account_id: accountId,
      provider: 'credential',
      subject: accountId,
      password_hash: passwordHash,
      created_at: new Date(at),
      updated_at: new Date(at),
    })
    .execute()
}

export interface AccountRow {
  id: AccountId
  name: string
  email: string
  emailVerified: boolean
  locale: string | null
  timeZone: string | null
}

function accounts(reader: Reader) {
  return reader.sql
    .withTables<IdentityTables>()
    .selectFrom('identity.account')
    .select(['id', 'name', 'email', 'email_verified as emailVerified', 'locale', 'time_zone as timeZone'])
    .$castTo<AccountRow>()
}

export function findAccount(reader: Reader, id: AccountId): Promise<AccountRow | undefined> {
  return accounts(reader).where('id', '=', id).executeTakeFirst()
}

/** The one proven, or the one unproven, account of an address. */
export function findAccountByEmail(reader: Reader, email: string, isProven: boolean): Promise<AccountRow | undefined> {
  return accounts(reader).where('email', '=', email).where('email_verified', '=', isProven).executeTakeFirst()
}

export interface SessionBinding {
  clinicId: ClinicId
  now: number
  expiresAt: number
  proofs: readonly Proof[]
  deviceId: string
  /** Null when only another provider vouched, and the account has proofs of its own. */
  authenticatedAt: number | null
}

/** A new session becomes good for one clinic, for so long. Undefined when there is no such fresh session. */
export async function bindSession(tx: Tx, token: string, bound: SessionBinding): Promise<{ id: string } | undefined> {
  const at = new Date(bound.now)
  return tx.sql
    .withTables<IdentityTables>()
    .updateTable('identity.session')
    .set({
      clinic_id: bound.clinicId,
      proofs: [...bound.proofs],
      device_id: bound.deviceId,
      authenticated_at: bound.authenticatedAt === null ? null : new Date(bound.authenticatedAt),
      created_at: at,
      updated_at: at,
      last_used_at: at,
      expires_at: new Date(bound.expiresAt),
    })
    .where('token', '=', token)
    .where('clinic_id', 'is', null)
    .returning('id')
    .executeTakeFirst()
}

/** How well a session's owner has shown who they are. */
export interface SessionProof {
  proofs: Proof[]
  authenticatedAt: number | null
  secondFactorDue: boolean
}

export interface SessionRow extends SessionProof {
  id: string
  accountId: AccountId
  roles: Exclude<Role, 'patient'>[]
}

/** Who a cookie's session is in this clinic, with the roles, in one statement: it runs for requests of browsers. */
export async function findSession(
  reader: Reader,
  token: string,
  clinicId: ClinicId,
  now: number,
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select s.id, s.account_id as "accountId", array(
      select m.role from identity.membership m where m.account_id = s.account_id and m.clinic_id = s.clinic_id order by m.role
    ) as roles, s.proofs, s.authenticated_at as "authenticatedAt",
      identity.second_factor_due(s.account_id, s.clinic_id, s.proofs, ${new Date(now)}) as "secondFactorDue"
    from identity.session s
    where s.token = ${token} and s.clinic_id = ${clinicId} and s.expires_at > ${new Date(now)}
  `.execute(reader.sql)
  return rows[0]
}

/** Lengthens a session that was refreshed, up to the longest a session may last. */
export async function prolongSession(
  tx: Tx,
  id: string,
  now: number,
  expiresAt: number,
  mostMs: number,
): Promise<void> {
  await sql`
    update identity.session
    set updated_at = ${new Date(now)}, expires_at = least(${new Date(expiresAt)}::timestamptz, created_at + ${mostMs} * interval '1 millisecond')
    where id = ${id}
  `.execute(tx.sql)
}

/** Its refresh tokens go with it. */
export async function deleteSession(tx: Tx, id: string): Promise<void> {
  await tx.sql.withTables<IdentityTables>().deleteFrom('identity.session').where('id', '=', id).execute()
}

export async function insertRefreshToken(
  tx: Tx,
  token: { sessionId: string; sha256: Buffer; now: number; expiresAt: number },
): Promise<void> {
  await tx.sql
    .withTables<IdentityTables>()
    .insertInto('identity.refresh_token')
    .values({
      id: newId(),
      session_id: token.sessionId,
      token_sha256: token.sha256,
      issued_at: new Date(token.now),
      expires_at: new Date(token.expiresAt),
    })
    .execute()
}

/** Of two who bring the same token at once, one gets the session and the other nothing. */
export async function useRefreshToken(
  tx: Tx,
  sha256: Buffer,
  clinicId: ClinicId,
  now: number,
): Promise<({ sessionId: string; accountId: AccountId } & SessionProof) | undefined> {
  const { rows } = await sql<{ sessionId: string; accountId: AccountId } & SessionProof>`
    update identity.refresh_token t set used_at = ${new Date(now)}
    from identity.session s
    where t.token_sha256 = ${sha256} and t.used_at is null and t.expires_at > ${new Date(now)}
      and s.id = t.session_id and s.clinic_id = ${clinicId} and s.expires_at > ${new Date(now)}
    returning s.id as "sessionId", s.account_id as "accountId", s.proofs, s.authenticated_at as "authenticatedAt",
      identity.second_factor_due(s.account_id, s.clinic_id, s.proofs, ${new Date(now)}) as "secondFactorDue"
  `.execute(tx.sql)
  return rows[0]
}

/** The session a used token belonged to; undefined for tokens never seen, not yet used, or of another clinic. */
export async function findUsedRefreshToken(
  reader: Reader,
  sha256: Buffer,
  clinicId: ClinicId,
): Promise<{ sessionId: string; accountId: AccountId } | undefined> {
  const { rows } = await sql<{ sessionId: string; accountId: AccountId }>`
    select s.id as "sessionId", s.account_id as "accountId"
    from identity.refresh_token t join identity.session s on s.id = t.session_id
    where t.token_sha256 = ${sha256} and t.used_at is not null and s.clinic_id = ${clinicId}
  `.execute(reader.sql)
  return rows[0]
}

export async function selectRoles(
  reader: Reader,
  accountId: AccountId,
  clinicId: ClinicId,
): Promise<Exclude<Role, 'patient'>[]> {
  const rows = await reader.sql
    .withTables<IdentityTables>()
    .selectFrom('identity.membership')
    .select('role')
    .where('account_id', '=', accountId)
    .where('clinic_id', '=', clinicId)
    .orderBy('role')
    .execute()
  return rows.map((row) => row.role)
}
