import { closedDays, listLocations, listVisitTypes } from '#clinic'
import type { Context } from '#identity'
import { getDoctors } from '#people'
import type { DoctorId } from '#people'
import { findBreaks } from '../break/queries.ts'
import { findHours } from '../hours/queries.ts'
import { findOverrides } from '../override/queries.ts'
import { atPace } from '../pace/at-pace.ts'
import { findPaces } from '../pace/queries.ts'
import { refusals } from '../refusals.ts'
import { loadSchedules } from '../schedule/load-schedules.ts'
import { presentDoctor } from '../schedule/present-doctor.ts'
import { localDate } from '../time/local-date.ts'
import type { Problems } from './contract.ts'
import { problemsOfOverrides } from './dated-problems.ts'
import type { Facts } from './facts.ts'
import { problemsOfPaces, problemsOfVisitTypes } from './visit-type-problems.ts'
import { problemsOfBreaks, problemsOfHours } from './weekly-problems.ts'

const MS_PER_DAY = 86_400_000
/** A year of 52 weeks, the longest alternation, and some days. */
const DAYS_AHEAD = 370

/**
 * Every rule of the doctor's schedule that contradicts another or can never come true. Each was let in, perhaps before the others were:
 * so nobody is kept from saving, and this says what it comes to.
 */
export async function readProblems(ctx: Context, doctorId: DoctorId): Promise<Problems> {
  const version = await presentDoctor(ctx, doctorId)
  const facts = await factsOf(ctx, doctorId)
  const data = [problemsOfHours, problemsOfBreaks, problemsOfOverrides, problemsOfPaces, problemsOfVisitTypes].flatMap(
    (problemsOf) => problemsOf(facts),
  )
  return { doctorId, data, nextCursor: null, version }
}

async function factsOf({ database, clinicId, now }: Context, doctorId: DoctorId): Promise<Facts> {
  const yesterday = localDate(Math.floor(now / MS_PER_DAY) - 1)
  const [doctor] = await getDoctors(database, clinicId, [doctorId])
  const schedule = (await loadSchedules(database, clinicId, [doctorId], now)).get(doctorId)
  if (doctor === undefined || schedule === undefined) throw refusals.doctor_not_found()
  const paces = await findPaces(database, clinicId, doctorId)
  const offered = (await listVisitTypes(database, clinicId)).filter(({ id }) => doctor.visitTypeIds.includes(id))
  const locations = await listLocations(database, clinicId)
  const start = Math.floor(now / 60_000)
  return {
    hours: await findHours(database, clinicId, doctorId),
    breaks: await findBreaks(database, clinicId, doctorId),
    overrides: await findOverrides(database, clinicId, doctorId, { from: yesterday, page: { limit: null } }),
    paces,
    schedule: { ...schedule, closures: await closedDays(database, clinicId, yesterday) },
    locations: new Map(locations.map((location) => [location.id, location])),
    visitTypes: new Map(offered.map((type) => [type.id, atPace(type, paces)])),
    nowAt: now,
    range: { start, end: start + DAYS_AHEAD * 1440 },
  }
}
