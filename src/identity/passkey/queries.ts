import { sql } from 'kysely'
import type { Reader, Tx } from '#platform'
import type { AccountId } from '../context.ts'
import type { PasskeyId } from './contract.ts'
import type { PasskeyTables } from './tables.ts'

export type Purpose = PasskeyTables['identity.passkey_challenge']['purpose']

export interface ChallengeRow {
  challenge: string
  purpose: Purpose
  accountId: AccountId | null
  browserSha256: Buffer | null
}

export async function insertChallenge(tx: Tx, row: ChallengeRow, expiresAt: number): Promise<void> {
  await tx.sql
    .withTables<PasskeyTables>()
    .insertInto('identity.passkey_challenge')
    .values({
      challenge: row.challenge,
      purpose: row.purpose,
      account_id: row.accountId,
      browser_sha256: row.browserSha256,
      expires_at: new Date(expiresAt),
    })
    .execute()
}

/** Taken away whatever comes of it: an answer is looked at once. */
export async function takeChallenge(
  tx: Tx,
  challenge: string,
  purpose: Purpose,
  now: number,
): Promise<ChallengeRow | undefined> {
  const { rows } = await sql<ChallengeRow>`
    delete from identity.passkey_challenge
    where challenge = ${challenge} and purpose = ${purpose} and expires_at > ${new Date(now)}
    returning challenge, purpose, account_id as "accountId", browser_sha256 as "browserSha256"
  `.execute(tx.sql)
  return rows[0]
}

export interface PasskeyRow {
  id: PasskeyId
  accountId: AccountId
  credentialId: string
  publicKey: Buffer
  counter: number
  rpId: string
  name: string
  transports: string[]
  synced: boolean
  createdAt: number
  lastUsedAt: number | null
}

function passkeys(reader: Reader) {
  return reader.sql
    .withTables<PasskeyTables>()
    .selectFrom('identity.passkey')
    .select([
      'id',
      'account_id as accountId',
      'credential_id as credentialId',
      'public_key as publicKey',
      'counter',
      'rp_id as rpId',
      'name',
      'transports',
      'synced',
      'created_at as createdAt',
      'last_used_at as lastUsedAt',
    ])
    .$castTo<PasskeyRow>()
}

export function findPasskey(reader: Reader, credentialId: string): Promise<PasskeyRow | undefined> {
  return passkeys(reader).where('credential_id', '=', credentialId).executeTakeFirst()
}

export function findPasskeysOf(reader: Reader, accountId: AccountId): Promise<PasskeyRow[]> {
  return passkeys(reader).where('account_id', '=', accountId).orderBy('created_at').orderBy('id').execute()
}

/** False when the credential is known already. */
export async function insertPasskey(tx: Tx, row: PasskeyRow): Promise<boolean> {
  const inserted = await tx.sql
    .withTables<PasskeyTables>()
    .insertInto('identity.passkey')
    .values({
      id: row.id,
      account_id: row.accountId,
      credential_id: row.credentialId,
      public_key: row.publicKey,
      counter: row.counter,
      rp_id: row.rpId,
      name: row.name,
      transports: row.transports,
      synced: row.synced,
      created_at: new Date(row.createdAt),
    })
    .onConflict((conflict) => conflict.constraint('one_passkey_per_credential').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Counts on; false when the count has not grown since another answer of the same key was accepted (WebAuthn 3, 6.1.1). Zero for ever counts nothing. */
export async function usePasskey(tx: Tx, id: PasskeyId, counter: number, now: number): Promise<boolean> {
  const { rows } = await sql`
    update identity.passkey set counter = ${counter}, last_used_at = ${new Date(now)}
    where id = ${id} and (counter < ${counter} or (counter = 0 and ${counter} = 0))
    returning 1
  `.execute(tx.sql)
  return rows.length > 0
}

export async function renamePasskey(tx: Tx, accountId: AccountId, id: PasskeyId, name: string): Promise<boolean> {
  const { rows } = await sql`
    update identity.passkey set name = ${name} where id = ${id} and account_id = ${accountId} returning 1
  `.execute(tx.sql)
  return rows.length > 0
}

export async function deletePasskey(tx: Tx, accountId: AccountId, id: PasskeyId): Promise<boolean> {
  const { rows } = await sql`
    delete from identity.passkey where id = ${id} and account_id = ${accountId} returning 1
  `.execute(tx.sql)
  return rows.length > 0
}

export async function deleteExpiredChallenges(tx: Tx, now: number): Promise<void> {
  await sql`delete from identity.passkey_challenge where expires_at < ${new Date(now)}`.execute(tx.sql)
}
