import type { ColumnType, Generated, Kysely } from 'kysely'
import type { Reader } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'
import type { ClientAuthentication, ClientId, GrantType, SecretId } from './contract.ts'

/** Instants are written as Date and read as epoch milliseconds. */
type Instant = ColumnType<number, Date, Date>
type MaybeInstant = ColumnType<number | null, Date | null | undefined, Date | null>
/** Written as text, because the driver would send an array as an array of PostgreSQL. */
type Json<T> = ColumnType<T, string, string>

interface ClientTable {
  id: ClientId
  clinic_id: ClinicId
  name: string
  homepage: string | null
  redirect_uris: string[]
  grant_types: GrantType[]
  scopes: string[]
  authentication: ClientAuthentication
  jwks: ColumnType<unknown, string | null, string | null>
  jwks_uri: string | null
  version: Generated<number>
  created_at: Instant
  created_by: AccountId | null
  last_used_at: MaybeInstant
  ended_at: MaybeInstant
  ended_by: AccountId | null
}

interface ClientSecretTable {
  id: SecretId
  clinic_id: ClinicId
  client_id: ClientId
  sha256: Buffer
  created_at: Instant
  created_by: AccountId | null
  expires_at: MaybeInstant
}

interface AppGrantTable {
  id: string
  clinic_id: ClinicId
  client_id: ClientId
  account_id: AccountId
  scopes: string[]
  payload: Json<Record<string, unknown>>
  granted_at: Instant
  last_used_at: Instant
  expires_at: Instant
}

interface ProtocolRecordTable {
  clinic_id: ClinicId
  kind: string
  key_sha256: Buffer
  payload: Json<Record<string, unknown>>
  grant_id: string | null
  consumed_at: MaybeInstant
  expires_at: Instant
}

type AppTables = {
  'identity.client': ClientTable
  'identity.client_secret': ClientSecretTable
  'identity.app_grant': AppGrantTable
  'identity.protocol_record': ProtocolRecordTable
}

/** The tables of apps, wherever the statement runs. */
export const on = (reader: Reader): Kysely<AppTables> => reader.sql.$extendTables<AppTables>()
