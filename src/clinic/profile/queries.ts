import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import type { Clinic } from '../contract.ts'
import { on } from '../tables.ts'

const clinicColumns = ['id', 'name', 'time_zone as timeZone', 'email', 'phone', 'version'] as const

export async function findClinic(reader: Reader, clinicId: ClinicId): Promise<Clinic | undefined> {
  return on(reader).selectFrom('clinic.clinic').select(clinicColumns).where('id', '=', clinicId).executeTakeFirst()
}

export async function lockClinic(tx: Tx, clinicId: ClinicId): Promise<Clinic | undefined> {
  return on(tx)
    .selectFrom('clinic.clinic')
    .select(clinicColumns)
    .where('id', '=', clinicId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** The clinic of exactly this host name; when there is none, the oldest. */
export async function findClinicOfHost(reader: Reader, host: string): Promise<Clinic | undefined> {
  return on(reader)
    .selectFrom('clinic.clinic')
    .select(clinicColumns)
    .orderBy(sql`coalesce(host_name = ${host}, false)`, 'desc')
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

export async function insertClinic(tx: Tx, clinic: Clinic, hostName: string | null, now: number): Promise<void> {
  const { id, name, timeZone, email, phone } = clinic
  await on(tx)
    .insertInto('clinic.clinic')
    .values({ id, name, host_name: hostName, time_zone: timeZone, email, phone, created_at: new Date(now) })
    .execute()
}

export async function updateClinic(tx: Tx, { id, name, timeZone, email, phone, version }: Clinic): Promise<void> {
  await on(tx)
    .updateTable('clinic.clinic')
    .set({ name, time_zone: timeZone, email, phone, version })
    .where('id', '=', id)
    .execute()
}
