import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import { newId } from '#platform'
import type { Reader, Tx } from '#platform'
import { on } from '../tables.ts'
import type { HostNameId } from './contract.ts'
import type { Proof } from './host-name.ts'

const columns = [
  'id',
  'clinic_id as clinicId',
  'host_name as hostName',
  'proof',
  'challenge',
  'state',
  'outcome',
  'added_at as addedAt',
  'checked_at as checkedAt',
  'verified_at as verifiedAt',
  'seen_at as seenAt',
  'missing_since as missingSince',
] as const

/** A host name as it is kept. Instants in epoch milliseconds; without a challenge it was given by the operator. */
export interface HostNameRow extends Proof {
  id: HostNameId
  clinicId: ClinicId
  hostName: string
  proof: 'dns' | 'operator'
  challenge: string | null
  addedAt: number
}

const hostNames = (reader: Reader) => on(reader).selectFrom('clinic.host_name').select(columns)

export async function findHostNames(reader: Reader, clinicId: ClinicId): Promise<HostNameRow[]> {
  return hostNames(reader).where('clinic_id', '=', clinicId).orderBy('host_name').execute()
}

export async function findHostName(
  reader: Reader,
  clinicId: ClinicId,
  id: HostNameId,
): Promise<HostNameRow | undefined> {
  return hostNames(reader).where('clinic_id', '=', clinicId).where('id', '=', id).executeTakeFirst()
}

export async function lockHostName(tx: Tx, clinicId: ClinicId, id: HostNameId): Promise<HostNameRow | undefined> {
  return hostNames(tx).where('clinic_id', '=', clinicId).where('id', '=', id).forUpdate().executeTakeFirst()
}

/**
 * Of every clinic: the verified ones not looked at since one moment, and those still waited for (asked for since a second moment)
 * not looked at since a third.
 */
export async function findHostNamesToLookAt(
  reader: Reader,
  before: { verified: number; askedFor: number; waiting: number },
): Promise<HostNameRow[]> {
  const at = (instant: number) => sql<number>`${new Date(instant)}`
  return hostNames(reader)
    .where('proof', '=', 'dns')
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'verified'), where('checked_at', '<', at(before.verified))]),
        where.and([
          where('state', '<>', 'verified'),
          where('added_at', '>=', at(before.askedFor)),
          where.or([where('checked_at', 'is', null), where('checked_at', '<', at(before.waiting))]),
        ]),
      ]),
    )
    .orderBy('checked_at', (order) => order.asc().nullsFirst())
    .limit(500)
    .execute()
}

/** False when the clinic asked for it already. */
export async function insertHostName(
  tx: Tx,
  name: { id: HostNameId; clinicId: ClinicId; hostName: string; challenge: string; at: number; by: string | undefined },
): Promise<boolean> {
  const inserted = await on(tx)
    .insertInto('clinic.host_name')
    .values({
      id: name.id,
      clinic_id: name.clinicId,
      host_name: name.hostName,
      proof: 'dns',
      challenge: name.challenge,
      state: 'pending',
      added_at: new Date(name.at),
      added_by: name.by ?? null,
    })
    .onConflict((conflict) => conflict.constraint('host_name_asked_for_once').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

/** The operator's word is proof enough. Violates `one_clinic_per_host_name` when another clinic has it. */
export async function insertGivenHostName(tx: Tx, clinicId: ClinicId, hostName: string, at: number): Promise<void> {
  await on(tx)
    .insertInto('clinic.host_name')
    .values({
      id: newId<'host name'>(),
      clinic_id: clinicId,
      host_name: hostName,
      proof: 'operator',
      state: 'verified',
      added_at: new Date(at),
      verified_at: new Date(at),
    })
    .execute()
}

/** Violates `one_clinic_per_host_name` when another clinic has proved the same name. */
export async function updateProof(tx: Tx, clinicId: ClinicId, id: HostNameId, proof: Proof): Promise<void> {
  const at = (instant: number | null) => (instant === null ? null : new Date(instant))
  await on(tx)
    .updateTable('clinic.host_name')
    .set({
      state: proof.state,
      outcome: proof.outcome,
      checked_at: at(proof.checkedAt),
      verified_at: at(proof.verifiedAt),
      seen_at: at(proof.seenAt),
      missing_since: at(proof.missingSince),
    })
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .execute()
}

export async function deleteHostName(tx: Tx, clinicId: ClinicId, id: HostNameId): Promise<void> {
  await on(tx).deleteFrom('clinic.host_name').where('clinic_id', '=', clinicId).where('id', '=', id).execute()
}

/** The names under which calls reach this clinic, in their order. */
export async function findVerifiedNames(reader: Reader, clinicId: ClinicId): Promise<string[]> {
  const rows = await on(reader)
    .selectFrom('clinic.host_name')
    .select('host_name as hostName')
    .where('clinic_id', '=', clinicId)
    .where('state', '=', 'verified')
    .orderBy('host_name')
    .execute()
  return rows.map(({ hostName }) => hostName)
}

/** The clinic that a call of this host is for, whichever clinic the reader can see. */
export async function findClinicIdAt(reader: Reader, host: string): Promise<ClinicId | undefined> {
  const { rows } = await sql<{ id: ClinicId | null }>`select clinic.found_at(${host}) as id`.execute(reader.sql)
  return rows[0]?.id ?? undefined
}
