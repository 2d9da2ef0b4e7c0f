import { timeZone as zoneOf, wallAt } from '#scheduling'
import type { Change, PlanOptions } from './contract.ts'
import type { Proposal } from './tables.ts'

type Weights = Pick<PlanOptions, 'otherDoctorWeighsDays' | 'otherLocationWeighsDays'>

const DAY_MINUTES = 1440

/** A time with a doctor somewhere, and what the clock there shows: minutes of the wall clock since 1970. */
export interface Placed extends Pick<Proposal, 'doctorId' | 'locationId' | 'startAt'> {
  wall: number
}

export function placed<Where extends Pick<Proposal, 'doctorId' | 'locationId' | 'startAt'>>(
  where: Where,
  timeZone: string,
): Where & Placed {
  return { ...where, wall: wallAt(zoneOf(timeZone), Math.floor(where.startAt / 60_000)) }
}

/** Dates from the one to the other; negative when the second is earlier. */
export const daysBetween = (was: Placed, then: Placed): number => dayOf(then) - dayOf(was)

/**
 * How much of a change a new time is, counted in days of waiting: so many dates later, so much for another doctor, so much for another
 * location; and of the same date the nearer to the old time of day. One number that a clinic can read and set, instead of a ladder of cases:
 * with the usual weights a patient stays with their doctor if that costs less than a week, and goes to another that day if it costs more.
 */
export function weigh(was: Placed, then: Placed, weights: Weights): number {
  return (
    Math.abs(daysBetween(was, then)) +
    (was.doctorId === then.doctorId ? 0 : weights.otherDoctorWeighsDays) +
    (was.locationId === then.locationId ? 0 : weights.otherLocationWeighsDays) +
    minutesOff(was, then) / DAY_MINUTES
  )
}

/** The same, said. */
export function changeOf(was: Placed, then: Placed, weights: Weights): Change {
  return {
    days: daysBetween(was, then),
    otherDoctor: was.doctorId !== then.doctorId,
    otherLocation: was.locationId !== then.locationId,
    otherTimeOfDayMinutes: minutesOff(was, then),
    weight: Math.round(weigh(was, then, weights) * 1000) / 1000,
  }
}

const dayOf = ({ wall }: Placed): number => Math.floor(wall / DAY_MINUTES)
const minuteOfDay = ({ wall }: Placed): number => wall - Math.floor(wall / DAY_MINUTES) * DAY_MINUTES
const minutesOff = (was: Placed, then: Placed): number => Math.abs(minuteOfDay(then) - minuteOfDay(was))
