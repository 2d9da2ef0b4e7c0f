import { sql } from 'kysely'
import type { Reader, Tx } from '#platform'
import type { AccountId, ClinicId } from '../context.ts'
import type { StaffRole } from './staff-roles.ts'
import { on } from './tables.ts'

/** Which member of which clinic. */
export interface MemberKey {
  clinicId: ClinicId
  accountId: AccountId
}

/** Says that this account is a member whose roles are about to change; answers the version. Whoever comes second waits here. */
export async function touchMember(tx: Tx, { clinicId, accountId }: MemberKey, at: number): Promise<number> {
  const { version } = await on(tx)
    .insertInto('identity.member')
    .values({ clinic_id: clinicId, account_id: accountId, joined_at: new Date(at) })
    .onConflict((conflict) =>
      conflict.constraint('member_once_per_clinic').doUpdateSet({ version: sql`identity.member.version + 1` }),
    )
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** The version of somebody who is or was a member, kept as it is until the transaction ends. */
export async function lockMember(tx: Tx, { clinicId, accountId }: MemberKey): Promise<number | undefined> {
  const row = await on(tx)
    .selectFrom('identity.member')
    .select('version')
    .where('clinic_id', '=', clinicId)
    .where('account_id', '=', accountId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return row?.version
}

export interface Granting extends MemberKey {
  role: StaffRole
  at: number
  by: AccountId | undefined
}

/** False when the account had the role already. */
export async function insertMembership(tx: Tx, { accountId, clinicId, role, at, by }: Granting): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('identity.membership')
    .values({
      account_id: accountId,
      clinic_id: clinicId,
      role,
      granted_at: new Date(at),
      granted_by: by ?? null,
    })
    .onConflict((conflict) => conflict.constraint('role_granted_once').doNothing())
    .returning('role')
    .executeTakeFirst()
  return inserted !== undefined
}

/** Violates `a_clinic_keeps_an_administrator` when nobody else is one. False when the account did not have the role. */
export async function deleteMembership(tx: Tx, { clinicId, accountId }: MemberKey, role: StaffRole): Promise<boolean> {
  const deleted = await on(tx)
    .deleteFrom('identity.membership')
    .where('account_id', '=', accountId)
    .where('clinic_id', '=', clinicId)
    .where('role', '=', role)
    .returning('role')
    .executeTakeFirst()
  return deleted !== undefined
}

export async function insertDeactivation(
  tx: Tx,
  { clinicId, accountId }: MemberKey,
  what: { roles: readonly StaffRole[]; reason: string | null; at: number; by: AccountId | undefined },
): Promise<void> {
  await on(tx)
    .insertInto('identity.deactivation')
    .values({
      clinic_id: clinicId,
      account_id: accountId,
      roles: [...what.roles],
      reason: what.reason,
      deactivated_at: new Date(what.at),
      deactivated_by: what.by ?? null,
    })
    .execute()
}

/** The roles that wait; undefined when the member is not deactivated. */
export async function deleteDeactivation(tx: Tx, { clinicId, accountId }: MemberKey): Promise<StaffRole[] | undefined> {
  const row = await on(tx)
    .deleteFrom('identity.deactivation')
    .where('clinic_id', '=', clinicId)
    .where('account_id', '=', accountId)
    .returning('roles')
    .executeTakeFirst()
  return row?.roles
}

/** Their refresh tokens go with them, and each end is told to every process (`session_end_is_told`). */
export async function deleteSessionsInClinic(tx: Tx, { clinicId, accountId }: MemberKey): Promise<void> {
  await on(tx)
    .deleteFrom('identity.session')
    .where('account_id', '=', accountId)
    .where('clinic_id', '=', clinicId)
    .execute()
}

/** What they let apps do for them here. The apps' access tokens end as sessions do. */
export async function deleteGrantsInClinic(tx: Tx, { clinicId, accountId }: MemberKey): Promise<void> {
  await sql`delete from identity.app_grant where clinic_id = ${clinicId} and account_id = ${accountId}`.execute(tx.sql)
}

/** Of a member's row: instants in epoch milliseconds. Without roles and without a deactivation they have left. */
export interface MemberRow {
  accountId: AccountId
  name: string
  email: string
  /** Lower case, to sort by. */
  sortName: string
  roles: StaffRole[]
  joinedAt: number
  version: number
  deactivatedAt: number | null
  deactivatedBy: string | null
  deactivationReason: string | null
  deactivatedRoles: StaffRole[] | null
  /** In this clinic; null: never. */
  lastSeenAt: number | null
  hasSecondFactor: boolean
}

/*
  Sessions end and are gone, so the trail is asked as well; known devices are not, for they say where somebody was in other clinics.
  Both maxima are read from the end of an index.
*/
const members = sql`
  select m.account_id as "accountId", a.name, a.email, lower(a.name) as "sortName",
    array(
      select r.role from identity.membership r where r.clinic_id = m.clinic_id and r.account_id = m.account_id order by r.role
    ) as roles,
    m.joined_at as "joinedAt", m.version, d.deactivated_at as "deactivatedAt", d.deactivated_by as "deactivatedBy",
    d.reason as "deactivationReason", d.roles as "deactivatedRoles",
    greatest(
      (select max(e.at) from identity.audit_event e where e.clinic_id = m.clinic_id and e.actor_id = m.account_id),
      (select max(greatest(s.last_used_at, s.updated_at)) from identity.session s
        where s.account_id = m.account_id and s.clinic_id = m.clinic_id)
    ) as "lastSeenAt",
    exists (select from identity.passkey p where p.account_id = m.account_id)
      or exists (select from identity.totp t where t.account_id = m.account_id and t.confirmed_at is not null) as "hasSecondFactor"
  from identity.member m join identity.account a on a.id = m.account_id
  left join identity.deactivation d on d.clinic_id = m.clinic_id and d.account_id = m.account_id`

const present = sql`(d.account_id is not null or exists (
    select from identity.membership r where r.clinic_id = m.clinic_id and r.account_id = m.account_id
  ))`

export async function findMember(reader: Reader, { clinicId, accountId }: MemberKey): Promise<MemberRow | undefined> {
  const { rows } = await sql<MemberRow>`${members}
  where m.clinic_id = ${clinicId} and m.account_id = ${accountId} and ${present}`.execute(reader.sql)
  return rows[0]
}

/** The staff by name, the deactivated among them. */
export async function findMembers(
  reader: Reader,
  clinicId: ClinicId,
  { limit, after }: { limit: number; after?: readonly [sortName: string, id: string] | undefined },
): Promise<MemberRow[]> {
  const [name = '', id = '00000000-0000-0000-0000-000000000000'] = after ?? []
  const { rows } = await sql<MemberRow>`${members}
  where m.clinic_id = ${clinicId} and ${present} and (lower(a.name), a.id) > (${name}, ${id}::uuid)
  order by lower(a.name), a.id limit ${limit}`.execute(reader.sql)
  return rows
}

export interface Member {
  accountId: AccountId
  name: string
  email: string
  roles: StaffRole[]
}

/** Everybody with a role, by name. */
export async function selectMembers(reader: Reader, clinicId: ClinicId): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select a.id as "accountId", a.name, a.email, array_agg(m.role order by m.role) as roles
    from identity.membership m join identity.account a on a.id = m.account_id
    where m.clinic_id = ${clinicId}
    group by a.id order by lower(a.name), a.id
  `.execute(reader.sql)
  return rows
}

/** Whose authority changed: a session that ended, or, without one, an account's roles. */
export interface AuthorityChange {
  id: number
  clinicId: ClinicId
  accountId: AccountId
  sessionId: string | null
}

/**
 * What changed of late in any clinic, in transactions that were not over at the horizon of the look before; without one, all that an
 * access token could still not know. The horizon comes with the same snapshot.
 */
export async function selectAuthorityChanges(
  reader: Reader,
  horizon: string | undefined,
): Promise<{ changes: AuthorityChange[]; horizon: string }> {
  const { rows } = await sql<{ horizon: string; changes: AuthorityChange[] | null }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, (
      select json_agg(json_build_object(
        'id', c.id, 'clinicId', c.clinic_id, 'accountId', c.account_id, 'sessionId', c.session_id) order by c.id)
      from identity.authority_change c
      where c.transaction >= ${horizon ?? '0'}::xid8 and c.changed_at > now() - interval '15 minutes'
    ) as changes
  `.execute(reader.sql)
  const found = rows[0]
  return { changes: found?.changes ?? [], horizon: found?.horizon ?? '0' }
}

/** Older than any access token. */
export async function deleteOldAuthorityChanges(tx: Tx): Promise<void> {
  await sql`delete from identity.authority_change where changed_at < now() - interval '1 hour'`.execute(tx.sql)
}
