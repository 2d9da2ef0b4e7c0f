import type { Context } from '#identity'
import { getPatients } from '#people'
import type { Patient, PatientId } from '#people'
import { Refusal } from '#platform'
import { patientWindow, timeZone as zoneOf } from '#scheduling'
import { ruleOf } from '../offer/accept-offer.ts'
import { asksWhoComes, factsOf } from '../person/patient-facts.ts'
import { findDoctorsOfPatient } from '../person/queries.ts'
import { candidatesFor } from './candidates.ts'
import type { Candidate } from './candidates.ts'
import type { PlanId } from './contract.ts'
import { giveOtherRoom } from './give-other-room.ts'
import { holdProposal } from './hold-proposal.ts'
import { daysBetween, placed, weigh } from './least-change.ts'
import { findBusyOfPatients, findLines, findPatientsOfVisits, findPlan } from './queries.ts'
import type { LineRow, PlanRow } from './tables.ts'
import { writeFound } from './write-found.ts'

/** As many lines are looked for with one reading of the free times; later ones see what became free or was taken meanwhile. */
const AT_ONCE = 50

/** So many times are tried for one visit before somebody has to pick up the telephone: each was free a moment ago. */
const MOST_TRIES = 40

/**
 * Finds for every line that waits for it the free time that changes least, in the order of the old times, and holds it. Each line is a transaction
 * of its own, so whoever is killed in between leaves the rest as it was, to be taken up by the next; and two who look at once meet at the line's
 * lock, where the second finds it done.
 */
export async function findNewTimes(ctx: Context, planId: PlanId): Promise<number> {
  let found = 0
  for (;;) {
    const plan = await findPlan(ctx.database, ctx.clinicId, planId)
    if (plan === undefined || plan.closedAt !== null) return found
    const lines = await findLines(ctx.database, ctx.clinicId, planId, { states: ['finding'], ended: false }, AT_ONCE)
    if (lines.length === 0) return found
    const search = await openSearch(ctx, plan, lines)
    for (const line of lines) if (await findForLine(ctx, plan, line, search)) found += 1
  }
}

interface Search {
  candidates: Map<string, Candidate[]>
  /** Taken since they were read, by us or by others. */
  gone: Set<Candidate>
  patients: Map<string, Patient>
  busy: { patientId: PatientId; appointmentId: string; startAt: number; endAt: number }[]
}

async function openSearch(ctx: Context, plan: PlanRow, lines: readonly LineRow[]): Promise<Search> {
  const visits = await findPatientsOfVisits(
    ctx.database,
    ctx.clinicId,
    lines.map(({ appointmentId }) => appointmentId),
  )
  const ids = [...new Set(visits.map(({ patientId }) => patientId))]
  const patients = new Map((await getPatients(ctx.database, ctx.clinicId, ids)).map((patient) => [patient.id, patient]))
  return {
    candidates: await candidatesFor(ctx, plan, lines),
    gone: new Set(),
    patients: new Map(
      visits.flatMap(({ appointmentId, patientId }) => {
        const patient = patients.get(patientId)
        return patient === undefined ? [] : [[appointmentId, patient]]
      }),
    ),
    busy: await findBusyOfPatients(ctx.database, ctx.clinicId, ids, ctx.now),
  }
}

/** True when the line was found something for, or found to have nothing; false when somebody else did. */
async function findForLine(ctx: Context, plan: PlanRow, line: LineRow, search: Search): Promise<boolean> {
  if (plan.cause === 'resource' && (await giveOtherRoom(ctx, plan, line))) return true
  const patient = search.patients.get(line.appointmentId)
  let possible = patient === undefined ? [] : await possibleFor(ctx, plan, { line, patient, search })
  let why = possible.length === 0 ? 'no_time_free' : 'every_time_taken'
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const best = lightest(possible, search.gone)
    if (best === undefined) break
    try {
      const done = await propose(ctx, plan.id, line, best)
      if (done && patient !== undefined) remember(search, line, patient.id, best)
      return done
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      why = ruleOf(error)
      if (error.code === 'booking.slot_taken') search.gone.add(best)
      possible = withoutRefused(possible, best, error)
    }
  }
  return writeFound(ctx, plan.id, line, async (_tx, current) => ({
    ...current,
    state: 'none_found',
    why,
    searches: current.searches + 1,
  }))
}

/** What was refused for this patient may do for another. Of a pathway the refusal says between when the visit may begin. */
function withoutRefused(possible: readonly Weighed[], tried: Candidate, { facts }: Refusal): Weighed[] {
  const mayBegin = facts.extra?.['mayBegin'] as { from: string | null; before: string | null } | undefined
  const from = mayBegin?.from == null ? Number.NEGATIVE_INFINITY : Date.parse(mayBegin.from)
  const before = mayBegin?.before == null ? Number.POSITIVE_INFINITY : Date.parse(mayBegin.before)
  return possible.filter(
    ({ candidate }) => candidate !== tried && candidate.startAt >= from && candidate.startAt < before,
  )
}

interface Weighed {
  candidate: Candidate
  weight: number
}

/** What this patient may have of it: not before the old date, for they have arranged their days; not while they are somewhere else. */
async function possibleFor(
  ctx: Context,
  { options }: PlanRow,
  { line, patient, search }: { line: LineRow; patient: Patient; search: Search },
): Promise<Weighed[]> {
  const offered = search.candidates.get(line.visitTypeId) ?? []
  const [first] = offered
  if (first === undefined) return []
  const here = offered.find(({ locationId }) => locationId === line.locationId) ?? first
  const was = placed(line, here.offer.timeZone)
  const busy = search.busy.filter((one) => one.patientId === patient.id && one.appointmentId !== line.appointmentId)
  const allows = await whatRulesAllow(ctx, { line, patient, offered })
  return offered
    .filter((then) => {
      const days = daysBetween(was, then)
      if (days < 0 || days > options.withinDays || search.gone.has(then)) return false
      if (options.sameLocation && then.locationId !== line.locationId) return false
      if (busy.some((one) => one.startAt < then.endAt && one.endAt > then.startAt)) return false
      return allows(then)
    })
    .map((candidate) => ({ candidate, weight: weigh(was, candidate, options) }))
}

/** Visit types for new or known patients, or for an age: asked once, where it is asked at all. */
async function whatRulesAllow(
  ctx: Context,
  { line, patient, offered }: { line: LineRow; patient: Patient; offered: readonly Candidate[] },
): Promise<(then: Candidate) => boolean> {
  if (!offered.some(({ offer }) => asksWhoComes(offer.visit))) return () => true
  const seen = await findDoctorsOfPatient(ctx.database, ctx.clinicId, patient.id, line.appointmentId)
  const facts = factsOf(patient, seen)
  return ({ offer, startAt }) => {
    const { start, end } = patientWindow(offer.visit, facts(offer.doctorId), zoneOf(offer.timeZone))
    const minute = startAt / 60_000
    return start <= minute && minute < end
  }
}

/** By walking along: nearly always the first is had, and sorting thousands for that costs more. */
function lightest(possible: readonly Weighed[], gone: ReadonlySet<Candidate>): Candidate | undefined {
  let best: Weighed | undefined
  for (const one of possible) {
    if (gone.has(one.candidate)) continue
    if (best === undefined || one.weight < best.weight || (one.weight === best.weight && isBefore(one, best)))
      best = one
  }
  return best?.candidate
}

/** So that the same plan comes out the same, whatever the order in which doctors were read. */
function isBefore({ candidate: a }: Weighed, { candidate: b }: Weighed): boolean {
  return a.startAt < b.startAt || (a.startAt === b.startAt && a.doctorId < b.doctorId)
}

async function propose(ctx: Context, planId: PlanId, line: LineRow, candidate: Candidate): Promise<boolean> {
  const { doctorId, locationId, startAt, endAt } = candidate
  const proposal = { doctorId, locationId, startAt, endAt }
  return writeFound(ctx, planId, line, async (tx, current, { plan, visit }) => ({
    ...(await holdProposal(tx, ctx, { plan, line: current, visit, proposal })),
    byHand: false,
    searches: current.searches + 1,
  }))
}

/** Nobody else of this batch is sent to a time that is gone, nor this patient to two at once. */
function remember(search: Search, line: LineRow, patientId: PatientId, taken: Candidate): void {
  const { startAt, endAt } = taken
  search.busy.push({ patientId, appointmentId: line.appointmentId, startAt, endAt })
  if (taken.offer.visit.capacity > 1) return
  const { bufferBeforeMinutes, bufferAfterMinutes } = taken.offer.visit
  const from = startAt - bufferBeforeMinutes * 60_000
  const to = endAt + bufferAfterMinutes * 60_000
  for (const others of search.candidates.values()) {
    for (const other of others) {
      if (other.doctorId === taken.doctorId && other.startAt < to && other.endAt > from) search.gone.add(other)
    }
  }
}
