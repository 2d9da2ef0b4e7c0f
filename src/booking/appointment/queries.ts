import { sql } from 'kysely'
import type { LocationId } from '#clinic'
import type { AccountId, ClinicId } from '#identity'
import type { DoctorId, PatientId, Reach } from '#people'
import type { Reader, Tx } from '#platform'
import type { AppointmentId } from '../contract.ts'
import { LONGEST_CLAIM_MS, instant, on, slotOf } from '../tables.ts'
import type { AppointmentRow, SlotFacts } from '../tables.ts'
import { MOVES, isUndecided } from './life.ts'
import type { Move, Status } from './life.ts'

export interface MoveRow {
  name: string
  fromStatus: Status | null
  fromSlot: SlotFacts | null
  reason: string | null
  movedBy: AccountId | null
  movedAs: string
  movedAt: number
  /** A patient who cancels or moves a visit later than the clinic asks. */
  late: boolean
}

/** A new appointment and the first line of its history, in one statement. */
export async function insertAppointment(tx: Tx, row: AppointmentRow, move: MoveRow): Promise<void> {
  await sql`
    with appointment as (
      insert into booking.appointment (id, clinic_id, doctor_id, patient_id, visit_type_id, location_id, start_at, end_at, status, version,
        reason, notes, answers, override_reason, booked_by, created_at, decide_by, resource_ids, series_id)
      values (${row.id}, ${row.clinicId}, ${row.doctorId}, ${row.patientId}, ${row.visitTypeId}, ${row.locationId}, ${instant(row.startAt)}, ${instant(row.endAt)}, ${row.status}, ${row.version},
        ${row.reason}, ${row.notes}, ${row.answers === null ? null : JSON.stringify(row.answers)}::jsonb, ${row.overrideReason}, ${row.bookedBy}, ${instant(row.createdAt)}, ${deadline(row)}, ${[...row.resourceIds]}::uuid[], ${row.seriesId})
    )
    insert into booking.move (appointment_id, version, clinic_id, name, from_status, to_status, from_slot, to_slot, reason, override_reason, moved_by, moved_as, moved_at)
    values (${row.id}, ${row.version}, ${row.clinicId}, ${move.name}, ${move.fromStatus}, ${row.status}, null, ${JSON.stringify(slotOf(row))}::jsonb,
      ${move.reason}, ${row.overrideReason}, ${move.movedBy}, ${move.movedAs}, ${instant(move.movedAt)})
  `.execute(tx.sql)
}

/** The appointment after a move, and the move's line in its history, in one statement. */
export async function updateAppointment(tx: Tx, row: AppointmentRow, move: MoveRow): Promise<void> {
  await sql`
    with appointment as (
      update booking.appointment set doctor_id = ${row.doctorId}, visit_type_id = ${row.visitTypeId}, location_id = ${row.locationId},
        start_at = ${instant(row.startAt)}, end_at = ${instant(row.endAt)}, status = ${row.status}, version = ${row.version},
        override_reason = ${row.overrideReason}, confirmed_at = ${orNull(row.confirmedAt)},
        decide_by = ${deadline(row)}, undo_until = ${orNull(row.undoUntil)}, late = ${row.late}, resource_ids = ${[...row.resourceIds]}::uuid[]
      where id = ${row.id} and clinic_id = ${row.clinicId}
    )
    insert into booking.move (appointment_id, version, clinic_id, name, from_status, to_status, from_slot, to_slot, reason, override_reason, moved_by, moved_as, moved_at, late)
    values (${row.id}, ${row.version}, ${row.clinicId}, ${move.name}, ${move.fromStatus}, ${row.status}, ${move.fromSlot === null ? null : JSON.stringify(move.fromSlot)}::jsonb,
      ${JSON.stringify(slotOf(row))}::jsonb, ${move.reason}, ${row.overrideReason}, ${move.movedBy}, ${move.movedAs}, ${instant(move.movedAt)}, ${move.late})
  `.execute(tx.sql)
}

/** Only what waits for something has one, never after its start; whoever forgot to say it gave time until then. */
const deadline = ({ status, decideBy, startAt }: AppointmentRow): Date | null =>
  isUndecided(status) ? instant(Math.min(decideBy ?? startAt, startAt)) : null

const orNull = (at: number | null): Date | null => (at === null ? null : instant(at))

/** Every column of an {@link AppointmentRow}. */
export const appointmentColumns = [
  'id',
  'clinic_id as clinicId',
  'doctor_id as doctorId',
  'patient_id as patientId',
  'visit_type_id as visitTypeId',
  'location_id as locationId',
  'start_at as startAt',
  'end_at as endAt',
  'status',
  'version',
  'reason',
  'notes',
  'answers',
  'override_reason as overrideReason',
  'booked_by as bookedBy',
  'created_at as createdAt',
  'confirmed_at as confirmedAt',
  'decide_by as decideBy',
  'undo_until as undoUntil',
  'late',
  'resource_ids as resourceIds',
  'series_id as seriesId',
] as const

export async function findAppointment(
  reader: Reader,
  clinicId: ClinicId,
  id: AppointmentId,
): Promise<AppointmentRow | undefined> {
  return on(reader)
    .selectFrom('booking.appointment')
    .select(appointmentColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export async function findAppointmentsById(
  reader: Reader,
  clinicId: ClinicId,
  ids: readonly AppointmentId[],
): Promise<AppointmentRow[]> {
  return on(reader)
    .selectFrom('booking.appointment')
    .select(appointmentColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', sql<AppointmentId>`any(${[...ids]}::uuid[])`)
    .orderBy('start_at')
    .execute()
}

export async function findPatientsOfAppointments(
  reader: Reader,
  clinicId: ClinicId,
  ids: readonly AppointmentId[],
): Promise<PatientId[]> {
  const rows = await on(reader)
    .selectFrom('booking.appointment')
    .select('patient_id as patientId')
    .distinct()
    .where('clinic_id', '=', clinicId)
    .where('id', '=', sql<AppointmentId>`any(${[...ids]}::uuid[])`)
    .execute()
  return rows.map((row) => row.patientId)
}

/** The appointment, locked until the transaction ends: two moves of one appointment take turns. */
export async function lockAppointment(
  tx: Tx,
  clinicId: ClinicId,
  id: AppointmentId,
): Promise<AppointmentRow | undefined> {
  return on(tx)
    .selectFrom('booking.appointment')
    .select(appointmentColumns)
    .where('clinic_id', '=', clinicId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** Absent members do not filter; `reach` keeps a caller to their own. */
export interface AppointmentFilter {
  from?: number | undefined
  to?: number | undefined
  doctorId?: DoctorId | undefined
  patientId?: PatientId | undefined
  locationId?: LocationId | undefined
  statuses?: readonly Status[] | undefined
  reach?: Reach | undefined
  after?: readonly [startAt: number, id: string] | undefined
}

/** Appointments that begin in [from, to), earliest first, at most `limit`. */
export async function findAppointments(
  reader: Reader,
  clinicId: ClinicId,
  filter: AppointmentFilter,
  limit: number,
): Promise<AppointmentRow[]> {
  const { from, to, doctorId, patientId, locationId, statuses, reach, after } = filter
  let query = on(reader).selectFrom('booking.appointment').select(appointmentColumns).where('clinic_id', '=', clinicId)
  if (from !== undefined) query = query.where('start_at', '>=', sql<number>`${instant(from)}`)
  if (to !== undefined) query = query.where('start_at', '<', sql<number>`${instant(to)}`)
  if (doctorId !== undefined) query = query.where('doctor_id', '=', doctorId)
  if (patientId !== undefined) query = query.where('patient_id', '=', patientId)
  if (locationId !== undefined) query = query.where('location_id', '=', locationId)
  if (statuses !== undefined) query = query.where('status', 'in', statuses)
  if (reach !== undefined) query = query.where(within(reach))
  if (after !== undefined) query = query.where(sql<boolean>`(start_at, id) > (${instant(after[0])}, ${after[1]}::uuid)`)
  return query.orderBy('start_at').orderBy('id').limit(limit).execute()
}

function within({ accountId, patients, bookedFor, doctorId }: Reach) {
  const any = (ids: readonly PatientId[]) => sql`any(${[...ids]}::uuid[])`
  const ways = [
    sql`patient_id = ${any(patients)}`,
    ...(bookedFor.length === 0 ? [] : [sql`(patient_id = ${any(bookedFor)} and booked_by = ${accountId})`]),
    ...(doctorId === undefined ? [] : [sql`doctor_id = ${doctorId}`]),
  ]
  return sql<boolean>`(${sql.join(ways, sql` or `)})`
}

/** Living appointments of a doctor that touch [startAt, endAt). What began longer before than any visit takes is not looked at. */
export async function findAppointmentsHit(
  reader: Reader,
  clinicId: ClinicId,
  doctorId: DoctorId,
  startAt: number,
  endAt: number,
): Promise<AppointmentRow[]> {
  return on(reader)
    .selectFrom('booking.appointment')
    .select(appointmentColumns)
    .where('clinic_id', '=', clinicId)
    .where('doctor_id', '=', doctorId)
    .where('start_at', '>', sql<number>`${instant(startAt - LONGEST_CLAIM_MS)}`)
    .where('start_at', '<', sql<number>`${instant(endAt)}`)
    .where('end_at', '>', sql<number>`${instant(startAt)}`)
    .where('status', 'in', ['proposed', 'pending', 'booked', 'arrived', 'checked-in', 'in-progress'])
    .orderBy('start_at')
    .execute()
}

export interface HistoryRow extends MoveRow {
  version: number
  toStatus: Status
  toSlot: SlotFacts
  overrideReason: string | null
}

export async function findMoves(
  reader: Reader,
  clinicId: ClinicId,
  appointmentId: AppointmentId,
): Promise<HistoryRow[]> {
  return on(reader)
    .selectFrom('booking.move')
    .select([
      'version',
      'name',
      'from_status as fromStatus',
      'to_status as toStatus',
      'from_slot as fromSlot',
      'to_slot as toSlot',
      'reason',
      'override_reason as overrideReason',
      'moved_by as movedBy',
      'moved_as as movedAs',
      'moved_at as movedAt',
      'late',
    ])
    .where('clinic_id', '=', clinicId)
    .where('appointment_id', '=', appointmentId)
    .orderBy('version')
    .execute()
}

/** Which of these doctors and rooms somebody else has then; what the appointment has itself, and what its group shares, does not count. */
export async function findTakenByOthers(
  tx: Tx,
  ids: readonly string[],
  { occasion, startAt, endAt, now }: { occasion: string; startAt: number; endAt: number; now: number },
  besides: AppointmentId,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct resource_id as id from booking.claim
    where resource_id = any(${[...ids]}::uuid[]) and starts_at < ${instant(endAt)} and ends_at > ${instant(startAt)}
      and ends_at <= ${instant(endAt)}::timestamptz + interval '72 hours' and occasion <> ${occasion}
      and appointment_id is distinct from ${besides} and (expires_at is null or expires_at > ${instant(now)})
  `.execute(tx.sql)
  return rows.map(({ id }) => id)
}

/** Which move led to this version, and from where. */
export async function findMove(
  reader: Reader,
  clinicId: ClinicId,
  appointmentId: AppointmentId,
  version: number,
): Promise<{ move: Move; fromStatus: Status }> {
  const { name, fromStatus } = await on(reader)
    .selectFrom('booking.move')
    .select(['name', 'from_status as fromStatus'])
    .where('clinic_id', '=', clinicId)
    .where('appointment_id', '=', appointmentId)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  const move = MOVES.find((one) => one === name)
  if (move === undefined || fromStatus === null) throw new Error(`nothing leads back from "${name}"`)
  return { move, fromStatus }
}

/** Whether the last change of its time up to this version came late. Another room at the same time is no such change. */
export async function wasMovedLate(
  reader: Reader,
  clinicId: ClinicId,
  appointmentId: AppointmentId,
  version: number,
): Promise<boolean> {
  const { rows } = await sql<{ late: boolean }>`
    select late from booking.move
    where clinic_id = ${clinicId} and appointment_id = ${appointmentId} and version <= ${version} and name = 'reschedule' and from_slot <> to_slot
    order by version desc limit 1
  `.execute(reader.sql)
  return rows[0]?.late === true
}
