import type { PatientId } from '#people'
import {
  afterMissedVisits,
  breaksPathway,
  hasTooManyAhead,
  isMissingRooms,
  isPatientBusy,
  loadAgainst,
  roomsFor,
  rulesAgainst,
} from '../definitions.ts'
import { mayBookFor } from '../acting.ts'
import { neverPays } from '../deposits.ts'
import { takenBy, takers, typeOf } from '../model.ts'
import type { Model, ModelHold, ModelVisit, Taken, Wanted } from '../model.ts'
import type { Answer } from '../real.ts'
import type { Caller } from './step.ts'

/** What is against a wish: with which code it may be refused, and which rules it may, and which it must, name. */
export interface Against {
  codes: Set<string>
  mayName: Set<string>
  mustName: Set<string>
  /** Codes that it may be refused with or not, where two things are right. */
  perhaps?: Set<string>
}

const LIMITS = new Set(['daily_limit_reached', 'weekly_limit_reached'])
const codeOf = (rule: string): string => (LIMITS.has(rule) ? 'booking.not_bookable' : 'booking.slot_taken')

/** Against a time that is wanted by the rules, for a patient or for a hold that does not know its patient yet. */
export function againstTime(
  model: Model,
  wanted: Wanted,
  { patientId, except }: { patientId?: PatientId | undefined; except?: string | undefined },
): Against {
  const load = loadAgainst(model, wanted, { except })
  const rules = rulesAgainst(model, wanted)
  if (load.has('resource_missing')) rules.add('resource_missing')
  if (rules.size > 0) return { codes: new Set(['booking.not_bookable']), mayName: rules.union(load), mustName: rules }
  const codes = new Set<string>(
    [...load].map((rule) => (LIMITS.has(rule) ? 'booking.not_bookable' : 'booking.slot_taken')),
  )
  if (patientId !== undefined && isPatientBusy(model, patientId, takenBy(model, wanted), except))
    codes.add('booking.patient_busy')
  return { codes, mayName: load, mustName: new Set() }
}

/**
 * Against whoever is not staff, besides what is against the time: that they may not book for this patient, which is told before all that would
 * say something of the patient; what the patient keeps already, and what they missed.
 */
export function againstCaller(model: Model, against: Against, { who, isStaff, patientId }: Caller, more = 1): Against {
  if (isStaff) return against
  if (!mayBookFor(model, who, patientId))
    return only('booking.patient_not_found', ...against.codes.intersection(BEFORE_THE_PATIENT))
  const codes = new Set(against.codes)
  const perhaps = new Set(against.perhaps)
  const tooMany = hasTooManyAhead(model, patientId, more)
  if (tooMany !== 'no') (tooMany === 'yes' ? codes : perhaps).add('booking.too_many_appointments')
  if (afterMissedVisits(model, patientId) === 'desk') codes.add('booking.desk_only')
  return { ...against, codes, perhaps }
}

/** Against whoever is not staff and wants a visit that has its price: that they gave up too many unpaid, or keep many that wait to be paid. */
export function againstUnpaid(
  model: Model,
  against: Against,
  wanted: Wanted,
  { who, isStaff, patientId }: Caller,
): Against {
  if (isStaff || !typeOf(model, wanted.visitTypeId).deposit) return against
  const codes = new Set(against.codes)
  if (neverPays(model, { patientId })) codes.add('booking.too_many_unpaid')
  const waiting = [...model.visits.values()].filter(({ status, bookedBy }) => status === 'pending' && bookedBy === who)
  // Of one that was called off and stands again it may be forgotten that it is kept.
  return { ...against, codes, perhaps: new Set(waiting.length < 5 ? [] : ['booking.too_many_holds']) }
}

/** What is looked at before it is known for whom: a hold that is over, and words that only staff may say. */
const BEFORE_THE_PATIENT = new Set(['booking.hold_gone', 'booking.override_not_allowed'])

/** What the rules say of a time that is held: as when it was chosen, but that the place must still have what the visit needs. */
export function rulesAgainstHeld(model: Model, hold: ModelHold, chosenAt: number): Set<string> {
  const rules = rulesAgainst(model, hold, { chosenAt })
  if (isMissingRooms(model, hold)) rules.add('resource_missing')
  return rules
}

/** Whether no room that it was given has been taken out of use since. */
export const hasItsRooms = ({ world }: Model, { rooms }: ModelHold): boolean =>
  rooms.every((room) => world.rooms.some(({ id }) => id === room))

/** Against a time that is held already: its rules, and the patient. */
export function againstHeldTime(model: Model, hold: ModelHold, patientId: PatientId, except?: string): Against {
  const rules = rulesAgainstHeld(model, hold, hold.createdAt)
  const codes = new Set<string>()
  if (rules.size > 0) codes.add('booking.not_bookable')
  if (hold.expiresAt <= model.now || !hasItsRooms(model, hold)) codes.add('booking.hold_gone')
  if (codes.size === 0 && isPatientBusy(model, patientId, hold, except)) codes.add('booking.patient_busy')
  return { codes, mayName: rules.union(loadAgainst(model, hold, { except })), mustName: rules }
}

/** Against a time that staff want whatever the rules say: the past, the patient, and rooms that somebody else has. */
export function againstOverride(model: Model, wanted: Wanted, patientId: PatientId, except?: string): Against {
  const codes = new Set<string>()
  const rules = rulesAgainst(model, wanted).intersection(new Set(['in_the_past']))
  if (rules.size > 0) return { codes: new Set(['booking.not_bookable']), mayName: rules, mustName: rules }
  const taken = takenBy(model, wanted)
  if (roomsFor(model, taken, takers(model, except), true) === undefined) codes.add('booking.slot_taken')
  if (isPatientBusy(model, patientId, taken, except)) codes.add('booking.patient_busy')
  return { codes, mayName: new Set(['resource_taken']), mustName: new Set() }
}

/** Against taking a time again that an undo brings back: the rules of now, but for those about the moment of asking. */
export function againstTimeAgain(model: Model, visit: ModelVisit): Against {
  const load = loadAgainst(model, visit)
  // Of who is said not to have come the visit had begun: no rule is asked of it.
  const isBeyondRules = visit.overruled || visit.status === 'noshow'
  const rules = isBeyondRules ? new Set<string>() : rulesAgainst(model, visit).difference(ABOUT_ASKING)
  if (rules.size > 0) return { codes: new Set(['booking.not_bookable']), mayName: rules, mustName: rules }
  const codes = new Set<string>([...load].map(codeOf))
  if (!visit.overruled && breaksPathway(model, visit, visit, 'again')) codes.add('booking.visit_of_pathway')
  if (isPatientBusy(model, visit.patientId, visit, visit.id)) codes.add('booking.patient_busy')
  // Rooms that are no longer there are told as rooms that are taken.
  return {
    codes,
    mayName: load.has('resource_missing') ? load.union(new Set(['resource_taken'])) : load,
    mustName: new Set(),
  }
}

const ABOUT_ASKING = new Set(['in_the_past', 'inside_minimum_notice'])

export const NOTHING: Against = { codes: new Set(), mayName: new Set(), mustName: new Set() }

export const only = (...codes: string[]): Against => ({ ...NOTHING, codes: new Set(codes) })

/** Whether the answer is yes. Throws unless it is yes exactly when nothing is against it, and a no says what is. */
export function isYes(answer: Answer, { codes, mayName, mustName, perhaps = new Set() }: Against): boolean {
  const told = JSON.stringify(answer.body)
  const said = `${answer.status} ${told}`
  if (answer.status < 300) {
    if (codes.size === 0) return true
    throw new Error(`said yes, though ${[...codes, ...mustName].join(', ')}: ${said}`)
  }
  const problem = answer.body as { code: string; reasons?: { rule: string }[] }
  if (perhaps.has(problem.code)) return false
  if (codes.size === 0) throw new Error(`said no, and nothing is against it: ${said}`)
  if (!codes.has(problem.code)) throw new Error(`said no for another cause than ${[...codes].join(', ')}: ${said}`)
  if (problem.reasons === undefined) return false
  const named = new Set(problem.reasons.map(({ rule }) => rule))
  if (problem.code === 'booking.not_bookable' && !mustName.isSubsetOf(named))
    throw new Error(`did not name ${[...mustName.difference(named)].join(', ')}: ${said}`)
  if (!named.isSubsetOf(mayName)) throw new Error(`named ${[...named.difference(mayName)].join(', ')}: ${said}`)
  return false
}

/** Throws unless these are rooms that the visit needs and nobody else has. */
export function refuseWrongRooms(
  model: Model,
  taken: Taken,
  { except, overruled = false }: { except?: string; overruled?: boolean } = {},
): void {
  const possible = roomsFor(model, taken, takers(model, except), overruled)
  const rooms = new Set<string>(taken.rooms)
  if (possible !== undefined) {
    const { named, ofPool, need } = possible
    const given = rooms.difference(new Set(named))
    if (
      rooms.size === taken.rooms.length &&
      named.every((id) => rooms.has(id)) &&
      given.size === need &&
      given.isSubsetOf(new Set(ofPool))
    )
      return
  }
  const { resourceIds } = typeOf(model, taken.visitTypeId)
  throw new Error(
    `was given the rooms ${[...rooms].join()}, of ${JSON.stringify(possible)} (named ${resourceIds.join()})`,
  )
}
