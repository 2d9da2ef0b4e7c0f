import { type EpochMinute, type Interval, merge } from '../time/interval.ts'
import { type DayNumber, weekdayOf } from '../time/local-date.ts'
import { type TimeZone, dayAt, startOfDay } from '../time/time-zone.ts'

/** At most so many visits of the doctor that begin in one local day or ISO week, whatever their location. */
export interface VisitLimit {
  /** Absent: visits of all types together. */
  readonly visitTypeId?: string | undefined
  readonly per: 'day' | 'week'
  readonly most: number
}

/** How many places of one limit are taken in one period: visits and holds. Plain data, kept by whoever asks often. */
export interface TakenPlaces {
  readonly visitTypeId: string | undefined
  readonly per: 'day' | 'week'
  /** The day itself, or the Monday of the week, on the calendar of each visit's location. */
  readonly firstDay: DayNumber
  readonly taken: number
}

/** A stretch in which no more visits may begin, and by which limit. */
export interface FullPeriod extends Interval {
  readonly limit: VisitLimit
  readonly taken: number
}

/** The limits under which a visit of this type counts, always in one order: those of the day first. */
export function limitsOn(limits: readonly VisitLimit[] | undefined, visitTypeId: string): VisitLimit[] {
  return (limits ?? [])
    .filter((limit) => limit.visitTypeId === undefined || limit.visitTypeId === visitTypeId)
    .toSorted((a, b) => orderOf(a) - orderOf(b))
}

const orderOf = ({ per, visitTypeId }: VisitLimit): number =>
  (per === 'day' ? 0 : 2) + (visitTypeId === undefined ? 0 : 1)

/** The day, or the Monday of the ISO week, in which a visit counts: by its start, on the clock of its location. */
export function firstDayOf(per: VisitLimit['per'], start: EpochMinute, zone: TimeZone): DayNumber {
  const day = dayAt(zone, start)
  return per === 'day' ? day : day - (weekdayOf(day) - 1)
}

/** When no further visit of this type may begin at a location of this zone. */
export function fullPeriods(
  limits: readonly VisitLimit[] | undefined,
  places: readonly TakenPlaces[],
  visitTypeId: string,
  zone: TimeZone,
): FullPeriod[] {
  const counting = limitsOn(limits, visitTypeId)
  if (counting.length === 0) return []
  return counting.flatMap((limit) =>
    places
      .filter(
        ({ per, visitTypeId: scope, taken }) => per === limit.per && scope === limit.visitTypeId && taken >= limit.most,
      )
      .map(({ firstDay, taken }) => ({
        start: startOfDay(zone, firstDay),
        end: startOfDay(zone, firstDay + (limit.per === 'day' ? 1 : 7)),
        limit,
        taken,
      })),
  )
}

/** As one sorted list of stretches, which is how `freeStarts` takes them. */
export const asIntervals = (periods: readonly FullPeriod[]): Interval[] => merge(periods)
