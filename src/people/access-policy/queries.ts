import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import type { AccessPolicy } from './contract.ts'

export async function findAccessPolicy(reader: Reader, clinicId: ClinicId): Promise<AccessPolicy | undefined> {
  const { rows } = await sql<AccessPolicy>`
    select narrows_at_age as "narrowsAtAge", ends_at_age as "endsAtAge", care_months as "careMonths", emergency_hours as "emergencyHours"
    from people.access_policy where clinic_id = ${clinicId}
  `.execute(reader.sql)
  return rows[0]
}

/** Takes the row exclusively: of two administrators at once the second waits, and revisions count up. */
export async function putAccessPolicy(tx: Tx, clinicId: ClinicId, policy: AccessPolicy): Promise<void> {
  const { narrowsAtAge, endsAtAge, careMonths, emergencyHours } = policy
  await sql`
    insert into people.access_policy as p (clinic_id, narrows_at_age, ends_at_age, care_months, emergency_hours, version)
    values (${clinicId}, ${narrowsAtAge}, ${endsAtAge}, ${careMonths}, ${emergencyHours}, 1)
    on conflict (clinic_id) do update set narrows_at_age = excluded.narrows_at_age, ends_at_age = excluded.ends_at_age,
      care_months = excluded.care_months, emergency_hours = excluded.emergency_hours, version = p.version + 1
  `.execute(tx.sql)
}
