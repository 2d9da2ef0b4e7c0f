import { sql } from 'kysely'
import type { Reader, Tx } from '#platform'
import type { ClinicId } from '../../context.ts'
import { on } from '../tables.ts'

export interface ProtocolRecord {
  kind: string
  sha256: Buffer
  payload: Record<string, unknown>
  grantId: string | null
  expiresAt: number
}

/** Whether it was used up. A record that has expired is found too: the library tells "expired" from "unknown". */
export async function findRecord(
  reader: Reader,
  clinicId: ClinicId,
  kind: string,
  sha256: Buffer,
): Promise<{ payload: Record<string, unknown>; consumedAt: number | null } | undefined> {
  return on(reader)
    .selectFrom('identity.protocol_record')
    .select(['payload', 'consumed_at as consumedAt'])
    .where('clinic_id', '=', clinicId)
    .where('kind', '=', kind)
    .where('key_sha256', '=', sha256)
    .executeTakeFirst()
}

export async function putRecord(tx: Tx, clinicId: ClinicId, record: ProtocolRecord): Promise<void> {
  const payload = JSON.stringify(record.payload)
  const expires_at = new Date(record.expiresAt)
  await on(tx)
    .insertInto('identity.protocol_record')
    .values({
      clinic_id: clinicId,
      kind: record.kind,
      key_sha256: record.sha256,
      payload,
      grant_id: record.grantId,
      expires_at,
    })
    .onConflict((conflict) => conflict.constraint('one_protocol_record_per_key').doUpdateSet({ payload, expires_at }))
    .execute()
}

/** False when it is there already: of two who bring one assertion at once, one is first. */
export async function addRecord(tx: Tx, clinicId: ClinicId, record: ProtocolRecord, now: number): Promise<boolean> {
  const { rows } = await sql<{ kind: string }>`
    insert into identity.protocol_record as r (clinic_id, kind, key_sha256, payload, expires_at)
    values (${clinicId}, ${record.kind}, ${record.sha256}, ${JSON.stringify(record.payload)}, ${new Date(record.expiresAt)})
    on conflict on constraint one_protocol_record_per_key do update set payload = excluded.payload, expires_at = excluded.expires_at
    where r.expires_at <= ${new Date(now)}
    returning r.kind
  `.execute(tx.sql)
  return rows.length > 0
}

/** The grant that it came of; undefined when it was used up before, also by somebody who came at the same moment. */
export async function consumeRecord(
  tx: Tx,
  clinicId: ClinicId,
  key: { kind: string; sha256: Buffer },
  now: number,
): Promise<{ grantId: string | null } | undefined> {
  return on(tx)
    .updateTable('identity.protocol_record')
    .set({ consumed_at: new Date(now) })
    .where('clinic_id', '=', clinicId)
    .where('kind', '=', key.kind)
    .where('key_sha256', '=', key.sha256)
    .where('consumed_at', 'is', null)
    .returning('grant_id as grantId')
    .executeTakeFirst()
}

export async function deleteRecord(tx: Tx, clinicId: ClinicId, kind: string, sha256: Buffer): Promise<void> {
  await on(tx)
    .deleteFrom('identity.protocol_record')
    .where('clinic_id', '=', clinicId)
    .where('kind', '=', kind)
    .where('key_sha256', '=', sha256)
    .execute()
}

/** In every clinic: what has expired, a day later, so that a thief who comes late is still told apart from a typing error. */
export async function deleteExpiredRecords(tx: Tx, now: number): Promise<void> {
  const before = new Date(now - 86_400_000)
  await sql`delete from identity.protocol_record where expires_at < ${before}`.execute(tx.sql)
  await sql`delete from identity.app_grant where expires_at < ${before}`.execute(tx.sql)
  await sql`delete from identity.client_secret where expires_at < ${before}`.execute(tx.sql)
}
