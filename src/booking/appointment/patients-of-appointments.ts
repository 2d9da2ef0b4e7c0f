import type { ClinicId } from '#identity'
import type { PatientId } from '#people'
import type { Reader } from '#platform'
import type { AppointmentId } from '../contract.ts'
import { findPatientsOfAppointments } from './queries.ts'

/** Whose appointments these are, each patient once: for whoever shows something that follows from an appointment. */
export function patientsOfAppointments(
  reader: Reader,
  clinicId: ClinicId,
  ids: readonly AppointmentId[],
): Promise<PatientId[]> {
  return findPatientsOfAppointments(reader, clinicId, [...new Set(ids)])
}
