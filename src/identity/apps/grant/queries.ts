import { sql } from 'kysely'
import type { Reader, Tx } from '#platform'
import type { AccountId, ClinicId } from '../../context.ts'
import type { ClientId } from '../contract.ts'
import { on } from '../tables.ts'

export interface NewGrant {
  id: string
  clientId: ClientId
  accountId: AccountId
  scopes: string[]
  /** As the protocol library keeps it. */
  payload: Record<string, unknown>
  grantedAt: number
  expiresAt: number
}

export async function insertGrant(tx: Tx, clinicId: ClinicId, grant: NewGrant): Promise<void> {
  await on(tx)
    .insertInto('identity.app_grant')
    .values({
      id: grant.id,
      clinic_id: clinicId,
      client_id: grant.clientId,
      account_id: grant.accountId,
      scopes: grant.scopes,
      payload: JSON.stringify(grant.payload),
      granted_at: new Date(grant.grantedAt),
      last_used_at: new Date(grant.grantedAt),
      expires_at: new Date(grant.expiresAt),
    })
    .execute()
}

/** What the library kept of a grant, as long as its client is let in. */
export async function findGrant(
  reader: Reader,
  clinicId: ClinicId,
  id: string,
): Promise<Record<string, unknown> | undefined> {
  const found = await on(reader)
    .selectFrom('identity.app_grant')
    .select('payload')
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .executeTakeFirst()
  return found?.payload
}

/** Once a minute at most. */
export async function touchGrant(tx: Tx, clinicId: ClinicId, id: string, now: number): Promise<void> {
  await sql`
    update identity.app_grant set last_used_at = ${new Date(now)}
    where clinic_id = ${clinicId} and id = ${id} and last_used_at < ${new Date(now - 60_000)}
  `.execute(tx.sql)
}

/** With it go its codes and refresh tokens; its access tokens are told of within seconds. */
export async function deleteGrant(tx: Tx, clinicId: ClinicId, id: string): Promise<boolean> {
  const deleted = await on(tx)
    .deleteFrom('identity.app_grant')
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}

export async function deleteGrantOfClient(
  tx: Tx,
  clinicId: ClinicId,
  clientId: ClientId,
  id: string,
): Promise<boolean> {
  const deleted = await on(tx)
    .deleteFrom('identity.app_grant')
    .where('clinic_id', '=', clinicId)
    .where('client_id', '=', clientId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}

/** Everything that somebody granted one app; how often they had. */
export async function deleteGrantsOfAccount(
  tx: Tx,
  clinicId: ClinicId,
  accountId: AccountId,
  clientId: ClientId,
): Promise<number> {
  const deleted = await on(tx)
    .deleteFrom('identity.app_grant')
    .where('clinic_id', '=', clinicId)
    .where('account_id', '=', accountId)
    .where('client_id', '=', clientId)
    .returning('id')
    .execute()
  return deleted.length
}

/** Everything that somebody granted any app, in every clinic: whoever takes an account back does not leave an app in it. */
export async function deleteAllGrantsOf(tx: Tx, accountId: AccountId): Promise<void> {
  await on(tx).deleteFrom('identity.app_grant').where('account_id', '=', accountId).execute()
}

export interface GrantedApp {
  id: ClientId
  name: string
  homepage: string | null
  devices: number
  scopes: string[]
  grantedAt: number
  lastUsedAt: number
  expiresAt: number
}

/** The apps somebody let in, by name: all that they may together, since when, until when. */
export async function findGrantedApps(
  reader: Reader,
  clinicId: ClinicId,
  accountId: AccountId,
  now: number,
): Promise<GrantedApp[]> {
  const { rows } = await sql<GrantedApp>`
    select c.id, c.name, c.homepage, count(*) as devices,
      array(select distinct s.scope from identity.app_grant o, unnest(o.scopes) as s (scope)
        where o.clinic_id = ${clinicId} and o.account_id = ${accountId} and o.client_id = c.id and o.expires_at > ${new Date(now)}
        order by s.scope) as scopes,
      min(g.granted_at) as "grantedAt", max(g.last_used_at) as "lastUsedAt", max(g.expires_at) as "expiresAt"
    from identity.app_grant g join identity.client c on c.clinic_id = g.clinic_id and c.id = g.client_id
    where g.clinic_id = ${clinicId} and g.account_id = ${accountId} and g.expires_at > ${new Date(now)}
    group by c.id, c.name, c.homepage
    order by lower(c.name), c.id
  `.execute(reader.sql)
  return rows
}

export interface GrantRow {
  id: string
  accountId: AccountId
  name: string
  scopes: string[]
  grantedAt: number
  lastUsedAt: number
  expiresAt: number
}

/** Who let one client in, newest first. */
export async function findGrantsOfClient(
  reader: Reader,
  clinicId: ClinicId,
  clientId: ClientId,
  { now, limit, after }: { now: number; limit: number; after?: string | undefined },
): Promise<GrantRow[]> {
  const { rows } = await sql<GrantRow>`
    select g.id, g.account_id as "accountId", a.name, g.scopes,
      g.granted_at as "grantedAt", g.last_used_at as "lastUsedAt", g.expires_at as "expiresAt"
    from identity.app_grant g join identity.account a on a.id = g.account_id
    where g.clinic_id = ${clinicId} and g.client_id = ${clientId} and g.expires_at > ${new Date(now)}
      and g.id < ${after ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'}::uuid
    order by g.id desc
    limit ${limit}
  `.execute(reader.sql)
  return rows
}
