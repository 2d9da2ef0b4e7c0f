import { getLocations } from '#clinic'
import type { ClinicId } from '#identity'
import { getDoctors } from '#people'
import type { Reader } from '#platform'
import { releasesTime } from '../appointment/life.ts'
import { findAppointment } from '../appointment/queries.ts'
import type { AppointmentRow } from '../tables.ts'
import type { PathwayBookingId } from './contract.ts'
import type { PlannedVisit } from './plan.ts'
import { findPathwayVisits } from './queries.ts'

export interface StepVisit {
  step: number
  row: AppointmentRow
}

/** The visits of a booked pathway as they stand, in the order of the steps; there are ten at most. */
export async function visitsOfBooking(reader: Reader, clinicId: ClinicId, id: PathwayBookingId): Promise<StepVisit[]> {
  const steps = await findPathwayVisits(reader, clinicId, id)
  const rows = await Promise.all(steps.map(({ appointmentId }) => findAppointment(reader, clinicId, appointmentId)))
  return steps.flatMap(({ step }, index) => {
    const row = rows[index]
    return row === undefined ? [] : [{ step, row }]
  })
}

/** Those that still take place, as order and lags are judged by them. */
export async function livingVisits(
  reader: Reader,
  clinicId: ClinicId,
  visits: readonly StepVisit[],
): Promise<PlannedVisit[]> {
  const living = visits.filter(({ row }) => !releasesTime(row.status))
  const ids = <Id extends string>(pick: (row: AppointmentRow) => Id) => [...new Set(living.map(({ row }) => pick(row)))]
  const doctorIds = ids(({ doctorId }) => doctorId)
  const locationIds = ids(({ locationId }) => locationId)
  const doctors = new Map((await getDoctors(reader, clinicId, doctorIds)).map((doctor) => [doctor.id, doctor]))
  const locations = new Map((await getLocations(reader, clinicId, locationIds)).map((place) => [place.id, place]))
  return living.flatMap(({ step, row }) => {
    const [doctor, location] = [doctors.get(row.doctorId), locations.get(row.locationId)]
    return doctor === undefined || location === undefined ? [] : [{ ...row, step, doctor, timeZone: location.timeZone }]
  })
}
