import { closedDays, getLocations, listClosures } from '#clinic'
import type { LocationId } from '#clinic'
import type { ClinicId } from '#identity'
import type { Reader } from '#platform'
import { addDays, leaveThen, startOfDate } from '#scheduling'
import type { AppointmentId } from '../contract.ts'
import { findVisitsAsked } from './queries.ts'
import type { VisitAsked } from './queries.ts'

/** Farther than any clock is from that of Greenwich. */
const A_DAY_MS = 86_400_000

/**
 * Which of these visits the clinic itself cannot keep: the doctor is on leave, the location closed, a room or device of theirs out of order, or a
 * plan has still to find them another time. The same that a plan would be made of. Whoever has such a visit is late with nothing and misses nothing.
 *
 * A visit that staff booked into a leave or onto a closed day takes place; only what was entered after that is against it.
 */
export async function visitsHit(
  reader: Reader,
  clinicId: ClinicId,
  ids: readonly AppointmentId[],
): Promise<Set<AppointmentId>> {
  const asked = ids.length === 0 ? [] : await findVisitsAsked(reader, clinicId, ids)
  const hit = new Set(asked.flatMap(({ id, isHit }) => (isHit ? [id] : [])))
  const others = asked.filter(({ isHit }) => !isHit)
  if (others.length === 0) return hit
  for (const { id } of await inLeave(reader, clinicId, others)) hit.add(id)
  for (const { id } of await onClosedDays(reader, clinicId, others)) hit.add(id)
  return hit
}

/** From the beginning of the first to the end of the last. */
function span(visits: readonly VisitAsked[]): { startAt: number; endAt: number } {
  return {
    startAt: Math.min(...visits.map(({ startAt }) => startAt)),
    endAt: Math.max(...visits.map(({ endAt }) => endAt)),
  }
}

async function inLeave(reader: Reader, clinicId: ClinicId, visits: readonly VisitAsked[]): Promise<VisitAsked[]> {
  const doctorIds = [...new Set(visits.map(({ doctorId }) => doctorId))]
  const away = await leaveThen(reader, clinicId, doctorIds, span(visits))
  return visits.filter((visit) =>
    away.some(
      ({ doctorId, startAt, endAt, enteredAt }) =>
        doctorId === visit.doctorId &&
        startAt < visit.endAt &&
        endAt > visit.startAt &&
        enteredAt > (visit.overruledAt ?? -Infinity),
    ),
  )
}

/** Whole days on the calendar of each location. */
interface Closed {
  locationId?: LocationId | null
  from: string
  to: string
}

async function onClosedDays(reader: Reader, clinicId: ClinicId, visits: readonly VisitAsked[]): Promise<VisitAsked[]> {
  const byTheRules = visits.filter(({ overruledAt }) => overruledAt === null)
  const closed: [VisitAsked[], Closed[]][] = []
  if (byTheRules.length > 0) {
    const { from, to } = datesOf(span(byTheRules))
    closed.push([byTheRules, await closedDays(reader, clinicId, from, to)])
  }
  for (const visit of visits.filter(({ overruledAt }) => overruledAt !== null))
    closed.push([
      [visit],
      await listClosures(reader, clinicId, { ...datesOf(visit), enteredAfter: visit.overruledAt ?? undefined }),
    ])
  if (closed.every(([, days]) => days.length === 0)) return []
  const locationIds = [...new Set(visits.map(({ locationId }) => locationId))]
  const zones = new Map((await getLocations(reader, clinicId, locationIds)).map(({ id, timeZone }) => [id, timeZone]))
  return closed.flatMap(([some, days]) =>
    some.filter((visit) => days.some((one) => touches(one, visit, zones.get(visit.locationId) ?? 'UTC'))),
  )
}

function datesOf({ startAt, endAt }: { startAt: number; endAt: number }): { from: string; to: string } {
  const date = (at: number) => new Date(at).toISOString().slice(0, 10)
  return { from: date(startAt - A_DAY_MS), to: date(endAt + A_DAY_MS) }
}

function touches({ locationId, from, to }: Closed, visit: VisitAsked, timeZone: string): boolean {
  if (typeof locationId === 'string' && locationId !== visit.locationId) return false
  return startOfDate(from, timeZone) < visit.endAt && startOfDate(addDays(to, 1), timeZone) > visit.startAt
}
