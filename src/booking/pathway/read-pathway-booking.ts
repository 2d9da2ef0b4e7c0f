import { seesWholeClinic } from '#identity'
import type { Context } from '#identity'
import { standingOf } from '#people'
import type { Reader } from '#platform'
import { formatInstant } from '#scheduling'
import { releasesTime } from '../appointment/life.ts'
import { appointmentViews } from '../appointment/view.ts'
import { maySeeVisit } from '../permissions.ts'
import { versionOfAll } from '../together/version-of-all.ts'
import type { PathwayBooking, PathwayBookingId } from './contract.ts'
import { faultsOfPlan } from './plan.ts'
import { findPathwayBooking } from './queries.ts'
import type { PathwayBookingRow } from './queries.ts'
import { refusals } from './refusals.ts'
import { livingVisits, visitsOfBooking } from './visits-of-booking.ts'
import type { StepVisit } from './visits-of-booking.ts'

/** A booked pathway with its visits, and those of them that the caller may see. */
export interface SeenBooking {
  booking: PathwayBookingRow
  visits: readonly StepVisit[]
  shown: readonly StepVisit[]
}

/** A booked pathway as it stands now: its visits, the steps that have none any more, and what of order and lags no longer holds. */
export async function readPathwayBooking(ctx: Context, id: PathwayBookingId): Promise<PathwayBooking> {
  return pathwayBookingView(ctx, ctx.database, await bookingSeenBy(ctx, ctx.database, id))
}

/** "Not yours" and "not there" are one answer; whoever sees some of the visits sees those. */
export async function bookingSeenBy(ctx: Context, reader: Reader, id: PathwayBookingId): Promise<SeenBooking> {
  const booking = await findPathwayBooking(reader, ctx.clinicId, id)
  if (booking === undefined) throw refusals.pathway_booking_not_found()
  const visits = await visitsOfBooking(reader, ctx.clinicId, id)
  const shown = await visitsShownTo(ctx, reader, booking, visits)
  if (shown.length === 0) throw refusals.pathway_booking_not_found({ about: [booking.patientId] })
  return { booking, visits, shown }
}

async function visitsShownTo(
  ctx: Context,
  reader: Reader,
  { patientId }: PathwayBookingRow,
  visits: readonly StepVisit[],
): Promise<readonly StepVisit[]> {
  if (seesWholeClinic(ctx.actor)) return visits
  const standing = await standingOf(reader, ctx, patientId)
  return visits.filter(({ row }) => maySeeVisit(ctx, standing, row))
}

export async function pathwayBookingView(
  ctx: Context,
  reader: Reader,
  { booking, visits, shown }: SeenBooking,
): Promise<PathwayBooking> {
  const { id, pathwayId, pathwayVersion, name, patientId, steps, createdAt } = booking
  const rows = shown.map(({ row }) => row)
  const views = new Map((await appointmentViews(ctx, reader, rows)).map((view) => [view.id, view]))
  const timeZone = views.values().next().value?.timeZone ?? 'UTC'
  return {
    id,
    version: versionOfAll(visits.map(({ row }) => row)),
    pathwayId,
    pathwayVersion,
    name,
    patientId,
    createdAt: formatInstant(createdAt, timeZone),
    timeZone,
    steps,
    visits: shown.flatMap(({ step, row }) => {
      const appointment = views.get(row.id)
      return appointment === undefined ? [] : [{ step, name: steps[step - 1]?.name ?? null, appointment }]
    }),
    missingSteps: visits.filter(({ row }) => releasesTime(row.status)).map(({ step }) => step),
    noLongerFits: faultsOfPlan(steps, await livingVisits(reader, ctx.clinicId, visits)),
  }
}
