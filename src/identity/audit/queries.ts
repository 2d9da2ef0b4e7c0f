import { sql } from 'kysely'
import type { Tx } from '#platform'
import type { SignedRow } from './event.ts'

/** One parameter however many events there are, so that the statement is prepared once. Answers the transaction's number. */
export async function insertEvents(tx: Tx, rows: readonly SignedRow[]): Promise<string> {
  const events = rows.map((row) => ({ ...row, at: new Date(row.at).toISOString(), mac: row.mac.toString('hex') }))
  const { rows: inserted } = await sql<{ transactionId: string }>`
    with written as (
      insert into identity.audit_intake (clinic_id, id, at, actor_kind, actor_id, acting_as, address, user_agent, request_id, call,
        action, outcome, refusal, record_kind, record_id, patients, reason, mac)
      select "clinicId", id, at, "actorKind", "actorId", "actingAs", address, "userAgent", "requestId", call,
        action, outcome, refusal, "recordKind", "recordId", patients, reason, decode(mac, 'hex')
      from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as event ("clinicId" uuid, id uuid, at timestamptz, "actorKind" text,
        "actorId" uuid, "actingAs" text, address text, "userAgent" text, "requestId" text, call text, action text, outcome text,
        refusal text, "recordKind" text, "recordId" uuid, patients uuid[], reason text, mac text)
    )
    select pg_current_xact_id()::text as "transactionId"
  `.execute(tx.sql)
  return inserted[0]?.transactionId ?? ''
}
