import type { VisitTypeId } from '#clinic'
import type { Context } from '#identity'
import { getDoctors, listDoctors } from '#people'
import type { DoctorId } from '#people'
import { freeTimes } from '../slot/free-times.ts'
import type { FreeTime, Offer } from '../slot/free-times.ts'
import { needsAt } from '../slot/needs.ts'
import { rulesOfDoctors } from '../slot/rules-of-doctor.ts'
import type { DoctorRules } from '../slot/rules-of-doctor.ts'
import { placed } from './least-change.ts'
import type { Placed } from './least-change.ts'
import type { LineRow, PlanRow } from './tables.ts'

const DAY_MS = 86_400_000

/** Of very large clinics the first by name: a search among all doctors of a country is no plan for one morning. */
const MOST_DOCTORS = 100

/** A free time that somebody could be moved to. */
export interface Candidate extends FreeTime, Placed {
  visitTypeId: VisitTypeId
}

/**
 * Every free time that any of these lines could be moved to, by the rules of now: one statement for all of them. The same engine that search and
 * booking ask, so leave and closures are no times at all.
 */
export async function candidatesFor(
  ctx: Context,
  plan: PlanRow,
  lines: readonly LineRow[],
): Promise<Map<VisitTypeId, Candidate[]>> {
  const doctorIds = await doctorsFor(ctx, plan, lines)
  const rules = await rulesOfDoctors(ctx.database, ctx.clinicId, doctorIds, ctx.now)
  const visitTypeIds = [...new Set(lines.map(({ visitTypeId }) => visitTypeId))]
  const locationIds = new Set<string>(lines.map(({ locationId }) => locationId))
  const offers = [...rules.values()].flatMap((ofDoctor) =>
    offersOf(ofDoctor, visitTypeIds).filter(
      ({ locationId }) => !plan.options.sameLocation || locationIds.has(locationId),
    ),
  )
  const from = ctx.now + plan.options.noticeMinutes * 60_000
  const to = Math.max(...lines.map(({ startAt }) => startAt)) + (plan.options.withinDays + 1) * DAY_MS
  const question = { from: () => from, to: () => to, now: ctx.now }
  const free =
    plan.cause === 'resource'
      ? await withoutTheRoom(ctx, plan, offers, question)
      : await freeTimes(ctx.database, offers, question)
  const candidates = free.map((time): Candidate => {
    const { doctorId, locationId, visitTypeId, timeZone } = time.offer
    return { ...placed({ doctorId, locationId, startAt: time.startAt }, timeZone), ...time, visitTypeId }
  })
  return Map.groupBy(candidates, ({ visitTypeId }) => visitTypeId)
}

async function doctorsFor(ctx: Context, { options }: PlanRow, lines: readonly LineRow[]): Promise<DoctorId[]> {
  const own = new Set(lines.map(({ doctorId }) => doctorId))
  if (options.otherDoctors === 'none') return [...own]
  const specialties = new Set(
    (await getDoctors(ctx.database, ctx.clinicId, [...own])).flatMap((doctor) => doctor.specialties),
  )
  for (const visitTypeId of new Set(lines.map((line) => line.visitTypeId))) {
    const others = await listDoctors(ctx.database, ctx.clinicId, { visitTypeId, limit: MOST_DOCTORS })
    for (const { id, specialties: theirs } of others) {
      if (options.otherDoctors === 'same_visit_type' || theirs.some((one) => specialties.has(one))) own.add(id)
    }
  }
  return [...own]
}

/** What one doctor offers of these, wherever they are ever seen. */
function offersOf(rules: DoctorRules, visitTypeIds: readonly VisitTypeId[]): Offer[] {
  const { schedule, locations } = rules
  const at = new Set<string>([...schedule.hours, ...schedule.overrides].map(({ locationId }) => locationId))
  return visitTypeIds.flatMap((visitTypeId) => {
    const visitType = rules.visitTypes.get(visitTypeId)
    if (visitType === undefined) return []
    return [...locations.values()]
      .filter(({ id }) => at.has(id))
      .map(({ id, timeZone }) => ({
        doctorId: rules.doctor.id,
        visitTypeId,
        locationId: id,
        timeZone,
        visit: { ...visitType, visitTypeId },
        ...needsAt(rules, visitType, id),
        rules,
      }))
  })
}

/** A room that is out of order is no room while it is, and a room like any other before and after. */
async function withoutTheRoom(
  ctx: Context,
  { causeId, startAt, endAt }: PlanRow,
  offers: readonly Offer[],
  question: Parameters<typeof freeTimes>[2],
): Promise<FreeTime[]> {
  const isMeanwhile = (time: FreeTime) => time.startAt < endAt && time.endAt > startAt
  const without = offers
    .filter(({ resourceIds }) => !resourceIds.some((id) => id === causeId))
    .map((offer) => ({
      ...offer,
      pools: offer.pools.map((pool) => ({ ...pool, memberIds: pool.memberIds.filter((id) => id !== causeId) })),
    }))
  const usual = await freeTimes(ctx.database, offers, question)
  const meanwhile = await freeTimes(ctx.database, without, question)
  return [...usual.filter((time) => !isMeanwhile(time)), ...meanwhile.filter(isMeanwhile)]
}
