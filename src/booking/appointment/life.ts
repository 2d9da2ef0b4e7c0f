import type { Actor } from '#identity'
import { isStaff } from '#identity'

/** FHIR R4's AppointmentStatus, as far as Praxis uses it. A hold is `pending` only in FHIR's view of it. */
export const STATUSES = [
  'proposed',
  'pending',
  'booked',
  'arrived',
  'checked-in',
  'in-progress',
  'fulfilled',
  'cancelled',
  'noshow',
  'waitlist',
] as const
export type Status = (typeof STATUSES)[number]

/** What can be done with an appointment, named as in the address of the call. */
export const MOVES = [
  'confirmation',
  'reschedule',
  'cancellation',
  'arrival',
  'start',
  'completion',
  'no-show',
] as const
export type Move = (typeof MOVES)[number]

interface Rule {
  /** From which status to which. A status that is not named here makes the move illegal. */
  readonly leads: Partial<Record<Status, Status>>
  readonly who: 'patient or staff' | 'staff'
}

/**
 * The life of an appointment: every legal move. Refusals, histories, answers (`legalMoves`) and documents read this one table.
 * Confirming a proposed visit approves it, which is the clinic's word; confirming a booked one says that the patient will come.
 */
export const LIFE: Record<Move, Rule> = {
  confirmation: { leads: { proposed: 'booked', pending: 'booked', booked: 'booked' }, who: 'patient or staff' },
  reschedule: { leads: { proposed: 'proposed', pending: 'pending', booked: 'booked' }, who: 'patient or staff' },
  cancellation: {
    leads: {
      proposed: 'cancelled',
      pending: 'cancelled',
      booked: 'cancelled',
      arrived: 'cancelled',
      'checked-in': 'cancelled',
    },
    who: 'patient or staff',
  },
  arrival: { leads: { booked: 'arrived' }, who: 'staff' },
  start: { leads: { arrived: 'in-progress', 'checked-in': 'in-progress' }, who: 'staff' },
  completion: { leads: { 'in-progress': 'fulfilled' }, who: 'staff' },
  'no-show': { leads: { booked: 'noshow' }, who: 'staff' },
}

/** Where a move leads from here, or undefined when it is illegal. */
export function leadsTo(move: Move, from: Status): Status | undefined {
  return LIFE[move].leads[from]
}

/** Which moves this actor may make now. A patient's appointment that has begun is the desk's to settle. */
export function legalMoves(actor: Actor, status: Status, startAt: number, now: number): Move[] {
  const staff = isStaff(actor)
  return MOVES.filter(
    (move) => leadsTo(move, status) !== undefined && (staff || isPatientsMove(move, status, startAt, now)),
  )
}

/** A patient moves only what lies ahead, and approves nothing. */
export function isPatientsMove(move: Move, status: Status, startAt: number, now: number): boolean {
  if (LIFE[move].who === 'staff' || startAt <= now) return false
  return move !== 'confirmation' || status === 'booked'
}

/** Statuses in which an appointment takes nobody's time any more. */
export function releasesTime(status: Status): boolean {
  return status === 'cancelled' || status === 'noshow'
}
