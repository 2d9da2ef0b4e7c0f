import { sql } from 'kysely'
import type { Id, Reader, Tx } from '#platform'
import type { AccountId, ClinicId } from '../../context.ts'
import type { StaffRole } from '../staff-roles.ts'
import { on } from '../tables.ts'

export type InvitationId = Id<'invitation'>

/** Instants in epoch milliseconds. */
export interface InvitationRow {
  id: InvitationId
  email: string
  roles: StaffRole[]
  doctorId: Id<'doctor'> | null
  invitedAt: number
  invitedBy: AccountId | null
  sentAt: number
  expiresAt: number
  version: number
  acceptedAt: number | null
  acceptedBy: AccountId | null
  withdrawnAt: number | null
}

const columns = [
  'id',
  'email',
  'roles',
  'doctor_id as doctorId',
  'invited_at as invitedAt',
  'invited_by as invitedBy',
  'sent_at as sentAt',
  'expires_at as expiresAt',
  'version',
  'accepted_at as acceptedAt',
  'accepted_by as acceptedBy',
  'withdrawn_at as withdrawnAt',
] as const

const invitations = (reader: Reader, clinicId: ClinicId) =>
  on(reader)
    .selectFrom('identity.invitation')
    .select(columns)
    .where('clinic_id', '=', clinicId)
    .$castTo<InvitationRow>()

/** Newest first. */
export async function findInvitations(
  reader: Reader,
  clinicId: ClinicId,
  { limit, after }: { limit: number; after?: readonly [invitedAt: number, id: string] | undefined },
): Promise<InvitationRow[]> {
  return invitations(reader, clinicId)
    .where(
      after === undefined
        ? sql<boolean>`true`
        : sql<boolean>`(invited_at, id) < (${new Date(after[0])}::timestamptz, ${after[1]}::uuid)`,
    )
    .orderBy('invited_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}

export async function findInvitationByToken(
  reader: Reader,
  clinicId: ClinicId,
  sha256: Buffer,
): Promise<InvitationRow | undefined> {
  return invitations(reader, clinicId).where('token_sha256', '=', sha256).executeTakeFirst()
}

export async function lockInvitation(tx: Tx, clinicId: ClinicId, id: InvitationId): Promise<InvitationRow | undefined> {
  return invitations(tx, clinicId).where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Whoever comes second with one token waits here, and then sees that it was used. */
export async function lockInvitationByToken(
  tx: Tx,
  clinicId: ClinicId,
  sha256: Buffer,
): Promise<InvitationRow | undefined> {
  return invitations(tx, clinicId).where('token_sha256', '=', sha256).forUpdate().executeTakeFirst()
}

/** Violates `one_open_invitation_per_address` when there is one that nobody accepted or withdrew. */
export async function insertInvitation(
  tx: Tx,
  clinicId: ClinicId,
  wish: {
    id: InvitationId
    email: string
    roles: readonly StaffRole[]
    doctorId: string | null
    sha256: Buffer
    at: number
    by: AccountId | undefined
    expiresAt: number
  },
): Promise<void> {
  await on(tx)
    .insertInto('identity.invitation')
    .values({
      id: wish.id,
      clinic_id: clinicId,
      email: wish.email,
      roles: [...wish.roles],
      doctor_id: wish.doctorId,
      token_sha256: wish.sha256,
      invited_at: new Date(wish.at),
      invited_by: wish.by ?? null,
      sent_at: new Date(wish.at),
      expires_at: new Date(wish.expiresAt),
    })
    .execute()
}

/** An invitation that ran out makes room for another to the same address. */
export async function withdrawExpired(tx: Tx, clinicId: ClinicId, email: string, now: number): Promise<void> {
  await sql`
    update identity.invitation set withdrawn_at = ${new Date(now)}
    where clinic_id = ${clinicId} and email = ${email} and accepted_at is null and withdrawn_at is null and expires_at <= ${new Date(now)}
  `.execute(tx.sql)
}

/** The letter goes out again, and what was in the one before no longer counts. */
export async function renewInvitation(
  tx: Tx,
  clinicId: ClinicId,
  id: InvitationId,
  { sha256, at, expiresAt }: { sha256: Buffer; at: number; expiresAt: number },
): Promise<void> {
  await sql`
    update identity.invitation
    set token_sha256 = ${sha256}, sent_at = ${new Date(at)}, expires_at = ${new Date(expiresAt)}, version = version + 1
    where clinic_id = ${clinicId} and id = ${id}
  `.execute(tx.sql)
}

/** The letter leaves now, with a link that nobody else has seen. False when it is not open any more. */
export async function replaceToken(
  tx: Tx,
  clinicId: ClinicId,
  id: InvitationId,
  sha256: Buffer,
  now: number,
): Promise<boolean> {
  const { rows } = await sql`
    update identity.invitation set token_sha256 = ${sha256}
    where clinic_id = ${clinicId} and id = ${id} and accepted_at is null and withdrawn_at is null and expires_at > ${new Date(now)}
    returning id
  `.execute(tx.sql)
  return rows.length > 0
}

export async function markAccepted(
  tx: Tx,
  clinicId: ClinicId,
  id: InvitationId,
  { at, by }: { at: number; by: AccountId },
): Promise<void> {
  await on(tx)
    .updateTable('identity.invitation')
    .set({ accepted_at: new Date(at), accepted_by: by })
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .execute()
}

export async function markWithdrawn(
  tx: Tx,
  clinicId: ClinicId,
  id: InvitationId,
  { at, by }: { at: number; by: AccountId | undefined },
): Promise<void> {
  await on(tx)
    .updateTable('identity.invitation')
    .set({ withdrawn_at: new Date(at), withdrawn_by: by ?? null })
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .execute()
}
