import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import type { Order } from './contract.ts'

/** A clinic's rules as they are kept: quiet hours in minutes of the local day. */
export interface PolicyRow {
  order: Order
  standsMinutes: number
  quietFrom: number
  quietTo: number
  atOnce: number
  mostOpenEntries: number
  version: number
}

export async function findWaitlistPolicy(reader: Reader, clinicId: ClinicId): Promise<PolicyRow | undefined> {
  const { rows } = await sql<PolicyRow>`
    select in_order as "order", stands_minutes as "standsMinutes", quiet_from as "quietFrom", quiet_to as "quietTo", at_once as "atOnce",
      most_open_entries as "mostOpenEntries", version
    from booking.waitlist_policy where clinic_id = ${clinicId}
  `.execute(reader.sql)
  return rows[0]
}

/** Of two administrators who saw the same version one changes it: the other is told by undefined. Version 0 is a clinic without a row. */
export async function putWaitlistPolicy(
  tx: Tx,
  clinicId: ClinicId,
  { order, standsMinutes, quietFrom, quietTo, atOnce, mostOpenEntries, version }: PolicyRow,
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    insert into booking.waitlist_policy as p (clinic_id, in_order, stands_minutes, quiet_from, quiet_to, at_once, most_open_entries, version)
    values (${clinicId}, ${order}, ${standsMinutes}, ${quietFrom}, ${quietTo}, ${atOnce}, ${mostOpenEntries}, 1)
    on conflict (clinic_id) do update set in_order = excluded.in_order, stands_minutes = excluded.stands_minutes, quiet_from = excluded.quiet_from,
      quiet_to = excluded.quiet_to, at_once = excluded.at_once, most_open_entries = excluded.most_open_entries, version = p.version + 1
    where p.version = ${version}
    returning version
  `.execute(tx.sql)
  return rows[0]?.version
}
