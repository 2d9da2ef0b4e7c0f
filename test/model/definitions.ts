/**
 * Who may have which time, said as the glossary says it: plain comparisons of intervals, seats and counts over all there is. It shares no
 * code with Praxis, and nothing here is fast.
 */
import type { PatientId } from '#people'
import {
  DAY,
  HOUR,
  MINUTE,
  holdsOfVisitors,
  isAhead,
  lives,
  meet,
  takenBy,
  takers,
  takesTime,
  typeOf,
} from './model.ts'
import type { Model, ModelHold, ModelVisit, Taken, Wanted } from './model.ts'

export interface Asking {
  /** When the time was chosen; now, unless it was held. */
  chosenAt?: number
  /** The visit that is moved: what it takes now does not stand in its way. */
  except?: string | undefined
}

const dayOf = (at: number): number => Math.floor(at / DAY) * DAY

/** What of the rules of time is against it, by the names that are told. */
export function rulesAgainst(model: Model, wanted: Wanted, { chosenAt = model.now }: Asking = {}): Set<string> {
  const against = new Set<string>()
  const type = typeOf(model, wanted.visitTypeId)
  const { start, end } = takenBy(model, wanted)
  if (start < chosenAt) against.add('in_the_past')
  else if (start < chosenAt + type.minNoticeMinutes * MINUTE) against.add('inside_minimum_notice')
  if (start % (30 * MINUTE) !== 0) against.add('off_grid')
  const morning = model.mornings.get(wanted.doctorId)
  const day = dayOf(start)
  const works = day === model.world.monday || day === model.world.monday + DAY
  if (!works || morning === undefined || start < day + morning.from * HOUR || end > day + morning.to * HOUR)
    against.add('outside_hours')
  if (model.leaves.some((leave) => leave.doctorId === wanted.doctorId && leave.start < end && start < leave.end))
    against.add('on_leave')
  const closed = model.closures.filter((one) => one.locationId === null || one.locationId === wanted.locationId)
  if (closed.some((one) => one.day < end && start < one.day + DAY)) against.add('location_closed')
  return against
}

/**
 * Whether the clinic itself cannot keep it: nobody is there to see them, or a plan looks for another time. What staff booked there all the same takes
 * place, unless that was entered later.
 */
export function isHit({ leaves, closures, planned }: Model, visit: ModelVisit): boolean {
  const { id, doctorId, locationId, start, end, overruled, setAt } = visit
  const counts = ({ enteredAt }: { enteredAt: number }) => !overruled || enteredAt > setAt
  const isAway = leaves.filter(counts).some((one) => one.doctorId === doctorId && one.start < end && start < one.end)
  const closed = closures.filter(counts).filter((one) => one.locationId === null || one.locationId === locationId)
  return planned.has(id) || isAway || closed.some((one) => one.day < end && start < one.day + DAY)
}

/** What of that which is booked is against it. */
export function loadAgainst(model: Model, wanted: Wanted, { except }: Asking = {}): Set<string> {
  const against = new Set<string>()
  const taken = takenBy(model, wanted)
  const others = takers(model, except)
  const ofDoctor = others.filter((other) => other.doctorId === wanted.doctorId)
  if (!isFree(model, taken, ofDoctor)) against.add('time_taken')
  else if (isTooFar(model, taken, ofDoctor)) against.add('no_time_to_travel')
  if (isMissingRooms(model, wanted)) against.add('resource_missing')
  if (roomsFor(model, taken, others) === undefined && !isMissingRooms(model, wanted)) against.add('resource_taken')
  for (const limit of model.limits.get(wanted.doctorId) ?? []) {
    if (limit.visitTypeId !== undefined && limit.visitTypeId !== wanted.visitTypeId) continue
    const counted = ofDoctor.filter(
      (other) =>
        (limit.visitTypeId ?? other.visitTypeId) === other.visitTypeId &&
        (limit.per === 'week' || dayOf(other.start) === dayOf(wanted.start)),
    )
    if (counted.length >= limit.most) against.add(limit.per === 'day' ? 'daily_limit_reached' : 'weekly_limit_reached')
  }
  return against
}

/** The same visit type with the same doctor at the same place and moment: its people come together. */
export function isSameGroup(model: Model, one: Wanted, other: Wanted): boolean {
  return (
    typeOf(model, one.visitTypeId).capacity > 1 &&
    one.visitTypeId === other.visitTypeId &&
    one.doctorId === other.doctorId &&
    one.locationId === other.locationId &&
    one.start === other.start
  )
}

/** Nothing else meets it but its own group, and that has a seat. */
function isFree(model: Model, taken: Omit<Taken, 'rooms'>, others: readonly (ModelVisit | ModelHold)[]): boolean {
  const met = others.filter((other) => meet(other, taken))
  return (
    met.every((other) => isSameGroup(model, taken, other)) && met.length < typeOf(model, taken.visitTypeId).capacity
  )
}

export function seatsLeft(model: Model, wanted: Wanted): number {
  const group = takers(model).filter((other) => isSameGroup(model, wanted, other))
  return typeOf(model, wanted.visitTypeId).capacity - group.length
}

function isTooFar(model: Model, taken: Omit<Taken, 'rooms'>, others: readonly Taken[]): boolean {
  const way = (model.travelMinutes.get(taken.doctorId) ?? 0) * MINUTE
  return others.some(
    (other) => other.locationId !== taken.locationId && meet({ from: other.from - way, to: other.to + way }, taken),
  )
}

const poolAt = ({ world }: Model, { locationId }: Wanted) =>
  world.rooms.filter((room) => room.inPool && room.locationId === locationId)

export const isMissingRooms = (model: Model, wanted: Wanted): boolean =>
  poolAt(model, wanted).length < typeOf(model, wanted.visitTypeId).ofPool

/**
 * The rooms it could be given: those named that stand there, and which of the pool; undefined when there are not enough free. Staff may do
 * without what the place does not have, and not with what somebody else has.
 */
export function roomsFor(
  model: Model,
  taken: Omit<Taken, 'rooms'>,
  others: readonly Taken[],
  overruled = false,
): { named: string[]; ofPool: string[]; need: number } | undefined {
  const type = typeOf(model, taken.visitTypeId)
  const isRoomFree = ({ id }: { id: string }): boolean =>
    others.every(
      (other) => !other.rooms.some((room) => room === id) || !meet(other, taken) || isSameGroup(model, taken, other),
    )
  const named = model.world.rooms.filter(
    (room) => type.resourceIds.includes(room.id) && room.locationId === taken.locationId,
  )
  const pool = poolAt(model, taken)
  const ofPool = pool.filter(isRoomFree)
  const need = overruled ? Math.min(type.ofPool, pool.length) : type.ofPool
  if (!named.every(isRoomFree) || ofPool.length < need) return undefined
  return { named: named.map(({ id }) => id), ofPool: ofPool.map(({ id }) => id), need }
}

/** A patient is at one visit at a time; buffers are the clinic's and not theirs. */
export function isPatientBusy(
  model: Model,
  patientId: PatientId,
  { start, end }: { start: number; end: number },
  except?: string,
): boolean {
  return [...model.visits.values()].some(
    (visit) =>
      visit.id !== except &&
      takesTime(visit) &&
      visit.patientId === patientId &&
      visit.start < end &&
      start < visit.end,
  )
}

/**
 * Whether a visit of the pathway, where it is wanted, is no check-up or no treatment any more, or not the one on the day before the other.
 * One that comes back stands by another that was overruled as it did before.
 */
export function breaksPathway(model: Model, visit: ModelVisit, wanted: Wanted, as: 'moved' | 'again'): boolean {
  const { bookedWith } = visit
  if (bookedWith?.kind !== 'pathway') return false
  if (wanted.visitTypeId !== model.world.types[bookedWith.nth === 0 ? 0 : 2]?.id) return true
  const others = [...model.visits.values()].filter(
    (other) =>
      other.id !== visit.id &&
      other.bookedWith?.id === bookedWith.id &&
      takesTime(other) &&
      (as === 'moved' || !other.overruled),
  )
  return others.some((other) =>
    bookedWith.nth === 0
      ? dayOf(other.start) !== dayOf(wanted.start) + DAY
      : dayOf(wanted.start) !== dayOf(other.start) + DAY,
  )
}

/** A hold more than a visitor keeps at once: they all come from one address. */
export const keepsTooMany = (model: Model): boolean =>
  holdsOfVisitors(model).filter((hold) => lives(hold, model.now)).length >= model.fairUse.holdsPerAddress

/** As many visits ahead as a patient books for themselves, with so many more; what the desk booked for them does not count. */
export function hasTooManyAhead(
  { visits, now, fairUse }: Model,
  patientId: PatientId,
  more = 1,
): 'yes' | 'no' | 'perhaps' {
  const ahead = [...visits.values()].filter((visit) => visit.patientId === patientId && isAhead(visit, now))
  const counting = (...how: string[]): number => ahead.filter(({ counts }) => how.includes(counts)).length
  if (counting('yes') + more > fairUse.visitsPerPatient) return 'yes'
  return counting('yes', 'perhaps') + more > fairUse.visitsPerPatient ? 'perhaps' : 'no'
}

/** What follows on the visits that a patient missed in the last year, when they book for themselves. */
export function afterMissedVisits(
  { visits, now, fairUse }: Model,
  patientId: PatientId,
): 'approval' | 'desk' | undefined {
  const missed = [...visits.values()].filter(
    (visit) => visit.patientId === patientId && visit.status === 'noshow' && visit.start <= now,
  )
  return fairUse.missed !== null && missed.length >= fairUse.missed.from ? fairUse.missed.consequence : undefined
}
