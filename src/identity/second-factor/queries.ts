import { sql } from 'kysely'
import { newId } from '#platform'
import type { Reader, Tx } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'
import type { Proof } from '../proof.ts'
import type { SecondFactorTables } from './tables.ts'

export interface TotpRow {
  secret: string
  createdAt: number
  confirmedAt: number | null
}

export function findTotp(reader: Reader, accountId: AccountId): Promise<TotpRow | undefined> {
  return reader.sql
    .withTables<SecondFactorTables>()
    .selectFrom('identity.totp')
    .select(['secret', 'created_at as createdAt', 'confirmed_at as confirmedAt'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
}

/** Replaces one that was never confirmed; false when there is one that was. */
export async function putUnconfirmedTotp(tx: Tx, accountId: AccountId, secret: string, now: number): Promise<boolean> {
  const { rows } = await sql`
    insert into identity.totp (account_id, secret, created_at) values (${accountId}, ${secret}, ${new Date(now)})
    on conflict (account_id) do update set secret = excluded.secret, created_at = excluded.created_at, last_step = null
      where totp.confirmed_at is null
    returning 1
  `.execute(tx.sql)
  return rows.length > 0
}

/** False when it was confirmed already, or replaced meanwhile: the code was for another secret then. */
export async function confirmTotp(
  tx: Tx,
  accountId: AccountId,
  { secret, step, now }: { secret: string; step: number; now: number },
): Promise<boolean> {
  const { rows } = await sql`
    update identity.totp set confirmed_at = ${new Date(now)}, last_step = ${step}
    where account_id = ${accountId} and secret = ${secret} and confirmed_at is null
    returning 1
  `.execute(tx.sql)
  return rows.length > 0
}

/** Marks the step as used; false when it, or a later one, was used before. Of two who bring one code at once, one gets in. */
export async function useTotpStep(tx: Tx, accountId: AccountId, step: number): Promise<boolean> {
  const { rows } = await sql`
    update identity.totp set last_step = ${step}
    where account_id = ${accountId} and confirmed_at is not null and (last_step is null or last_step < ${step})
    returning 1
  `.execute(tx.sql)
  return rows.length > 0
}

export async function deleteTotp(tx: Tx, accountId: AccountId): Promise<boolean> {
  const { rows } = await sql`
    delete from identity.totp where account_id = ${accountId} and confirmed_at is not null returning 1
  `.execute(tx.sql)
  return rows.length > 0
}

export async function findRecoverySalt(reader: Reader, accountId: AccountId): Promise<Buffer | undefined> {
  const { rows } = await sql<{ salt: Buffer }>`
    select salt from identity.recovery_code where account_id = ${accountId} and used_at is null limit 1
  `.execute(reader.sql)
  return rows[0]?.salt
}

/** False when there is no such code, or it was used before. */
export async function useRecoveryCode(tx: Tx, accountId: AccountId, hash: Buffer, now: number): Promise<boolean> {
  const { rows } = await sql`
    update identity.recovery_code set used_at = ${new Date(now)}
    where account_id = ${accountId} and code_hash = ${hash} and used_at is null
    returning 1
  `.execute(tx.sql)
  return rows.length > 0
}

export async function replaceRecoveryCodes(
  tx: Tx,
  accountId: AccountId,
  { salt, hashes, now }: { salt: Buffer; hashes: readonly Buffer[]; now: number },
): Promise<void> {
  await deleteRecoveryCodes(tx, accountId)
  await tx.sql
    .withTables<SecondFactorTables>()
    .insertInto('identity.recovery_code')
    .values(
      hashes.map((hash) => ({ id: newId(), account_id: accountId, salt, code_hash: hash, created_at: new Date(now) })),
    )
    .execute()
}

export async function deleteRecoveryCodes(tx: Tx, accountId: AccountId): Promise<void> {
  await sql`delete from identity.recovery_code where account_id = ${accountId}`.execute(tx.sql)
}

export interface FactorsRow {
  totpConfirmedAt: number | null
  passkeys: number
  recoveryCodes: number
  isStaff: boolean
  hasPassword: boolean
}

/** What an account has to prove itself with besides links and other providers; `isStaff` of any clinic. */
export async function findFactors(reader: Reader, accountId: AccountId): Promise<FactorsRow> {
  const { rows } = await sql<FactorsRow>`
    select (select t.confirmed_at from identity.totp t where t.account_id = ${accountId}) as "totpConfirmedAt",
      (select count(*) from identity.passkey p where p.account_id = ${accountId}) as passkeys,
      (select count(*) from identity.recovery_code r where r.account_id = ${accountId} and r.used_at is null) as "recoveryCodes",
      exists (select from identity.membership m where m.account_id = ${accountId}) as "isStaff",
      exists (select from identity.credential c where c.account_id = ${accountId} and c.password_hash is not null) as "hasPassword"
  `.execute(reader.sql)
  return rows[0] ?? { totpConfirmedAt: null, passkeys: 0, recoveryCodes: 0, isStaff: false, hasPassword: false }
}

export interface FailuresRow {
  failures: number
  lockedUntil: number | null
}

/** Locks the account's count until the transaction ends, so that codes sent at once are looked at one by one. */
export async function lockFailures(tx: Tx, accountId: AccountId): Promise<FailuresRow> {
  const { rows } = await sql<FailuresRow>`
    insert into identity.second_factor_failure as f (account_id, failures) values (${accountId}, 0)
    on conflict (account_id) do update set failures = f.failures
    returning failures, locked_until as "lockedUntil"
  `.execute(tx.sql)
  return rows[0] ?? { failures: 0, lockedUntil: null }
}

export async function recordFailures(tx: Tx, accountId: AccountId, row: FailuresRow): Promise<void> {
  await tx.sql
    .withTables<SecondFactorTables>()
    .updateTable('identity.second_factor_failure')
    .set({ failures: row.failures, locked_until: row.lockedUntil === null ? null : new Date(row.lockedUntil) })
    .where('account_id', '=', accountId)
    .execute()
}

/** Undefined for a password that is not set; the hash itself is compared elsewhere, on a worker thread. */
export async function findPasswordHash(reader: Reader, accountId: AccountId): Promise<string | undefined> {
  const { rows } = await sql<{ hash: string }>`
    select password_hash as hash from identity.credential
    where account_id = ${accountId} and provider = 'credential' and password_hash is not null
  `.execute(reader.sql)
  return rows[0]?.hash
}

/** Adds what was just proven to a session, and says that it was now. Undefined when the session has ended. */
export async function proveSession(
  tx: Tx,
  sessionId: string,
  accountId: AccountId,
  { proof, now }: { proof: Proof; now: number },
): Promise<Proof[] | undefined> {
  const { rows } = await sql<{ proofs: Proof[] }>`
    update identity.session
    set authenticated_at = ${new Date(now)}, proofs = case when ${proof} = any (proofs) then proofs else proofs || ${proof}::text end
    where id = ${sessionId} and account_id = ${accountId} and expires_at > ${new Date(now)}
    returning proofs
  `.execute(tx.sql)
  return rows[0]?.proofs
}

/** Sessions that never showed a second factor end when the account gets its first; all of it, in every clinic. */
export async function deleteSessionsWithoutSecondFactor(tx: Tx, accountId: AccountId, kept: string): Promise<void> {
  await sql`
    delete from identity.session
    where account_id = ${accountId} and id <> ${kept} and not (proofs && array['passkey', 'totp', 'recovery_code', 'openid_with_two'])
  `.execute(tx.sql)
}

export interface PolicyRow {
  staff: 'required' | 'optional'
  graceDays: number
  enforcedAt: number | null
}

export function findPolicy(reader: Reader, clinicId: ClinicId): Promise<PolicyRow | undefined> {
  return reader.sql
    .withTables<SecondFactorTables>()
    .selectFrom('identity.second_factor_policy')
    .select(['staff', 'grace_days as graceDays', 'enforced_at as enforcedAt'])
    .where('clinic_id', '=', clinicId)
    .executeTakeFirst()
}

export async function putPolicy(tx: Tx, clinicId: ClinicId, policy: PolicyRow, now: number): Promise<void> {
  const values = {
    staff: policy.staff,
    grace_days: policy.graceDays,
    decided_at: new Date(now),
    enforced_at: policy.enforcedAt === null ? null : new Date(policy.enforcedAt),
  }
  await tx.sql
    .withTables<SecondFactorTables>()
    .insertInto('identity.second_factor_policy')
    .values({ clinic_id: clinicId, ...values })
    .onConflict((conflict) => conflict.column('clinic_id').doUpdateSet(values))
    .execute()
}

/** Whether this session must show a second factor before its account may act as staff here. */
export async function isSecondFactorDue(
  reader: Reader,
  accountId: AccountId,
  clinicId: ClinicId,
  proofs: readonly Proof[],
  now: number,
): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select identity.second_factor_due(${accountId}, ${clinicId}, ${[...proofs]}::text[], ${new Date(now)}) as due
  `.execute(reader.sql)
  return rows[0]?.due ?? true
}

/** With a proven address somebody can always have a link sent. */
export async function hasWayIn(tx: Tx, accountId: AccountId): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from identity.credential c where c.account_id = ${accountId} and c.password_hash is not null)
      or exists (select from identity.passkey p where p.account_id = ${accountId})
      or exists (select from identity.openid_link l where l.account_id = ${accountId})
      or exists (select from identity.account a where a.id = ${accountId} and a.email_verified) as has
  `.execute(tx.sql)
  return rows[0]?.has ?? false
}

export async function deleteAllFactors(tx: Tx, accountId: AccountId): Promise<void> {
  await sql`delete from identity.totp where account_id = ${accountId}`.execute(tx.sql)
  await sql`delete from identity.recovery_code where account_id = ${accountId}`.execute(tx.sql)
  await sql`delete from identity.passkey where account_id = ${accountId}`.execute(tx.sql)
  await sql`delete from identity.second_factor_failure where account_id = ${accountId}`.execute(tx.sql)
}
