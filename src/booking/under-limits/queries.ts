import { sql } from 'kysely'
import type { LocationId, VisitTypeId } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { Reader } from '#platform'
import type { AppointmentId } from '../contract.ts'
import { instant } from '../tables.ts'

/** What takes a place of its doctor where there are limits. */
export interface Counted {
  /** Null: a hold. */
  appointmentId: AppointmentId | null
  visitTypeId: VisitTypeId
  locationId: LocationId
  /** Epoch milliseconds. */
  startAt: number
}

/** A doctor's visits and living holds that end after `since`, first booked first: in the order in which new limits give places. */
export async function findCounted(
  reader: Reader,
  clinicId: ClinicId,
  doctorId: DoctorId,
  since: number,
  now: number,
): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    select appointment.id as "appointmentId",
      coalesce(appointment.visit_type_id, hold.visit_type_id) as "visitTypeId",
      coalesce(appointment.location_id, hold.location_id) as "locationId",
      coalesce(appointment.start_at, hold.start_at) as "startAt"
    from booking.claim
    left join booking.appointment on appointment.id = claim.appointment_id
    left join booking.hold on hold.id = claim.hold_id
    where claim.clinic_id = ${clinicId} and claim.resource_id = ${doctorId} and claim.ends_at > ${instant(since)}
      and (claim.expires_at is null or claim.expires_at > ${instant(now)})
    order by coalesce(appointment.created_at, hold.created_at), claim.id
  `.execute(reader.sql)
  return rows
}
