import { sql } from 'kysely'
import type { Tx } from '#platform'
import type { AccountId } from '../context.ts'

/**
 * The address that was written to is proven, if it is still the account's. Answers whether it was not before; undefined when the account
 * has another address by now. Breaks `one_proven_account_per_email` when somebody else has proven it.
 */
export async function markProven(
  tx: Tx,
  accountId: AccountId,
  email: string,
  now: number,
): Promise<{ wasProven: boolean } | undefined> {
  const { rows } = await sql<{ wasProven: boolean }>`
    update identity.account a set email_verified = true, updated_at = ${new Date(now)}
    from (select id, email_verified from identity.account where id = ${accountId} and email = ${email} for update) as before
    where a.id = before.id
    returning before.email_verified as "wasProven"
  `.execute(tx.sql)
  return rows[0]
}

/** The account has another, proven, address; answers the one it had and whether that was proven. Breaks `one_proven_account_per_email` when somebody else has it. */
export async function setAddress(
  tx: Tx,
  accountId: AccountId,
  email: string,
  now: number,
): Promise<{ before: string; wasProven: boolean } | undefined> {
  const { rows } = await sql<{ before: string; wasProven: boolean }>`
    update identity.account a set email = ${email}, email_verified = true, updated_at = ${new Date(now)}
    from (select id, email, email_verified from identity.account where id = ${accountId} for update) as before
    where a.id = before.id
    returning before.email as before, before.email_verified as "wasProven"
  `.execute(tx.sql)
  return rows[0]
}
