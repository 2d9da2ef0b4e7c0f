import { sql } from 'kysely'
import type { Reader, Tx } from '#platform'
import type { AccountId } from '../context.ts'

/** An account that says an address is its own: the one that has shown it, and at most one that has not. */
export interface ClaimRow {
  accountId: AccountId
  isProven: boolean
  /** Null for an account that signs in without a password. */
  passwordHash: string | null
  /** The device that was asked about, if the account is known on it. */
  deviceId: string | null
}

/** Who claims an address, the proven owner first; in one statement whoever there is. */
export async function findClaims(reader: Reader, email: string, devices: readonly Buffer[]): Promise<ClaimRow[]> {
  const { rows } = await sql<ClaimRow>`
    select a.id as "accountId", a.email_verified as "isProven", c.password_hash as "passwordHash", (
      select d.id from identity.device d where d.account_id = a.id and d.token_sha256 = any(${[...devices]}::bytea[]) limit 1
    ) as "deviceId"
    from identity.account a
    left join identity.credential c on c.account_id = a.id and c.provider = 'credential'
    where a.email = ${email} order by a.email_verified desc
  `.execute(reader.sql)
  return rows
}

/** The password and address of one account; undefined when there is no such account. */
export async function findPassword(
  reader: Reader,
  accountId: AccountId,
): Promise<{ email: string; name: string; passwordHash: string | null } | undefined> {
  const { rows } = await sql<{ email: string; name: string; passwordHash: string | null }>`
    select a.email, a.name, c.password_hash as "passwordHash" from identity.account a
    left join identity.credential c on c.account_id = a.id and c.provider = 'credential'
    where a.id = ${accountId}
  `.execute(reader.sql)
  return rows[0]
}

/** Nothing happens when the password was changed meanwhile. */
export async function replaceHash(tx: Tx, accountId: AccountId, stale: string, fresh: string): Promise<void> {
  await sql`
    update identity.credential set password_hash = ${fresh}
    where account_id = ${accountId} and provider = 'credential' and password_hash = ${stale}
  `.execute(tx.sql)
}
