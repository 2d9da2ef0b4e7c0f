import { accountOf } from '#identity'
import type { Context } from '#identity'
import { Refusal, earlierAnswer, newId } from '#platform'
import type { Answer, RetryableRequest, Tx } from '#platform'
import { getDoctors } from '#people'
import { formatInstant } from '#scheduling'
import { bookTogether } from '../together/book-together.ts'
import { versionOfAll } from '../together/version-of-all.ts'
import type { BookedTogether } from '../together/book-together.ts'
import type { VisitConflict } from '../together/contract.ts'
import { slotOf } from '../tables.ts'
import type { Pathway, PathwayBooking, PathwayBookingId, PathwayBookingWish, PathwayFault } from './contract.ts'
import { faultsOfPlan } from './plan.ts'
import type { PlannedVisit } from './plan.ts'
import { holdPathway, insertPathwayBooking } from './queries.ts'
import { readPlan } from './read-plan.ts'
import type { Plan } from './read-plan.ts'
import { refusals } from './refusals.ts'
import { timesThatFit } from './times-that-fit.ts'

/**
 * Books a visit for each step of a pathway: all or none. Order and lags are judged before anything is claimed, so that a plan that cannot be
 * takes nobody's time, and again in the transaction of the claims, by the pathway as it stands then.
 */
export async function bookPathway(ctx: Context, wish: PathwayBookingWish, retry?: RetryableRequest): Promise<Answer> {
  try {
    const plan = await readPlan(ctx, wish)
    const faults = faultsOfPlan(plan.pathway.steps, plan.visits)
    if (faults.length > 0) throw await brokenPlan(ctx, plan, wish, faults)
    return await bookPlan(ctx, plan, wish, retry)
  } catch (error) {
    const given = retry && (await earlierAnswer(ctx.database, retry))
    if (given === undefined) throw error
    return given
  }
}

async function bookPlan(
  ctx: Context,
  plan: Plan,
  { patientId, reason }: PathwayBookingWish,
  retry: RetryableRequest | undefined,
): Promise<Answer> {
  try {
    const visits = {
      patientId,
      visits: plan.wishes,
      ...(reason === undefined ? {} : { reason }),
      refuse: refusals.pathway_taken,
      finish: (tx: Tx, booked: BookedTogether) => writeDown(tx, ctx, plan, booked),
    }
    return await bookTogether(ctx, visits, retry)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'booking.pathway_taken') throw error
    throw await withTimesThatFit(ctx, plan, patientId, error)
  }
}

/** What the visits are of, in the transaction that booked them. The pathway's row is locked last: nobody who has it wants anything else. */
async function writeDown(tx: Tx, ctx: Context, plan: Plan, booked: BookedTogether): Promise<Answer> {
  const pathway = await holdPathway(tx, ctx.clinicId, plan.pathway.id)
  if (pathway === undefined || pathway.retired) throw refusals.pathway_retired()
  const faults = faultsOfPlan(pathway.steps, await asBooked(tx, ctx, plan, booked))
  if (faults.length > 0) throw refusals.pathway_broken(factsOf(faults))
  const { id: patientId } = booked.patient
  const booking = { id: newId<'pathway booking'>(), pathwayId: pathway.id, pathwayVersion: pathway.version, patientId }
  await insertPathwayBooking(
    tx,
    ctx.clinicId,
    { ...booking, steps: pathway.steps, bookedBy: accountOf(ctx.actor) ?? null, createdAt: ctx.now },
    booked.rows.map((row, index) => ({ step: index + 1, appointmentId: row.id })),
  )
  const body = asAnswered(ctx, pathway, booking.id, booked)
  return { status: 201, headers: { location: `/api/v1/pathway-bookings/${booking.id}` }, body }
}

/** The visits as they came to stand, with the doctors as they are now: either may have changed since the plan was read. */
async function asBooked(tx: Tx, ctx: Context, plan: Plan, booked: BookedTogether): Promise<PlannedVisit[]> {
  const ids = [...new Set(booked.rows.map(({ doctorId }) => doctorId))]
  const doctors = new Map((await getDoctors(tx, ctx.clinicId, ids)).map((doctor) => [doctor.id, doctor]))
  return plan.visits.flatMap((visit, index): PlannedVisit[] => {
    const row = booked.rows[index]
    return row === undefined ? [] : [{ ...visit, ...slotOf(row), doctor: doctors.get(row.doctorId) ?? visit.doctor }]
  })
}

function asAnswered(
  ctx: Context,
  { id: pathwayId, version, name, steps }: Pathway,
  id: PathwayBookingId,
  { appointments, patient }: BookedTogether,
): PathwayBooking {
  const timeZone = appointments[0]?.timeZone ?? 'UTC'
  return {
    id,
    version: versionOfAll(appointments),
    pathwayId,
    pathwayVersion: version,
    name,
    patientId: patient.id,
    createdAt: formatInstant(ctx.now, timeZone),
    timeZone,
    steps,
    visits: appointments.map((appointment, index) => ({
      step: index + 1,
      name: steps[index]?.name ?? null,
      appointment: { ...appointment, pathwayBookingId: id },
    })),
    missingSteps: [],
    noLongerFits: [],
  }
}

const factsOf = (faults: readonly PathwayFault[]) => ({
  detail: faults.map(({ detail }) => detail).join(' '),
  extra: { faults },
})

/** Refused before anything was tried: with what could be had for the step that is wrong, the others staying where they are. */
async function brokenPlan(
  ctx: Context,
  plan: Plan,
  { patientId }: PathwayBookingWish,
  faults: readonly PathwayFault[],
): Promise<Refusal> {
  const { detail, extra } = factsOf(faults)
  const errors = faults.map((fault) => ({
    pointer: plan.wishes[fault.step - 1]?.pointer ?? '/visits',
    detail: fault.detail,
  }))
  const movable = faults.filter(({ rule }) => !rule.startsWith('wrong_')).map(({ step }) => step)
  const times = await timesThatFit(ctx, { ...plan, steps: plan.pathway.steps }, movable, patientId)
  const alternatives = [...times].map(([step, slots]) => ({ step, slots }))
  return refusals.pathway_broken({ detail, errors, extra: { ...extra, alternatives } })
}

/** The conflicts by step, each with the nearest times at which the plan still holds. */
async function withTimesThatFit(
  ctx: Context,
  plan: Plan,
  patientId: PathwayBookingWish['patientId'],
  { facts }: Refusal,
): Promise<Refusal> {
  const met = (facts.extra?.['conflicts'] ?? []) as VisitConflict[]
  const steps = met.map(({ index }) => index + 1)
  const times = await timesThatFit(ctx, { ...plan, steps: plan.pathway.steps }, steps, patientId)
  const conflicts = met.map(({ index, ...conflict }) => ({
    step: index + 1,
    ...conflict,
    alternatives: times.get(index + 1) ?? [],
  }))
  return refusals.pathway_taken({ extra: { conflicts } })
}
