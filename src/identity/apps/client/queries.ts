import { sql } from 'kysely'
import type { Reader, Tx } from '#platform'
import type { AccountId, ClinicId } from '../../context.ts'
import type { ClientAuthentication, ClientId, GrantType, SecretId } from '../contract.ts'
import { on } from '../tables.ts'

export interface SecretRow {
  id: SecretId
  createdAt: number
  expiresAt: number | null
}

export interface ClientRow {
  id: ClientId
  name: string
  homepage: string | null
  redirectUris: string[]
  grantTypes: GrantType[]
  scopes: string[]
  authentication: ClientAuthentication
  jwks: unknown
  jwksUri: string | null
  version: number
  createdAt: number
  createdBy: AccountId | null
  lastUsedAt: number | null
}

function clients(reader: Reader, clinicId: ClinicId) {
  return on(reader)
    .selectFrom('identity.client')
    .select(['id', 'name', 'homepage', 'redirect_uris as redirectUris', 'grant_types as grantTypes', 'scopes'])
    .select(['authentication', 'jwks', 'jwks_uri as jwksUri', 'version'])
    .select(['created_at as createdAt', 'created_by as createdBy', 'last_used_at as lastUsedAt'])
    .where('clinic_id', '=', clinicId)
    .where('ended_at', 'is', null)
}

export async function findClient(reader: Reader, clinicId: ClinicId, id: ClientId): Promise<ClientRow | undefined> {
  return clients(reader, clinicId).where('id', '=', id).executeTakeFirst()
}

export async function lockClient(tx: Tx, clinicId: ClinicId, id: ClientId): Promise<ClientRow | undefined> {
  return clients(tx, clinicId).where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Oldest first. */
export async function findClients(
  reader: Reader,
  clinicId: ClinicId,
  { limit, after }: { limit: number; after?: readonly [createdAt: number, id: string] | undefined },
): Promise<ClientRow[]> {
  return clients(reader, clinicId)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(created_at, id) > (${new Date(after?.[0] ?? 0)}, ${after?.[1]}::uuid)`),
    )
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute()
}

export async function insertClient(
  tx: Tx,
  clinicId: ClinicId,
  client: Omit<ClientRow, 'version' | 'lastUsedAt'>,
): Promise<void> {
  await on(tx)
    .insertInto('identity.client')
    .values({
      id: client.id,
      clinic_id: clinicId,
      name: client.name,
      homepage: client.homepage,
      redirect_uris: client.redirectUris,
      grant_types: client.grantTypes,
      scopes: client.scopes,
      authentication: client.authentication,
      jwks: client.jwks === null ? null : JSON.stringify(client.jwks),
      jwks_uri: client.jwksUri,
      created_at: new Date(client.createdAt),
      created_by: client.createdBy,
    })
    .execute()
}

export async function updateClient(tx: Tx, clinicId: ClinicId, client: ClientRow): Promise<void> {
  await on(tx)
    .updateTable('identity.client')
    .set({
      name: client.name,
      homepage: client.homepage,
      redirect_uris: client.redirectUris,
      grant_types: client.grantTypes,
      scopes: client.scopes,
      jwks: client.jwks === null ? null : JSON.stringify(client.jwks),
      jwks_uri: client.jwksUri,
      version: client.version,
    })
    .where('clinic_id', '=', clinicId)
    .where('id', '=', client.id)
    .execute()
}

/** What people granted it ends with it, and so do its secrets. */
export async function endClient(
  tx: Tx,
  clinicId: ClinicId,
  id: ClientId,
  ended: { at: number; by: AccountId | undefined },
): Promise<boolean> {
  const client = await on(tx)
    .updateTable('identity.client')
    .set({ ended_at: new Date(ended.at), ended_by: ended.by ?? null })
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (client === undefined) return false
  await on(tx)
    .deleteFrom('identity.client_secret')
    .where('clinic_id', '=', clinicId)
    .where('client_id', '=', id)
    .execute()
  await on(tx).deleteFrom('identity.app_grant').where('clinic_id', '=', clinicId).where('client_id', '=', id).execute()
  return true
}

/** Once a minute at most: a row that every token writes to would be waited for. */
export async function touchClient(tx: Tx, clinicId: ClinicId, id: ClientId, now: number): Promise<void> {
  await sql`
    update identity.client set last_used_at = ${new Date(now)}
    where clinic_id = ${clinicId} and id = ${id} and (last_used_at is null or last_used_at < ${new Date(now - 60_000)})
  `.execute(tx.sql)
}

/** The secrets that count now, of these clients, newest first. */
export async function findSecrets(
  reader: Reader,
  clinicId: ClinicId,
  clientIds: readonly ClientId[],
  now: number,
): Promise<(SecretRow & { clientId: ClientId; sha256: Buffer })[]> {
  return on(reader)
    .selectFrom('identity.client_secret')
    .select(['id', 'client_id as clientId', 'sha256', 'created_at as createdAt', 'expires_at as expiresAt'])
    .where('clinic_id', '=', clinicId)
    .where('client_id', '=', sql<ClientId>`any(${[...clientIds]}::uuid[])`)
    .where((where) =>
      where.or([where('expires_at', 'is', null), where('expires_at', '>', sql<number>`${new Date(now)}`)]),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export async function insertSecret(
  tx: Tx,
  clinicId: ClinicId,
  secret: { id: SecretId; clientId: ClientId; sha256: Buffer; at: number; by: AccountId | undefined },
): Promise<void> {
  await on(tx)
    .insertInto('identity.client_secret')
    .values({
      id: secret.id,
      clinic_id: clinicId,
      client_id: secret.clientId,
      sha256: secret.sha256,
      created_at: new Date(secret.at),
      created_by: secret.by ?? null,
    })
    .execute()
}

/** Those that end sooner anyway go on ending sooner. */
export async function expireSecrets(tx: Tx, clinicId: ClinicId, clientId: ClientId, expiresAt: number): Promise<void> {
  await sql`
    update identity.client_secret set expires_at = least(coalesce(expires_at, 'infinity'), ${new Date(expiresAt)}::timestamptz)
    where clinic_id = ${clinicId} and client_id = ${clientId}
  `.execute(tx.sql)
}

export async function deleteSecret(tx: Tx, clinicId: ClinicId, clientId: ClientId, id: SecretId): Promise<boolean> {
  const deleted = await on(tx)
    .deleteFrom('identity.client_secret')
    .where('clinic_id', '=', clinicId)
    .where('client_id', '=', clientId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}
