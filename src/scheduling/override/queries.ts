import { sql } from 'kysely'
import type { PageStart } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { Reader, Tx } from '#platform'
import type { Override, OverrideId } from '../contract.ts'
import { on } from '../tables.ts'

const overrideColumns = ['id', 'doctor_id as doctorId', 'location_id as locationId', 'date', 'mode', 'windows'] as const

export interface OverrideFilter {
  /** Dates, both included. */
  from?: string | undefined
  to?: string | undefined
  page: PageStart
}

/** Overrides of one doctor, earliest first. */
export async function findOverrides(
  reader: Reader,
  clinicId: ClinicId,
  doctorId: DoctorId,
  { from, to, page }: OverrideFilter,
): Promise<Override[]> {
  return on(reader)
    .selectFrom('scheduling.dated_override')
    .select(overrideColumns)
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .$if(from !== undefined, (query) => query.where('date', '>=', sql<string>`${from}::date`))
    .$if(to !== undefined, (query) => query.where('date', '<=', sql<string>`${to}::date`))
    .$if(page.after !== undefined, (query) =>
      query.where(sql<boolean>`(to_char(date, 'YYYY-MM-DD'), id) > (${page.after?.[0]}, ${page.after?.[1]}::uuid)`),
    )
    .orderBy('date')
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

export async function insertOverride(tx: Tx, clinicId: ClinicId, override: Override, now: number): Promise<void> {
  const { id, doctorId, locationId, date, mode, windows } = override
  await on(tx)
    .insertInto('scheduling.dated_override')
    .values({
      id,
      clinic_id: clinicId,
      doctor_id: doctorId,
      location_id: locationId,
      date,
      mode,
      windows: JSON.stringify(windows),
      created_at: new Date(now),
    })
    .execute()
}

/** The override that is gone now, or undefined when there was none. */
export async function deleteOverride(
  tx: Tx,
  clinicId: ClinicId,
  doctorId: DoctorId,
  id: OverrideId,
): Promise<Override | undefined> {
  return on(tx)
    .deleteFrom('scheduling.dated_override')
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .where('id', '=', id)
    .returning(overrideColumns)
    .executeTakeFirst()
}
