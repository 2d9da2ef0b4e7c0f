import { sql } from 'kysely'
import { newId } from '#platform'
import type { Reader, Tx } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'
import type { Proof } from '../proof.ts'
import type { UnfinishedSignInTables } from './tables.ts'

export interface UnfinishedRow {
  id: string
  accountId: AccountId
  proofs: Proof[]
  browserSha256: Buffer | null
}

export async function insertUnfinished(
  tx: Tx,
  begun: {
    accountId: AccountId
    clinicId: ClinicId
    sha256: Buffer
    proofs: readonly Proof[]
    browserSha256: Buffer | null
    now: number
    expiresAt: number
  },
): Promise<void> {
  await tx.sql
    .withTables<UnfinishedSignInTables>()
    .insertInto('identity.unfinished_sign_in')
    .values({
      id: newId(),
      account_id: begun.accountId,
      clinic_id: begun.clinicId,
      challenge_sha256: begun.sha256,
      proofs: [...begun.proofs],
      failures: 0,
      browser_sha256: begun.browserSha256,
      begun_at: new Date(begun.now),
      expires_at: new Date(begun.expiresAt),
    })
    .execute()
}

export async function findUnfinished(
  reader: Reader,
  sha256: Buffer,
  clinicId: ClinicId,
  now: number,
  mostFailures: number,
): Promise<UnfinishedRow | undefined> {
  const { rows } = await sql<UnfinishedRow>`
    select id, account_id as "accountId", proofs, browser_sha256 as "browserSha256" from identity.unfinished_sign_in
    where challenge_sha256 = ${sha256} and clinic_id = ${clinicId} and expires_at > ${new Date(now)} and failures < ${mostFailures}
  `.execute(reader.sql)
  return rows[0]
}

/** Of two who finish one sign-in at once, one does. */
export async function deleteUnfinished(
  tx: Tx,
  sha256: Buffer,
  clinicId: ClinicId,
  now: number,
): Promise<UnfinishedRow | undefined> {
  const { rows } = await sql<UnfinishedRow>`
    delete from identity.unfinished_sign_in
    where challenge_sha256 = ${sha256} and clinic_id = ${clinicId} and expires_at > ${new Date(now)}
    returning id, account_id as "accountId", proofs, browser_sha256 as "browserSha256"
  `.execute(tx.sql)
  return rows[0]
}

/** Counted before the proof is looked at, so that guesses sent at once are counted too. False when there were enough. */
export async function countTry(tx: Tx, id: string, mostFailures: number): Promise<boolean> {
  const { rows } = await sql`
    update identity.unfinished_sign_in set failures = failures + 1 where id = ${id} and failures < ${mostFailures} returning id
  `.execute(tx.sql)
  return rows.length > 0
}

export async function deleteUnfinishedOf(tx: Tx, accountId: AccountId): Promise<void> {
  await sql`delete from identity.unfinished_sign_in where account_id = ${accountId}`.execute(tx.sql)
}

export async function deleteLapsed(tx: Tx, now: number): Promise<void> {
  await sql`delete from identity.unfinished_sign_in where expires_at < ${new Date(now)}`.execute(tx.sql)
}
