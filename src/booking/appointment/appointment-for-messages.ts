import type { Location, VisitType } from '#clinic'
import type { ClinicId } from '#identity'
import type { Doctor, Patient } from '#people'
import { asId } from '#platform'
import type { Reader } from '#platform'
import type { AppointmentId } from '../contract.ts'
import type { Status } from './life.ts'
import { findAppointment } from './queries.ts'
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
  const clinic: ClinicId = asId(clinicId)
  const row = await findAppointment(reader, clinic, asId(id))
  if (row === undefined) return undefined
  const names = await namesFor({ clinicId: clinic }, reader, [row])
  return { id: row.id, status: row.status, version: row.version, ...names(row), start: row.startAt, end: row.endAt }
}
