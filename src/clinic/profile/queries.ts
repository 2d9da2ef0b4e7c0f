import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import type { Clinic } from '../contract.ts'
import { on } from '../tables.ts'

const clinicColumns = [
  'clinic.id',
  'clinic.name',
  'clinic.time_zone as timeZone',
  'clinic.email',
  'clinic.phone',
  'clinic.require_verified_email as requireVerifiedEmail',
  'clinic.version',
] as const

const clinics = (reader: Reader) => on(reader).selectFrom('clinic.clinic as clinic').select(clinicColumns)

export async function findClinic(reader: Reader, clinicId: ClinicId): Promise<Clinic | undefined> {
  return clinics(reader).where('clinic.id', '=', clinicId).executeTakeFirst()
}

export async function lockClinic(tx: Tx, clinicId: ClinicId): Promise<Clinic | undefined> {
  return clinics(tx).where('clinic.id', '=', clinicId).forNoKeyUpdate().executeTakeFirst()
}

/** Every clinic of the installation, the oldest first: for its operator. */
export async function findClinics(reader: Reader): Promise<Clinic[]> {
  return clinics(reader).orderBy('clinic.created_at').orderBy('clinic.id').execute()
}

/** The clinic that has proved this host name to be its own; when there is none, the oldest. */
export async function findClinicOfHost(reader: Reader, host: string): Promise<Clinic | undefined> {
  return clinics(reader)
    .leftJoin('clinic.host_name as name', (join) =>
      join.onRef('name.clinic_id', '=', 'clinic.id').on('name.host_name', '=', host).on('name.state', '=', 'verified'),
    )
    .orderBy(sql`name.id is null`)
    .orderBy('clinic.created_at')
    .orderBy('clinic.id')
    .limit(1)
    .executeTakeFirst()
}

export async function insertClinic(tx: Tx, clinic: Clinic, now: number): Promise<void> {
  const { id, name, timeZone, email, phone } = clinic
  await on(tx)
    .insertInto('clinic.clinic')
    .values({ id, name, time_zone: timeZone, email, phone, created_at: new Date(now) })
    .execute()
}

export async function updateClinic(tx: Tx, clinic: Clinic): Promise<void> {
  const { id, name, timeZone, email, phone, requireVerifiedEmail, version } = clinic
  await on(tx)
    .updateTable('clinic.clinic')
    .set({
      name,
      time_zone: timeZone,
      email,
      phone,
      require_verified_email: requireVerifiedEmail,
      version,
    })
    .where('id', '=', id)
    .execute()
}
