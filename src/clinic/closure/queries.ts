import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { Reader, Tx } from '#platform'
import type { Closure, ClosureId, LocationId } from '../contract.ts'
import type { PageStart } from '../statement-parts.ts'
import { WHOLE_LIST } from '../statement-parts.ts'
import { on } from '../tables.ts'

const closureColumns = [
  'id',
  'location_id as locationId',
  'from_date as from',
  'to_date as to',
  'reason',
  'version',
] as const

export async function findClosure(reader: Reader, clinicId: ClinicId, id: ClosureId): Promise<Closure | undefined> {
  return on(reader)
    .selectFrom('clinic.closure')
    .select(closureColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function lockClosure(tx: Tx, clinicId: ClinicId, id: ClosureId): Promise<Closure | undefined> {
  return on(tx)
    .selectFrom('clinic.closure')
    .select(closureColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export interface ClosureFilter {
  /** Only closures that touch these dates, both included, `YYYY-MM-DD`. */
  from?: string | undefined
  to?: string | undefined
  /** Only closures of this location, those of the whole clinic among them. */
  locationId?: LocationId | undefined
  /** Only closures that somebody entered after this, epoch milliseconds. */
  enteredAfter?: number | undefined
  page?: PageStart | undefined
}

/** Closures, earliest first. */
export async function findClosures(
  reader: Reader,
  clinicId: ClinicId,
  { from, to, locationId, enteredAfter, page = WHOLE_LIST }: ClosureFilter = {},
): Promise<Closure[]> {
  return on(reader)
    .selectFrom('clinic.closure')
    .select(closureColumns)
    .where('clinic_id', '=', clinicId)
    .$if(from !== undefined, (query) => query.where('to_date', '>=', sql<string>`${from}::date`))
    .$if(to !== undefined, (query) => query.where('from_date', '<=', sql<string>`${to}::date`))
    .$if(locationId !== undefined, (query) => query.where(sql<boolean>`coalesce(location_id = ${locationId}, true)`))
    .$if(enteredAfter !== undefined, (query) => query.where(sql<boolean>`created_at > ${new Date(enteredAfter ?? 0)}`))
    .$if(page.after !== undefined, (query) =>
      query.where(
        sql<boolean>`(to_char(from_date, 'YYYY-MM-DD'), id) > (${page.after?.[0]}, ${page.after?.[1]}::uuid)`,
      ),
    )
    .orderBy('from_date')
    .orderBy('id')
    .limit(page.limit)
    .execute()
}

export async function insertClosure(tx: Tx, clinicId: ClinicId, closure: Closure, now: number): Promise<void> {
  const { id, locationId, from, to, reason } = closure
  await on(tx)
    .insertInto('clinic.closure')
    .values({
      id,
      clinic_id: clinicId,
      location_id: locationId,
      from_date: from,
      to_date: to,
      reason,
      created_at: new Date(now),
    })
    .execute()
}

export async function updateClosure(tx: Tx, clinicId: ClinicId, closure: Closure): Promise<void> {
  const { id, locationId, from, to, reason, version } = closure
  await on(tx)
    .updateTable('clinic.closure')
    .set({ location_id: locationId, from_date: from, to_date: to, reason, version })
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .execute()
}

export async function deleteClosure(tx: Tx, clinicId: ClinicId, id: ClosureId): Promise<void> {
  await on(tx).deleteFrom('clinic.closure').where('clinic_id', '=', clinicId).where('id', '=', id).execute()
}
