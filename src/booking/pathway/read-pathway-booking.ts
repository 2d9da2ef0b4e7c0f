import { seesWholeClinic } from '#identity'
import type { Context } from '#identity'
import { getDoctors, standingOf } from '#people'
import type { Reader } from '#platform'
import { formatInstant } from '#scheduling'
import { releasesTime } from '../appointment/life.ts'
import { findAppointment } from '../appointment/queries.ts'
import { appointmentViews } from '../appointment/view.ts'
import { maySeeVisit } from '../permissions.ts'
import type { AppointmentRow } from '../tables.ts'
import type { PathwayBooking, PathwayBookingId, PathwayFault } from './contract.ts'
import { faultsOfPlan } from './plan.ts'
import { findPathwayBooking, findPathwayVisits } from './queries.ts'
import type { PathwayBookingRow } from './queries.ts'
import { refusals } from './refusals.ts'

export interface StepVisit {
  step: number
  row: AppointmentRow
}

/**
 * A booked pathway as it stands now: its visits, the steps that have none any more, and what of order and lags no longer holds. "Not yours"
 * and "not there" are one answer; whoever sees some of the visits sees those.
 */
export async function readPathwayBooking(ctx: Context, id: PathwayBookingId): Promise<PathwayBooking> {
  const booking = await findPathwayBooking(ctx.database, ctx.clinicId, id)
  if (booking === undefined) throw refusals.pathway_booking_not_found()
  const visits = await visitsOf(ctx.database, ctx, booking)
  const shown = await visitsShownTo(ctx, booking, visits)
  if (shown.length === 0) throw refusals.pathway_booking_not_found()
  return pathwayBookingView(ctx, ctx.database, booking, { visits, shown })
}

export async function visitsOf(reader: Reader, { clinicId }: Context, { id }: PathwayBookingRow): Promise<StepVisit[]> {
  const steps = await findPathwayVisits(reader, clinicId, id)
  const rows = await Promise.all(steps.map(({ appointmentId }) => findAppointment(reader, clinicId, appointmentId)))
  return steps.flatMap(({ step }, index) => {
    const row = rows[index]
    return row === undefined ? [] : [{ step, row }]
  })
}

async function visitsShownTo(
  ctx: Context,
  { patientId }: PathwayBookingRow,
  visits: readonly StepVisit[],
): Promise<readonly StepVisit[]> {
  if (seesWholeClinic(ctx.actor)) return visits
  const standing = await standingOf(ctx.database, ctx, patientId)
  return visits.filter(({ row }) => maySeeVisit(ctx, standing, row))
}

export async function pathwayBookingView(
  ctx: Context,
  reader: Reader,
  booking: PathwayBookingRow,
  { visits, shown }: { visits: readonly StepVisit[]; shown: readonly StepVisit[] },
): Promise<PathwayBooking> {
  const { id, pathwayId, pathwayVersion, name, patientId, steps, createdAt } = booking
  const views = await appointmentViews(
    ctx,
    reader,
    visits.map(({ row }) => row),
  )
  const timeZones = new Map(views.map((view) => [view.id, view.timeZone]))
  const timeZone = views[0]?.timeZone ?? 'UTC'
  return {
    id,
    pathwayId,
    pathwayVersion,
    name,
    patientId,
    createdAt: formatInstant(createdAt, timeZone),
    timeZone,
    visits: shown.flatMap(({ step, row }) => {
      const appointment = views.find((view) => view.id === row.id)
      return appointment === undefined ? [] : [{ step, name: steps[step - 1]?.name ?? null, appointment }]
    }),
    missingSteps: visits.filter(({ row }) => releasesTime(row.status)).map(({ step }) => step),
    noLongerFits: await faultsNow(ctx, reader, booking, visits, (row) => timeZones.get(row.id) ?? timeZone),
  }
}

/** Judged by the steps that it was booked with, among the visits that still take place. */
export async function faultsNow(
  { clinicId }: Pick<Context, 'clinicId'>,
  reader: Reader,
  { steps }: PathwayBookingRow,
  visits: readonly StepVisit[],
  timeZoneOf: (row: AppointmentRow) => string,
): Promise<PathwayFault[]> {
  const living = visits.filter(({ row }) => !releasesTime(row.status))
  const doctors = await getDoctors(reader, clinicId, [...new Set(living.map(({ row }) => row.doctorId))])
  const byId = new Map(doctors.map((doctor) => [doctor.id, doctor]))
  const planned = living.flatMap(({ step, row }) => {
    const doctor = byId.get(row.doctorId)
    return doctor === undefined ? [] : [{ ...row, step, doctor, timeZone: timeZoneOf(row) }]
  })
  return faultsOfPlan(steps, planned)
}
