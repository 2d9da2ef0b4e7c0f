import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import type { ReminderPolicy, ReminderRules } from './contract.ts'

/** Undefined: the clinic decided nothing. */
export async function findReminderPolicy(reader: Reader, clinicId: ClinicId): Promise<ReminderPolicy | undefined> {
  const { rows } = await sql<ReminderPolicy>`
    select version, lead_hours as "leadHours" from notifications.reminder_policy where clinic_id = ${clinicId}
  `.execute(reader.sql)
  return rows[0]
}

/** Whether it was as seen: another version than `seen` stays, and of two who decide for the first time one is told so. */
export async function putReminderPolicy(
  tx: Tx,
  clinicId: ClinicId,
  seen: number,
  { leadHours }: ReminderRules,
): Promise<boolean> {
  const { rows } = await sql`
    insert into notifications.reminder_policy as p (clinic_id, version, lead_hours)
    values (${clinicId}, ${seen + 1}, ${[...leadHours]}::smallint[])
    on conflict (clinic_id) do update set version = excluded.version, lead_hours = excluded.lead_hours
    where p.version = ${seen}
    returning version
  `.execute(tx.sql)
  return rows.length > 0
}
