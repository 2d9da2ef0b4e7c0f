import { sql } from 'kysely'
import { newId } from '#platform'
import type { Reader, Tx } from '#platform'
import type { AccountId } from '../context.ts'
import type { Proof } from '../proof.ts'

/** The account has this password from now on, whether or not it had one. */
export async function setPassword(tx: Tx, accountId: AccountId, passwordHash: string, now: number): Promise<void> {
  const at = new Date(now)
  await sql`
    insert into identity.credential as known (id, account_id, provider, subject, password_hash, created_at, updated_at)
    values (${newId()}, ${accountId}, 'credential', ${accountId}, ${passwordHash}, ${at}, ${at})
    on conflict on constraint one_credential_per_subject do update
      set password_hash = excluded.password_hash, updated_at = excluded.updated_at
      where known.account_id = excluded.account_id
  `.execute(tx.sql)
}

/** No password signs in to the account until another is chosen by letter. */
export async function clearPassword(tx: Tx, accountId: AccountId, now: number): Promise<void> {
  await sql`
    update identity.credential set password_hash = null, updated_at = ${new Date(now)}
    where account_id = ${accountId} and provider = 'credential'
  `.execute(tx.sql)
}

/** Passkeys and accounts at other providers that were added to an account since then. */
export async function deleteWaysInSince(tx: Tx, accountId: AccountId, since: number): Promise<void> {
  const from = new Date(since)
  await sql`delete from identity.passkey where account_id = ${accountId} and created_at >= ${from}`.execute(tx.sql)
  await sql`delete from identity.openid_link where account_id = ${accountId} and linked_at >= ${from}`.execute(tx.sql)
}

/** How somebody proved themselves when a session began. */
export async function findProofs(reader: Reader, sessionId: string): Promise<Proof[]> {
  const { rows } = await sql<{ proofs: Proof[] }>`select proofs from identity.session where id = ${sessionId}`.execute(
    reader.sql,
  )
  return rows[0]?.proofs ?? []
}
