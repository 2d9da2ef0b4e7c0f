import type { Interval } from '../time/interval.ts'
import { type TimeZone, dayAt, startOfDay } from '../time/time-zone.ts'

/** What a visit type asks of any time it is booked at. */
export interface VisitRules {
  readonly visitTypeId: string
  /** At least 1. */
  readonly durationMinutes: number
  /** Kept free of other claims around the visit. May lie outside the hours and inside leave; may touch another buffer. */
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
  /** 1 to 1440. Counts from the full hour of the location's clock, above 60 from its midnight. */
  readonly gridMinutes: number
  /** Real elapsed minutes between now and the start, whatever the clocks do meanwhile (case 19). */
  readonly minNoticeMinutes: number
  /** 0: today only, on the location's calendar. */
  readonly horizonDays: number
  /** How many can take part in one visit; above 1 it is a group visit. */
  readonly capacity: number
}

/** The part of time in which a start may be booked at `nowAt` (epoch ms): after the notice, within the horizon. May be empty. */
export function bookingWindow(rules: VisitRules, zone: TimeZone, nowAt: number): Interval {
  const today = dayAt(zone, Math.floor(nowAt / 60_000))
  return {
    start: Math.ceil(nowAt / 60_000) + rules.minNoticeMinutes,
    end: startOfDay(zone, today + rules.horizonDays + 1),
  }
}
