import { sql } from 'kysely'
import type { LocationId, ResourceId } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId, PatientId } from '#people'
import type { Reader, Tx } from '#platform'
import type { AppointmentId, HoldId } from '../contract.ts'
import type { OfferId } from '../offer/contract.ts'
import { instant } from '../tables.ts'
import type { LineId, PlanId } from './contract.ts'
import type { LineState } from './line-life.ts'
import type { HitVisit, LineRow, PlanRow } from './tables.ts'

export * from './plan/queries.ts'

const lineColumns = sql`line.id, line.clinic_id as "clinicId", plan_id as "planId", appointment_id as "appointmentId", line.doctor_id as "doctorId",
      line.visit_type_id as "visitTypeId", line.location_id as "locationId", line.start_at as "startAt", line.end_at as "endAt", state, why,
      new_doctor_id as "newDoctorId", new_location_id as "newLocationId", new_start_at as "newStartAt", new_end_at as "newEndAt",
      by_hand as "byHand", hold_id as "holdId", offer_id as "offerId", searches, calls, call_outcome as "callOutcome", version,
      changed_at as "changedAt", ended_at as "endedAt"`

/** Offers that nobody needs any more: the visit was moved or cancelled in another way. */
export async function findStrayOffers(reader: Reader, clinicId: ClinicId, planId: PlanId): Promise<OfferId[]> {
  const { rows } = await sql<{ id: OfferId }>`
    select offer.id from booking.rebooking_line line join booking.offer on offer.id = line.offer_id
    where line.clinic_id = ${clinicId} and line.plan_id = ${planId} and offer.state = 'open' and line.state <> 'sent' order by offer.id
  `.execute(reader.sql)
  return rows.map((row) => row.id)
}

/** A line for each visit that stands in no open plan yet; answers how many. */
export async function insertLines(
  tx: Tx,
  { id: planId, clinicId }: Pick<PlanRow, 'id' | 'clinicId'>,
  lines: readonly (HitVisit & { id: LineId })[],
  now: number,
): Promise<number> {
  const { rows } = await sql`
    insert into booking.rebooking_line (clinic_id, plan_id, changed_at, id, appointment_id, doctor_id, visit_type_id, location_id, start_at, end_at)
    select ${clinicId}::uuid, ${planId}::uuid, ${instant(now)}::timestamptz, * from unnest(${lines.map((line) => line.id)}::uuid[],
      ${lines.map((line) => line.appointmentId)}::uuid[], ${lines.map((line) => line.doctorId)}::uuid[], ${lines.map((line) => line.visitTypeId)}::uuid[],
      ${lines.map((line) => line.locationId)}::uuid[], ${lines.map((line) => instant(line.startAt))}::timestamptz[], ${lines.map((line) => instant(line.endAt))}::timestamptz[])
    on conflict do nothing
    returning id
  `.execute(tx.sql)
  return rows.length
}

export async function findLine(
  reader: Reader,
  clinicId: ClinicId,
  planId: PlanId,
  id: LineId,
): Promise<LineRow | undefined> {
  const { rows } = await sql<LineRow>`
    select ${lineColumns} from booking.rebooking_line line where line.clinic_id = ${clinicId} and plan_id = ${planId} and line.id = ${id}
  `.execute(reader.sql)
  return rows[0]
}

/** Locked until the transaction ends. Whoever takes it has its offer first and its appointment next, so that nobody waits in a circle. */
export async function lockLine(tx: Tx, clinicId: ClinicId, id: LineId): Promise<LineRow | undefined> {
  const { rows } = await sql<LineRow>`
    select ${lineColumns} from booking.rebooking_line line where line.clinic_id = ${clinicId} and line.id = ${id} for update
  `.execute(tx.sql)
  return rows[0]
}

/** The line of a visit in an open plan, locked. */
export async function lockLineOfVisit(
  tx: Tx,
  clinicId: ClinicId,
  appointmentId: AppointmentId,
): Promise<LineRow | undefined> {
  const { rows } = await sql<LineRow>`
    select ${lineColumns} from booking.rebooking_line line
    where line.clinic_id = ${clinicId} and appointment_id = ${appointmentId} and ended_at is null for update
  `.execute(tx.sql)
  return rows[0]
}

/** The line that an offer was made for, locked. */
export async function lockLineOfOffer(tx: Tx, clinicId: ClinicId, offerId: OfferId): Promise<LineRow | undefined> {
  const { rows } = await sql<LineRow>`
    select ${lineColumns} from booking.rebooking_line line where line.clinic_id = ${clinicId} and offer_id = ${offerId} for update
  `.execute(tx.sql)
  return rows[0]
}

/** Absent members do not filter. */
export interface LineFilter {
  states?: readonly LineState[] | undefined
  ids?: readonly LineId[] | undefined
  /** Only those that are not over, or only those that are. */
  ended?: boolean | undefined
  after?: readonly [startAt: number, id: string] | undefined
}

/** Lines of a plan by their old start. */
export async function findLines(
  reader: Reader,
  clinicId: ClinicId,
  planId: PlanId,
  { states, ids, ended, after }: LineFilter,
  limit: number,
): Promise<LineRow[]> {
  const conditions = [
    sql`line.clinic_id = ${clinicId}`,
    sql`plan_id = ${planId}`,
    ...(states === undefined ? [] : [sql`state = any(${[...states]}::text[])`]),
    ...(ids === undefined ? [] : [sql`line.id = any(${[...ids]}::uuid[])`]),
    ...(ended === undefined ? [] : [ended ? sql`ended_at is not null` : sql`ended_at is null`]),
    ...(after === undefined ? [] : [sql`(line.start_at, line.id) > (${instant(after[0])}, ${after[1]}::uuid)`]),
  ]
  const { rows } = await sql<LineRow>`
    select ${lineColumns} from booking.rebooking_line line where ${sql.join(conditions, sql` and `)} order by line.start_at, line.id limit ${limit}
  `.execute(reader.sql)
  return rows
}

export interface LineCount {
  planId: PlanId
  state: LineState
  count: number
}

export async function countLines(reader: Reader, clinicId: ClinicId, planIds: readonly PlanId[]): Promise<LineCount[]> {
  const { rows } = await sql<LineCount>`
    select plan_id as "planId", state, count(*)::int as count from booking.rebooking_line
    where clinic_id = ${clinicId} and plan_id = any(${[...planIds]}::uuid[]) group by plan_id, state
  `.execute(reader.sql)
  return rows
}

/** The line as it is now; its version counts on. */
export async function updateLine(tx: Tx, row: LineRow, now: number): Promise<LineRow> {
  const { rows } = await sql<LineRow>`
    update booking.rebooking_line line set state = ${row.state}, why = ${row.why}, new_doctor_id = ${row.newDoctorId}, new_location_id = ${row.newLocationId},
      new_start_at = ${row.newStartAt === null ? null : instant(row.newStartAt)}, new_end_at = ${row.newEndAt === null ? null : instant(row.newEndAt)},
      by_hand = ${row.byHand}, hold_id = ${row.holdId}, offer_id = ${row.offerId}, searches = ${row.searches}, calls = ${row.calls},
      call_outcome = ${row.callOutcome}, version = version + 1, changed_at = ${instant(now)},
      ended_at = ${row.endedAt === null ? null : instant(row.endedAt)}
    where line.id = ${row.id} and line.clinic_id = ${row.clinicId}
    returning ${lineColumns}
  `.execute(tx.sql)
  const [updated] = rows
  if (updated === undefined) throw new Error('a locked line is gone')
  return updated
}

/** Visits ahead that may still be moved and touch [startAt, endAt): of a doctor, or at a location. */
export async function findHitVisits(
  reader: Reader,
  clinicId: ClinicId,
  of: { doctorId: DoctorId } | { locationId: LocationId },
  { startAt, endAt, now }: { startAt: number; endAt: number; now: number },
  atMost: number,
): Promise<HitVisit[]> {
  const whose = 'doctorId' in of ? sql`doctor_id = ${of.doctorId}` : sql`location_id = ${of.locationId}`
  const { rows } = await sql<HitVisit>`
    select id as "appointmentId", doctor_id as "doctorId", visit_type_id as "visitTypeId", location_id as "locationId", start_at as "startAt", end_at as "endAt"
    from booking.appointment
    where clinic_id = ${clinicId} and ${whose} and start_at < ${instant(endAt)} and end_at > ${instant(startAt)} and start_at > ${instant(now)}
      and status in ('proposed', 'pending', 'booked')
    order by start_at, id limit ${atMost}
  `.execute(reader.sql)
  return rows
}

/** The same, of a room or device: found by its claims. */
export async function findVisitsInRoom(
  reader: Reader,
  clinicId: ClinicId,
  resourceId: ResourceId,
  { startAt, endAt, now }: { startAt: number; endAt: number; now: number },
  atMost: number,
): Promise<HitVisit[]> {
  const { rows } = await sql<HitVisit>`
    select appointment.id as "appointmentId", doctor_id as "doctorId", visit_type_id as "visitTypeId", location_id as "locationId",
      start_at as "startAt", end_at as "endAt"
    from booking.claim join booking.appointment on appointment.id = claim.appointment_id
    where claim.clinic_id = ${clinicId} and claim.resource_id = ${resourceId} and claim.starts_at < ${instant(endAt)} and claim.ends_at > ${instant(startAt)}
      and start_at > ${instant(now)} and status in ('proposed', 'pending', 'booked')
    order by start_at, appointment.id limit ${atMost}
  `.execute(reader.sql)
  return rows
}

/** When this patient is somewhere else: visits, and what other lines propose or offer to them. Epoch milliseconds. */
export async function findBusyOfPatients(
  reader: Reader,
  clinicId: ClinicId,
  patientIds: readonly PatientId[],
  now: number,
): Promise<{ patientId: PatientId; appointmentId: AppointmentId; startAt: number; endAt: number }[]> {
  const { rows } = await sql<{ patientId: PatientId; appointmentId: AppointmentId; startAt: number; endAt: number }>`
    select patient_id as "patientId", id as "appointmentId", start_at as "startAt", end_at as "endAt" from booking.appointment
    where clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[]) and end_at > ${instant(now)}
      and status in ('proposed', 'pending', 'booked', 'arrived', 'checked-in', 'in-progress')
    union all
    select patient_id, appointment_id, new_start_at, new_end_at
    from booking.rebooking_line line join booking.appointment on appointment.id = line.appointment_id
    where line.clinic_id = ${clinicId} and patient_id = any(${[...patientIds]}::uuid[]) and line.ended_at is null and line.state in ('proposed', 'sent')
  `.execute(reader.sql)
  return rows
}

/** Lines whose proposal is held no longer. */
export async function findLinesNotHeld(
  reader: Reader,
  clinicId: ClinicId,
  planId: PlanId,
  now: number,
): Promise<{ id: LineId; appointmentId: AppointmentId; holdId: HoldId }[]> {
  const { rows } = await sql<{ id: LineId; appointmentId: AppointmentId; holdId: HoldId }>`
    select id, appointment_id as "appointmentId", hold_id as "holdId" from booking.rebooking_line line
    where line.clinic_id = ${clinicId} and line.plan_id = ${planId} and line.state = 'proposed' and not exists (
      select from booking.hold where hold.id = line.hold_id and hold.expires_at > ${instant(now)})
    order by id
  `.execute(reader.sql)
  return rows
}

/** Who moved a visit to its present version: a patient, the desk, Praxis. */
export async function findMover(
  tx: Tx,
  clinicId: ClinicId,
  appointmentId: AppointmentId,
  version: number,
): Promise<string | undefined> {
  const { rows } = await sql<{ movedAs: string }>`
    select moved_as as "movedAs" from booking.move
    where clinic_id = ${clinicId} and appointment_id = ${appointmentId} and version = ${version}
  `.execute(tx.sql)
  return rows[0]?.movedAs
}

export async function findPatientsOfVisits(
  reader: Reader,
  clinicId: ClinicId,
  ids: readonly AppointmentId[],
): Promise<{ appointmentId: AppointmentId; patientId: PatientId }[]> {
  const { rows } = await sql<{ appointmentId: AppointmentId; patientId: PatientId }>`
    select id as "appointmentId", patient_id as "patientId" from booking.appointment
    where clinic_id = ${clinicId} and id = any(${[...ids]}::uuid[])
  `.execute(reader.sql)
  return rows
}
