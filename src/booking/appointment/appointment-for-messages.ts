import type { Location, VisitType } from '#clinic'
import type { ClinicId } from '#identity'
import type { Doctor, Patient } from '#people'
import { asId } from '#platform'
import type { Reader } from '#platform'
import type { AppointmentId } from '../contract.ts'
import type { Status } from './life.ts'
import { findAppointmentsById } from './queries.ts'
import { namesFor } from './view.ts'

/** An appointment as letters and documents are written from: with the patient's address and language, instants as epoch milliseconds. */
export interface AppointmentForMessages {
  id: AppointmentId
  status: Status
  version: number
  doctor: Pick<Doctor, 'id' | 'name' | 'title'>
  patient: Pick<Patient, 'id' | 'name' | 'email' | 'locale' | 'timeZone'>
  visitType: Pick<VisitType, 'id' | 'name' | 'durationMinutes'>
  location: Pick<Location, 'id' | 'name' | 'timeZone' | 'address'>
  start: number
  end: number
}

/** For Praxis itself, which writes to the patient: whoever calls on behalf of a person asks `readAppointment` first. */
export async function appointmentForMessages(
  reader: Reader,
  clinicId: string,
  id: string,
): Promise<AppointmentForMessages | undefined> {
  return (await appointmentsForMessages(reader, clinicId, [id])).get(id)
}

/** Many at once, by id; the same number of statements as for one. */
export async function appointmentsForMessages(
  reader: Reader,
  clinicId: string,
  ids: readonly string[],
): Promise<Map<string, AppointmentForMessages>> {
  const clinic: ClinicId = asId(clinicId)
  const rows = await findAppointmentsById(
    reader,
    clinic,
    ids.map((id) => asId<'appointment'>(id)),
  )
  const names = await namesFor({ clinicId: clinic }, reader, rows)
  return new Map(
    rows.map((row) => {
      const { id, status, version, startAt: start, endAt: end } = row
      return [id, { id, status, version, ...names(row), start, end }]
    }),
  )
}
