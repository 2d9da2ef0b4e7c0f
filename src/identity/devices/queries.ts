import { sql } from 'kysely'
import { newId } from '#platform'
import type { Reader, Tx } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'
import type { Proof } from '../proof.ts'
import type { DeviceTables } from './tables.ts'

/** The device that has one of these tokens, seen again; undefined when the account is not known on it. */
export async function seeDevice(
  tx: Tx,
  accountId: AccountId,
  tokens: readonly Buffer[],
  userAgent: string | null,
  now: number,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    update identity.device set last_seen_at = ${new Date(now)}, user_agent = ${userAgent}
    where account_id = ${accountId} and token_sha256 = any(${[...tokens]}::bytea[])
    returning id
  `.execute(tx.sql)
  return rows[0]?.id
}

/** Whether an account has signed in on a device that has one of these tokens. */
export async function isKnownOn(reader: Reader, accountId: AccountId, tokens: readonly Buffer[]): Promise<boolean> {
  const { rows } = await sql`
    select 1 from identity.device where account_id = ${accountId} and token_sha256 = any(${[...tokens]}::bytea[]) limit 1
  `.execute(reader.sql)
  return rows.length > 0
}

/** Answers the new device, and whether the account was known on any before: the first is nobody's news. */
export async function insertDevice(
  tx: Tx,
  device: { accountId: AccountId; sha256: Buffer; userAgent: string | null; now: number },
): Promise<{ id: string; isFirst: boolean }> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select 1 from identity.device where account_id = ${device.accountId} limit 1) as known
  `.execute(tx.sql)
  const id = newId()
  await tx.sql
    .withTables<DeviceTables>()
    .insertInto('identity.device')
    .values({
      id,
      account_id: device.accountId,
      token_sha256: device.sha256,
      user_agent: device.userAgent,
      first_seen_at: new Date(device.now),
      last_seen_at: new Date(device.now),
    })
    .execute()
  return { id, isFirst: rows[0]?.n === 0 }
}

export interface OwnSessionRow {
  id: string
  userAgent: string | null
  address: string | null
  proofs: Proof[]
  begunAt: number
  lastUsedAt: number
  expiresAt: number
}

/** Sessions of one account in one clinic, last used first. A refresh is a use, too. */
export async function findSessionsOf(
  reader: Reader,
  accountId: AccountId,
  clinicId: ClinicId,
  now: number,
): Promise<OwnSessionRow[]> {
  const { rows } = await sql<OwnSessionRow>`
    select id, user_agent as "userAgent", ip_address as address, proofs, created_at as "begunAt",
      greatest(last_used_at, updated_at) as "lastUsedAt", expires_at as "expiresAt"
    from identity.session
    where account_id = ${accountId} and clinic_id = ${clinicId} and expires_at > ${new Date(now)}
    order by "lastUsedAt" desc, id
  `.execute(reader.sql)
  return rows
}

/** Ends one session of this account in this clinic, and forgets its device: who uses it next is told as new. */
export async function deleteOwnSession(
  tx: Tx,
  accountId: AccountId,
  clinicId: ClinicId,
  sessionId: string,
): Promise<boolean> {
  const { rows } = await sql`
    with ended as (
      delete from identity.session
      where id = ${sessionId} and account_id = ${accountId} and clinic_id = ${clinicId} returning id, device_id
    ), forgotten as (
      delete from identity.device where id in (select device_id from ended)
    )
    select id from ended
  `.execute(tx.sql)
  return rows.length > 0
}

/** Ends all sessions of an account but one (none kept: all), in every clinic, and forgets their devices. Their refresh tokens go with them. */
export async function deleteSessionsOf(tx: Tx, accountId: AccountId, except: string | null): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    with ended as (
      delete from identity.session where account_id = ${accountId} and (${except}::uuid is null or id <> ${except}::uuid)
      returning id
    ), forgotten as (
      delete from identity.device d where d.account_id = ${accountId}
        and not exists (select 1 from identity.session s where s.device_id = d.id and s.id = ${except}::uuid)
    )
    select count(*) as n from ended
  `.execute(tx.sql)
  return rows[0]?.n ?? 0
}

/** Writes down that a session is in use, unless it was written lately: most requests write nothing. */
export async function touchSession(tx: Tx, sessionId: string, now: number, unlessSince: number): Promise<void> {
  await sql`
    update identity.session set last_used_at = ${new Date(now)}
    where id = ${sessionId} and (last_used_at is null or last_used_at < ${new Date(unlessSince)})
  `.execute(tx.sql)
}

export async function deleteUnseenDevices(tx: Tx, unseenSince: number): Promise<void> {
  await sql`delete from identity.device where last_seen_at < ${new Date(unseenSince)}`.execute(tx.sql)
}
