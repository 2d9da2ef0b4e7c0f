import { sql } from 'kysely'
import type { LocationId } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { Reader } from '#platform'
import type { AppointmentId } from '../contract.ts'

/** A visit, and what of this module stands against it. Instants are epoch milliseconds. */
export interface VisitAsked {
  id: AppointmentId
  doctorId: DoctorId
  locationId: LocationId
  startAt: number
  endAt: number
  /** It has a line in an open plan, or a room or device that is out of order then. */
  isHit: boolean
  /** When staff gave it this time although a rule forbade it; null: no rule did. */
  overruledAt: number | null
}

/** These visits. Of a room the claim counts, buffers included, as for a plan; an outage that staff overruled does not. */
export async function findVisitsAsked(
  reader: Reader,
  clinicId: ClinicId,
  ids: readonly AppointmentId[],
): Promise<VisitAsked[]> {
  const { rows } = await sql<VisitAsked>`
    select a.id, a.doctor_id as "doctorId", a.location_id as "locationId", a.start_at as "startAt", a.end_at as "endAt",
      exists (
        select from booking.rebooking_line line join booking.rebooking_plan plan on plan.id = line.plan_id
        where line.appointment_id = a.id and line.ended_at is null and plan.closed_at is null
      ) or exists (
        select from booking.claim own join booking.claim broken on broken.resource_id = own.resource_id and broken.track > 0 and broken.outage_id is not null
          and broken.starts_at < own.ends_at and broken.ends_at > own.starts_at and broken.ends_at <= own.ends_at + interval '72 hours'
          join booking.outage on outage.id = broken.outage_id and outage.entered_at > coalesce(overruled.at, '-infinity')
        where own.appointment_id = a.id and own.resource_kind = 'resource'
      ) as "isHit",
      overruled.at as "overruledAt"
    from booking.appointment a
    left join lateral (
      select max(m.moved_at) as at from booking.move m
      where m.appointment_id = a.id and m.clinic_id = a.clinic_id and (m.from_slot is null or m.from_slot <> m.to_slot)
    ) as overruled on a.override_reason is not null
    where a.clinic_id = ${clinicId} and a.id = any(${[...ids]}::uuid[])
  `.execute(reader.sql)
  return rows
}
