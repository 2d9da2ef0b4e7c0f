import type { EpochMinute, Interval, TimeZone } from '#scheduling'

/** One doctor at one location, for one step of a pathway: where its free times come from, and what of it a visit would take. Minutes. */
export interface Candidate {
  doctorId: string
  locationId: string
  zone: TimeZone
  durationMinutes: number
  bufferBeforeMinutes: number
  bufferAfterMinutes: number
  /** Rooms and equipment that it takes, or may take; sorted or not. */
  roomIds: readonly string[]
  /** The starts that are asked about and that may be booked at all. */
  window: Interval
  /** Free starts within a part of the window, sorted. */
  starts: (part: Interval) => readonly EpochMinute[]
  /** How long the doctor takes to another location. */
  wayTo: (locationId: string) => number
  /** The longest of these ways. */
  longestWay: number
  /** Under which limits a visit then counts, and how many places each has left. */
  places: (start: EpochMinute) => readonly Place[]
}

export interface Place {
  /** The same for all visits that count here. */
  name: string
  left: number
}

/** A visit of a plan. */
export interface PlanVisit {
  candidate: Candidate
  start: EpochMinute
  end: EpochMinute
}

/**
 * Whether a later visit of the same plan cannot stand beside this one, though each alone is free: the doctor or a room is kept for one by
 * the buffers of the other, or the doctor is not there in time. Of a pool any room counts, so that two visits minutes apart do not need
 * two rooms of it.
 */
export function collides({ candidate: earlier, end }: PlanVisit, { candidate: later, start }: PlanVisit): boolean {
  const gap = start - later.bufferBeforeMinutes - (end + earlier.bufferAfterMinutes)
  if (earlier.doctorId === later.doctorId && gap < earlier.wayTo(later.locationId)) return true
  return gap < 0 && earlier.roomIds.some((id) => later.roomIds.includes(id))
}

/** Until when a visit can be in the way of a later one of its plan. */
export const inTheWayUntil = ({ candidate, end }: PlanVisit): EpochMinute =>
  end + candidate.bufferAfterMinutes + candidate.longestWay

/** Whether the places left under limits are too few for this visit beside the others of its plan. */
export function lacksPlace(visit: PlanVisit, others: readonly PlanVisit[]): boolean {
  const places = visit.candidate.places(visit.start)
  if (places.length === 0) return false
  const taken = others.flatMap((other) => other.candidate.places(other.start).map(({ name }) => name))
  return places.some(({ name, left }) => taken.filter((one) => one === name).length >= left)
}
