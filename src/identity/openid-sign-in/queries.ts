import { sql } from 'kysely'
import type { Reader, Tx } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'
import type { OpenidLinkId, OpenidProviderId } from './contract.ts'
import type { OpenidTables } from './tables.ts'

export interface ProviderRow {
  id: OpenidProviderId
  clinicId: ClinicId
  issuer: string
  clientId: string
  /** Sealed. */
  clientSecret: string | null
  label: string
  opensAccounts: boolean
  provesTwoFactors: boolean
  /** Says in each answer who it is (RFC 9207). */
  namesItself: boolean
  createdAt: number
}

function providers(reader: Reader, clinicId: ClinicId) {
  return reader.sql
    .withTables<OpenidTables>()
    .selectFrom('identity.openid_provider')
    .select([
      'id',
      'clinic_id as clinicId',
      'issuer',
      'client_id as clientId',
      'client_secret as clientSecret',
      'label',
      'opens_accounts as opensAccounts',
      'proves_two_factors as provesTwoFactors',
      'names_itself as namesItself',
      'created_at as createdAt',
    ])
    .where('clinic_id', '=', clinicId)
    .$castTo<ProviderRow>()
}

export function findProvider(
  reader: Reader,
  clinicId: ClinicId,
  id: OpenidProviderId,
): Promise<ProviderRow | undefined> {
  return providers(reader, clinicId).where('id', '=', id).executeTakeFirst()
}

export function findProviders(reader: Reader, clinicId: ClinicId): Promise<ProviderRow[]> {
  return providers(reader, clinicId).orderBy('label').orderBy('id').execute()
}

/** False when the clinic has this client at this issuer already. */
export async function insertProvider(tx: Tx, row: ProviderRow): Promise<boolean> {
  const inserted = await tx.sql
    .withTables<OpenidTables>()
    .insertInto('identity.openid_provider')
    .values({
      id: row.id,
      clinic_id: row.clinicId,
      issuer: row.issuer,
      client_id: row.clientId,
      client_secret: row.clientSecret,
      label: row.label,
      opens_accounts: row.opensAccounts,
      proves_two_factors: row.provesTwoFactors,
      names_itself: row.namesItself,
      created_at: new Date(row.createdAt),
    })
    .onConflict((conflict) => conflict.constraint('one_provider_per_client').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function updateProvider(tx: Tx, row: ProviderRow): Promise<void> {
  await tx.sql
    .withTables<OpenidTables>()
    .updateTable('identity.openid_provider')
    .set({
      client_secret: row.clientSecret,
      label: row.label,
      opens_accounts: row.opensAccounts,
      proves_two_factors: row.provesTwoFactors,
    })
    .where('id', '=', row.id)
    .where('clinic_id', '=', row.clinicId)
    .execute()
}

/** Its links go with it: nobody could use them, and another provider under this issuer must not inherit them unseen. */
export async function deleteProvider(tx: Tx, clinicId: ClinicId, id: OpenidProviderId): Promise<boolean> {
  const { rows } = await sql`
    with gone as (
      delete from identity.openid_provider where id = ${id} and clinic_id = ${clinicId} returning id, clinic_id, issuer
    ), unlinked as (
      delete from identity.openid_link l using gone g
      where l.clinic_id = g.clinic_id and l.issuer = g.issuer and not exists (
        select from identity.openid_provider p where p.clinic_id = g.clinic_id and p.issuer = g.issuer and p.id <> g.id
      )
    )
    select id from gone
  `.execute(tx.sql)
  return rows.length > 0
}

export interface AttemptRow {
  clinicId: ClinicId
  providerId: string
  purpose: 'sign_in' | 'link' | 'reauthenticate'
  accountId: AccountId | null
  sessionId: string | null
  browserSha256: Buffer
  nonce: string
  codeVerifier: string
  redirectUri: string
  returnTo: string
}

export async function insertAttempt(tx: Tx, stateSha256: Buffer, row: AttemptRow, expiresAt: number): Promise<void> {
  await tx.sql
    .withTables<OpenidTables>()
    .insertInto('identity.openid_attempt')
    .values({
      state_sha256: stateSha256,
      clinic_id: row.clinicId,
      provider_id: row.providerId,
      purpose: row.purpose,
      account_id: row.accountId,
      session_id: row.sessionId,
      browser_sha256: row.browserSha256,
      nonce: row.nonce,
      code_verifier: row.codeVerifier,
      redirect_uri: row.redirectUri,
      return_to: row.returnTo,
      expires_at: new Date(expiresAt),
    })
    .execute()
}

/** In the browser that it was begun in, once. */
export async function takeAttempt(
  tx: Tx,
  stateSha256: Buffer,
  browserSha256: Buffer,
  clinicId: ClinicId,
  now: number,
): Promise<AttemptRow | undefined> {
  const { rows } = await sql<AttemptRow>`
    delete from identity.openid_attempt
    where state_sha256 = ${stateSha256} and browser_sha256 = ${browserSha256} and clinic_id = ${clinicId} and expires_at > ${new Date(now)}
    returning clinic_id as "clinicId", provider_id as "providerId", purpose, account_id as "accountId", session_id as "sessionId",
      browser_sha256 as "browserSha256", nonce, code_verifier as "codeVerifier", redirect_uri as "redirectUri", return_to as "returnTo"
  `.execute(tx.sql)
  return rows[0]
}

export interface LinkRow {
  id: OpenidLinkId
  accountId: AccountId
  clinicId: ClinicId | null
  issuer: string
  subject: string
  label: string
  linkedAt: number
  lastUsedAt: number | null
}

/** Whose account a person at a provider is; used now. */
export async function useLink(
  tx: Tx,
  clinicId: ClinicId | null,
  issuer: string,
  subject: string,
  now: number,
): Promise<AccountId | undefined> {
  const { rows } = await sql<{ accountId: AccountId }>`
    update identity.openid_link set last_used_at = ${new Date(now)}
    where clinic_id is not distinct from ${clinicId}::uuid and issuer = ${issuer} and subject = ${subject}
    returning account_id as "accountId"
  `.execute(tx.sql)
  return rows[0]?.accountId
}

/** Answers whose it is: this account's now, or that of whoever had it before. */
export async function insertLink(tx: Tx, row: LinkRow): Promise<AccountId> {
  await tx.sql
    .withTables<OpenidTables>()
    .insertInto('identity.openid_link')
    .values({
      id: row.id,
      account_id: row.accountId,
      clinic_id: row.clinicId,
      issuer: row.issuer,
      subject: row.subject,
      label: row.label,
      linked_at: new Date(row.linkedAt),
    })
    .onConflict((conflict) => conflict.constraint('one_account_per_person_at_provider').doNothing())
    .execute()
  const { rows } = await sql<{ accountId: AccountId }>`
    select account_id as "accountId" from identity.openid_link
    where clinic_id is not distinct from ${row.clinicId}::uuid and issuer = ${row.issuer} and subject = ${row.subject}
  `.execute(tx.sql)
  return rows[0]?.accountId ?? row.accountId
}

/** Those that work in this clinic: its own and the installation's. Another clinic's are not its business. */
export async function findLinksOf(reader: Reader, accountId: AccountId, clinicId: ClinicId): Promise<LinkRow[]> {
  const { rows } = await sql<LinkRow>`
    select id, account_id as "accountId", clinic_id as "clinicId", issuer, subject, label, linked_at as "linkedAt", last_used_at as "lastUsedAt"
    from identity.openid_link where account_id = ${accountId} and (clinic_id is null or clinic_id = ${clinicId})
    order by linked_at, id
  `.execute(reader.sql)
  return rows
}

export async function deleteLink(tx: Tx, accountId: AccountId, clinicId: ClinicId, id: OpenidLinkId): Promise<boolean> {
  const { rows } = await sql`
    delete from identity.openid_link
    where id = ${id} and account_id = ${accountId} and (clinic_id is null or clinic_id = ${clinicId})
    returning 1
  `.execute(tx.sql)
  return rows.length > 0
}

/** Whether an address is somebody's, proven or only claimed. */
export async function isAddressKnown(reader: Reader, email: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from identity.account where email = ${email}) as known
  `.execute(reader.sql)
  return rows[0]?.known ?? true
}

export async function deleteExpiredAttempts(tx: Tx, now: number): Promise<void> {
  await sql`delete from identity.openid_attempt where expires_at < ${new Date(now)}`.execute(tx.sql)
}
