import { sql } from 'kysely'
import type { ClinicId } from '#identity'
import type { PatientId } from '#people'
import type { Reader } from '#platform'
import type { AppointmentId } from '../contract.ts'
import { instant } from '../tables.ts'

/** A booked visit that is to come. Instants are epoch milliseconds. */
export interface ComingVisit {
  id: AppointmentId
  patientId: PatientId
  startAt: number
  /** Since when it stands as it is: booked, approved, moved or taken back from its end. Another room is the same visit. */
  agreedAt: number
}

/** Booked visits that begin in (after, until], earliest first, at most so many, from after a cursor on. What is only asked for is not among them. */
export async function findComingVisits(
  reader: Reader,
  clinicId: ClinicId,
  { after, until }: { after: number; until: number },
  cursor: ComingVisit | undefined,
  atMost: number,
): Promise<ComingVisit[]> {
  const { rows } = await sql<ComingVisit>`
    select a.id, a.patient_id as "patientId", a.start_at as "startAt", coalesce(agreed.at, a.created_at) as "agreedAt"
    from booking.appointment a
    cross join lateral (
      select max(m.moved_at) as at from booking.move m
      where m.appointment_id = a.id and m.clinic_id = a.clinic_id
        and (m.from_slot is null or m.from_status in ('proposed', 'pending', 'cancelled', 'noshow')
          or m.from_slot - 'visitTypeId' <> m.to_slot - 'visitTypeId')
    ) as agreed
    where a.clinic_id = ${clinicId} and a.status = 'booked' and a.start_at > ${instant(after)} and a.start_at <= ${instant(until)}
      and (a.start_at, a.id) > (${instant(cursor?.startAt ?? 0)}, ${cursor?.id ?? NO_ID}::uuid)
    order by a.start_at, a.id limit ${atMost}
  `.execute(reader.sql)
  return rows
}

const NO_ID = '00000000-0000-0000-0000-000000000000'
