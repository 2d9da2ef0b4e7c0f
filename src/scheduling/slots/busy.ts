import { type EpochMinute, type Interval, merge } from '../time/interval.ts'
import { type TravelTimes, travelMinutes } from './travel.ts'
import type { VisitRules } from './visit-rules.ts'

/** What a group shares: everyone who comes to the same visit type, at the same location, at the same time. */
export interface Occasion {
  readonly visitTypeId: string
  readonly locationId: string
  readonly start: EpochMinute
}

/** A stretch of time that is spoken for, its own buffers included. */
export interface Claim extends Interval {
  /** Absent: this claim shares its time with nobody. */
  readonly occasion?: Occasion | undefined
  /** Where it is; absent: nobody has to travel from there. */
  readonly locationId?: string | undefined
  /** Absent: 1. A claim on the room of a doctor's visit has 0, for its patient is counted with the doctor. */
  readonly seats?: number | undefined
}

/** One occasion with seats taken: others of its kind may join it, nothing else may meet it. */
export interface TakenOccasion extends Interval {
  readonly occasionStart: EpochMinute
  readonly seats: number
}

/**
 * Claims as one visit type at one location sees them: `starts[i]` to `ends[i]` is taken outright, sorted and disjoint.
 * Two arrays and not one of objects, because the search walks them for every doctor.
 */
export interface Busy {
  readonly starts: readonly EpochMinute[]
  readonly ends: readonly EpochMinute[]
  readonly occasions: readonly TakenOccasion[]
  /** In these no more visits may begin, by the limits of the doctor: sorted and disjoint. */
  readonly full?: readonly Interval[] | undefined
  /** Rooms and equipment any of which will do. */
  readonly pools?: readonly Pool[] | undefined
}

/** So many of these, each as it is taken. Free for a visit are those that are free from its beginning to its end. */
export interface Pool {
  readonly need: number
  readonly members: readonly Busy[]
}

export const NOTHING_BUSY: Busy = { starts: [], ends: [], occasions: [] }

/**
 * The claims on the doctor, and on whatever else the visit always needs, in any order. A claim at another location is wider by the way from
 * there and back: a visit that met it would begin before the doctor can have arrived, or end after they had to leave.
 */
export function busyFrom(claims: readonly Claim[], rules: VisitRules, locationId: string, travel?: TravelTimes): Busy {
  const mayShare = ({ occasion }: Claim): boolean =>
    rules.capacity > 1 && occasion?.visitTypeId === rules.visitTypeId && occasion.locationId === locationId
  const outright = merge(
    claims.filter((claim) => !mayShare(claim)).map((claim) => withTheWay(claim, locationId, travel)),
  )
  return {
    starts: outright.map(({ start }) => start),
    ends: outright.map(({ end }) => end),
    occasions: occasionsOf(claims.filter(mayShare)),
  }
}

function withTheWay(claim: Claim, locationId: string, travel: TravelTimes | undefined): Interval {
  const minutes = travelMinutes(travel, claim.locationId ?? locationId, locationId)
  return minutes === 0 ? claim : { start: claim.start - minutes, end: claim.end + minutes }
}

function occasionsOf(shared: readonly Claim[]): TakenOccasion[] {
  const byStart = new Map<EpochMinute, TakenOccasion>()
  for (const { occasion, start, end, seats = 1 } of shared) {
    if (occasion === undefined) continue
    const before = byStart.get(occasion.start)
    byStart.set(occasion.start, {
      occasionStart: occasion.start,
      // Its claims differ when the buffers were changed between two bookings; the occasion takes the widest.
      start: Math.min(start, before?.start ?? start),
      end: Math.max(end, before?.end ?? end),
      seats: seats + (before?.seats ?? 0),
    })
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start)
}
