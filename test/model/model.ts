import type { LocationId, ResourceId, VisitTypeId } from '#clinic'
import type { DoctorId, PatientId } from '#people'
import type { Status } from '../../src/booking/appointment/life.ts'
import type { StoredOffer } from './state.ts'
import { MORNINGS } from './world.ts'
import type { Asker, ModelType, World } from './world.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A time somebody wants. Instants are epoch milliseconds. */
export interface Wanted {
  doctorId: DoctorId
  visitTypeId: VisitTypeId
  locationId: LocationId
  start: number
}

/** What a visit or a hold takes. */
export interface Taken extends Wanted {
  end: number
  /** With the buffers: so long the doctor and the rooms are taken. */
  from: number
  to: number
  rooms: readonly ResourceId[]
}

export interface ModelHold extends Taken {
  id: string
  createdAt: number
  expiresAt: number
  /** Kept by Praxis for an offer or a plan, and not by a visitor. */
  isKept?: true
}

export interface ModelVisit extends Taken {
  id: string
  patientId: PatientId
  status: Status
  version: number
  /** Put beside what the doctor had then. */
  squeezed: boolean
  /**
   * Whether it counts under fair use: visits do that patients book for themselves, as long as they are ahead. One that was not ahead for a
   * while may be forgotten or not.
   */
  counts: 'yes' | 'no' | 'perhaps'
  /** Where its last move came from. */
  cameFrom: Status | null
  /** Until when that can be taken back. */
  undoUntil: number | null
  /** Until when the clinic says yes or no to a proposal. */
  decideBy: number | null
  overruled: boolean
  /** When it got the time that it has. */
  setAt: number
  /** The series or the pathway that it was booked with. */
  bookedWith: { kind: 'series' | 'pathway'; id: string; nth: number } | null
  bookedBy: Asker
  /** That it, or a change before it, came after the notice that the clinic asks for. */
  late: boolean
  /** That the last change of its time came so. */
  movedLate: boolean
  /** What was to be paid for it, oldest first. */
  charges: ModelCharge[]
  /** When it was given up unpaid. */
  unpaidAt: number[]
  /** Starts at which somebody once said that nobody came. */
  missedAt: readonly number[]
}

export interface ModelCharge {
  state: 'due' | 'paid' | 'closed'
  /** The money that was taken for it, as the processor names it. */
  payment: string | null
  /** The processor's pages for it, oldest first, and what was paid there, whether or not Praxis was told. */
  pages: { id: string; until: number; payment: string | null }[]
  /** What goes back. */
  back: { payment: string; why: 'called_off' | 'too_late' | 'paid_twice'; leavesAt: number; state: 'owed' | 'done' }[]
  /** What was announced of it, and nobody has heard yet. */
  unheard: 'paid' | 'closed' | null
}

/** That somebody acts for somebody else, as the desk recorded it. */
export interface ModelAuthority {
  id: string
  /** Who acts: their own record as a patient. */
  actingPatientId: PatientId
  patientId: PatientId
  scope: 'book' | 'see' | 'both'
  /** The midnight with which its last day ends. */
  over: number
  isEnded: boolean
}

export interface ModelLeave {
  id: string
  doctorId: DoctorId
  start: number
  end: number
  enteredAt: number
}

export interface ModelClosure {
  id: string
  enteredAt: number
  locationId: LocationId | null
  /** Midnight of the one day on which it is closed. */
  day: number
}

export interface ModelLimit {
  visitTypeId?: VisitTypeId
  per: 'day' | 'week'
  most: number
}

/** How much of the clinic's time one caller keeps; see docs/domain.md, fair use. */
export interface ModelFairUse {
  version: number
  holdsPerAddress: number
  visitsPerPatient: number
  missed: { from: number; consequence: 'approval' | 'desk' } | null
}

/** What the clinic decided about the life of a visit; see docs/domain.md. */
export interface ModelPolicy {
  version: number
  approvalHours: number
  undoMinutes: number
  cancellationNoticeMinutes: number
  lateCancellation: 'allowed' | 'desk'
  noShow: { minutes: number; after: 'start' | 'end' } | null
  /** Since when it says who did not come. */
  noShowSince: number
}

/** All that the model knows of the clinic. What follows from it is in definitions.ts. */
export interface Model {
  world: World
  now: number
  holds: Map<string, ModelHold>
  visits: Map<string, ModelVisit>
  authorities: ModelAuthority[]
  /** It was announced that money goes back, and nobody has heard yet. */
  mustSendRefunds: boolean
  leaves: ModelLeave[]
  closures: ModelClosure[]
  mornings: Map<DoctorId, (typeof MORNINGS)[number]>
  limits: Map<DoctorId, readonly ModelLimit[]>
  travelMinutes: Map<DoctorId, number>
  types: Map<VisitTypeId, ModelType>
  fairUse: ModelFairUse
  policy: ModelPolicy
  /** As they were after the step before; see keeping.ts. */
  offers: readonly (StoredOffer & { holdId: string })[]
  /** Bad days that are being seen to. */
  planIds: string[]
  /** Visits that an open plan has yet to see to, as they were after the step before. */
  planned: ReadonlySet<string>
  /** A check-up, and a treatment on the next day. */
  pathwayId: string
}

export function modelOf(world: World, pathwayId: string): Model {
  return {
    world,
    pathwayId,
    offers: [],
    planIds: [],
    planned: new Set(),
    now: world.monday + 7 * HOUR,
    holds: new Map(),
    visits: new Map(),
    authorities: [],
    mustSendRefunds: false,
    leaves: [],
    closures: [],
    mornings: new Map(world.doctorIds.map((id) => [id, MORNINGS[0]])),
    limits: new Map(),
    travelMinutes: new Map(),
    types: new Map(world.types.map((type) => [type.id, { ...type }])),
    // The usual rules, where a clinic decided nothing.
    fairUse: { version: 0, holdsPerAddress: 20, visitsPerPatient: 20, missed: { from: 3, consequence: 'approval' } },
    policy: {
      version: 0,
      approvalHours: 48,
      undoMinutes: 60,
      cancellationNoticeMinutes: 24 * 60,
      lateCancellation: 'allowed',
      noShow: null,
      noShowSince: 0,
    },
  }
}

export function typeOf(model: Model, id: VisitTypeId): ModelType {
  const type = model.types.get(id)
  if (type === undefined) throw new Error(`the model knows no visit type ${id}`)
  return type
}

/** How long a visit at that time takes its doctor and rooms. */
export function takenBy(model: Model, wanted: Wanted): Omit<Taken, 'rooms'> {
  const { doctorId, visitTypeId, locationId, start } = wanted
  const { durationMinutes, bufferAfterMinutes } = typeOf(model, visitTypeId)
  const end = start + durationMinutes * MINUTE
  return { doctorId, visitTypeId, locationId, start, end, from: start, to: end + bufferAfterMinutes * MINUTE }
}

const RELEASED: ReadonlySet<Status> = new Set(['cancelled', 'noshow', 'waitlist'])

/** Whether its doctor, rooms and patient have the time taken for it. */
export const takesTime = ({ status }: ModelVisit): boolean => !RELEASED.has(status)

export const lives = ({ expiresAt }: ModelHold, now: number): boolean => expiresAt > now

/** Everything that takes somebody's time now: visits, and holds before their deadline. */
export function takers(model: Model, except?: string): (ModelVisit | ModelHold)[] {
  return [
    ...[...model.visits.values()].filter((visit) => takesTime(visit) && visit.id !== except),
    ...[...model.holds.values()].filter((hold) => lives(hold, model.now)),
  ]
}

export const meet = (one: { from: number; to: number }, other: { from: number; to: number }): boolean =>
  one.from < other.to && other.from < one.to

export const isAhead = (visit: ModelVisit, now: number): boolean => takesTime(visit) && visit.start > now

/** Until when the clinic decides about it, if it is a proposal, or until when it is paid for. */
export function deadlineOf(
  { policy, now }: Model,
  { status, start }: Pick<ModelVisit, 'status' | 'start'>,
): number | null {
  if (status === 'pending') return Math.min(start, now + 30 * MINUTE)
  return status === 'proposed' ? Math.min(start, now + policy.approvalHours * HOUR) : null
}

/** The same for one that is moved: a proposal is decided anew, and nobody has longer to pay. */
export function deadlineAtNewTime(model: Model, { status, start, decideBy }: ModelVisit): number | null {
  return status === 'pending' ? Math.min(decideBy ?? start, start) : deadlineOf(model, { status, start })
}

/** Those of visitors, who know their ids. */
export const holdsOfVisitors = ({ holds }: Model): ModelHold[] =>
  [...holds.values()].filter((hold) => hold.isKept !== true)
