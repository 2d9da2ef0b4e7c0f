import type { Actor } from '#identity'
import { isStaff } from '#identity'

/** FHIR R4's AppointmentStatus, as far as Praxis uses it. `pending`: only the patient's deposit is missing. */
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
  'declination',
  'lapse',
  'payment',
  'non-payment',
  'reschedule',
  'cancellation',
  'arrival',
  'start',
  'completion',
  'no-show',
  'undo',
] as const
export type Move = (typeof MOVES)[number]

interface Rule {
  /** From which status to which. A status that is not named here makes the move illegal. */
  readonly leads: Partial<Record<Status, Status>>
  readonly who: 'patient or staff' | 'staff' | 'Praxis'
  /** Staff may take it back for as long as the clinic's policy gives, unless another move followed. */
  readonly undoable?: true
  /** Not before the visit was to begin, or not before its day on the calendar of its location; see dayOf in terms.ts. */
  readonly notBefore?: 'start' | 'day'
  readonly says: string
}

/**
 * The life of an appointment: every legal move. Refusals, histories, answers (`legalMoves`) and documents read this one table.
 * Confirming a proposed visit approves it, which is the clinic's word; confirming a booked one says that the patient will come.
 * FHIR's AppointmentStatus has no "declined": what was declined or lapsed is `cancelled`, and its last move says how.
 */
export const LIFE: Record<Move, Rule> = {
  confirmation: {
    leads: { proposed: 'booked', pending: 'booked', booked: 'booked' },
    who: 'patient or staff',
    says: 'Staff approve a proposal, or do without a deposit; of a booked visit, the patient says they will come.',
  },
  declination: {
    leads: { proposed: 'cancelled' },
    who: 'staff',
    undoable: true,
    says: 'The clinic says no to a proposal. FHIR has no such status for an appointment: it is cancelled, by this move.',
  },
  lapse: {
    leads: { proposed: 'cancelled' },
    who: 'Praxis',
    says: 'Nobody answered a proposal by its deadline, which is never after its start.',
  },
  payment: { leads: { pending: 'booked' }, who: 'Praxis', says: 'The deposit is there.' },
  'non-payment': {
    leads: { pending: 'cancelled' },
    who: 'Praxis',
    says: 'The deposit was not there by its deadline, which is never after the start.',
  },
  reschedule: {
    leads: { proposed: 'proposed', pending: 'pending', booked: 'booked' },
    who: 'patient or staff',
    says: 'The same appointment at another time, with another doctor or elsewhere.',
  },
  cancellation: {
    leads: {
      proposed: 'cancelled',
      pending: 'cancelled',
      booked: 'cancelled',
      arrived: 'cancelled',
      'checked-in': 'cancelled',
    },
    who: 'patient or staff',
    undoable: true,
    says: 'It will not take place. Of a visit that was agreed a patient may be late with it.',
  },
  arrival: {
    leads: { booked: 'arrived' },
    who: 'staff',
    undoable: true,
    // Early on the day is usual; a visit of another day is a slip of the hand.
    notBefore: 'day',
    says: 'The patient is there, on the day of the visit.',
  },
  start: {
    leads: { arrived: 'in-progress', 'checked-in': 'in-progress' },
    who: 'staff',
    undoable: true,
    notBefore: 'day',
    says: 'The visit has begun, on its day.',
  },
  completion: {
    leads: { 'in-progress': 'fulfilled' },
    who: 'staff',
    undoable: true,
    notBefore: 'day',
    says: 'The visit is over.',
  },
  'no-show': {
    leads: { booked: 'noshow' },
    who: 'staff',
    undoable: true,
    // From the start and not from the policy's minutes on: whoever has the patient on the telephone knows sooner than a rule does.
    notBefore: 'start',
    says: 'The patient did not come: somebody says so once it should have begun, or Praxis by the clinic’s policy.',
  },
  undo: {
    // Back to where the last move came from: see leadsBackTo.
    leads: {},
    who: 'staff',
    says: 'The last move was a mistake. What freed the time has to get it again; an undo is not undone.',
  },
}

/** Where a move leads from here, or undefined when it is illegal. Not asked of an undo, which leads back; see {@link leadsBackTo}. */
export function leadsTo(move: Move, from: Status): Status | undefined {
  return LIFE[move].leads[from]
}

/** Where an undo can lead from here: to wherever a move that may be taken back could have come from. */
export function leadsBackTo(from: Status): Status[] {
  const origins = MOVES.filter((move) => LIFE[move].undoable === true).flatMap((move) =>
    STATUSES.filter((status) => leadsTo(move, status) === from),
  )
  return STATUSES.filter((status) => origins.includes(status))
}

/** Whether this is a step of the table: for whoever reads histories. */
export function isStep(move: string, from: Status, to: Status): boolean {
  const known = MOVES.find((one) => one === move)
  if (known === undefined) return false
  return known === 'undo' ? leadsBackTo(from).includes(to) : leadsTo(known, from) === to
}

/** What of an appointment decides which moves it can make. Instants are epoch milliseconds. */
export interface Present {
  status: Status
  startAt: number
  /** When the day of its start begins at its location. */
  dayAt: number
  /** Until when its last move can be taken back; null when it cannot. */
  undoUntil: number | null
}

/** Which moves this actor may make now. A patient's appointment that has begun is the desk's to settle. */
export function legalMoves(actor: Actor, present: Present, now: number): Move[] {
  return MOVES.filter((move) => isLegal(move, present, now) && isMoveOf(actor, move, present, now))
}

/** Whether the appointment can make the move now, whoever asks. */
export function isLegal(move: Move, present: Present, now: number): boolean {
  const { status, undoUntil } = present
  if (move === 'undo') return undoUntil !== null && now < undoUntil
  return leadsTo(move, status) !== undefined && !isTooEarly(move, present, now)
}

/** Whether it is only the clock that stands against the move: nobody has missed what has not begun, and nobody comes weeks before. */
export function isTooEarly(move: Move, { startAt, dayAt }: Pick<Present, 'startAt' | 'dayAt'>, now: number): boolean {
  const { notBefore } = LIFE[move]
  return notBefore !== undefined && now < (notBefore === 'day' ? dayAt : startAt)
}

/** Whether the move is this actor's to make. */
export function isMoveOf(actor: Actor, move: Move, present: Pick<Present, 'status' | 'startAt'>, now: number): boolean {
  if (LIFE[move].who === 'Praxis') return actor.kind === 'system'
  return isStaff(actor) || isPatientsMove(move, present, now)
}

/** A patient moves only what lies ahead, and approves nothing. */
function isPatientsMove(move: Move, { status, startAt }: Pick<Present, 'status' | 'startAt'>, now: number): boolean {
  if (LIFE[move].who !== 'patient or staff' || startAt <= now) return false
  return move !== 'confirmation' || status === 'booked'
}

/** Statuses in which an appointment takes nobody's time any more. */
export function releasesTime(status: Status): boolean {
  return status === 'cancelled' || status === 'noshow' || status === 'waitlist'
}

/** It waits for the clinic's word, or for the deposit: whoever asked for it does not have it yet, and breaks no word by taking it back. */
export const UNDECIDED: readonly Status[] = ['proposed', 'pending']

export function isUndecided(status: Status): boolean {
  return UNDECIDED.includes(status)
}
