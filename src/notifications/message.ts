/** What a message tells a patient. */
export const KINDS = [
  'request',
  'payment',
  'confirmation',
  'change',
  'cancellation',
  'declination',
  'lapse',
  'non_payment',
  'refund',
  'reminder',
] as const
export type Kind = (typeof KINDS)[number]

/**
 * planned → sending → sent; failed when the mail server said no (with a time to try again, or for good), unknown when nobody can tell
 * whether it left, withheld when it was overtaken, mailbox when there is no mail server and the administrator reads it.
 */
export const STATES = ['planned', 'sending', 'sent', 'failed', 'unknown', 'mailbox', 'withheld'] as const
export type State = (typeof STATES)[number]

/** What a message about several visits is called by: a visit that was moved is bigger news than one that is asked for. */
export function leadOf(kinds: readonly Kind[]): Kind {
  const lead = LEADING.find((kind) => kinds.includes(kind))
  if (lead === undefined) throw new Error('a message about no visits')
  return lead
}
const LEADING: readonly Kind[] = [
  'cancellation',
  'change',
  'confirmation',
  'payment',
  'request',
  'declination',
  'lapse',
  'non_payment',
  'refund',
  'reminder',
]

/** Where and when an appointment was or is. Instants in epoch milliseconds. */
export interface Told {
  start: number
  end: number
  doctorId: string
  locationId: string
}

/** What is known of an appointment now. */
export interface Present extends Told {
  status: string
}

const OVER = ['cancelled', 'noshow', 'fulfilled']

/** It will not take place: each with words of its own, for one who asked and one who had an appointment. */
const ENDS: Record<string, Kind> = {
  'booking.appointment_cancelled': 'cancellation',
  'booking.appointment_declined': 'declination',
  'booking.appointment_lapsed': 'lapse',
  'booking.deposit_missed': 'non_payment',
}

/** What is asked of the patient, or of the clinic, while nothing is agreed yet. */
const WAITS: Record<string, Kind> = { proposed: 'request', pending: 'payment' }
const TOLD_WHEN_BOOKED = ['booking.appointment_booked', 'booking.appointment_confirmed', 'booking.deposit_paid']

/**
 * Which message a fact of booking owes the patient. Of what was taken back they hear when they had been told of it: then the appointment, or
 * the request, stands again.
 */
export function kindOf(fact: string, status: string, undone?: string): Kind | undefined {
  const end = ENDS[fact]
  if (end !== undefined) return end
  if (fact === 'booking.move_undone') {
    if (undone !== 'cancellation' && undone !== 'declination') return undefined
    return WAITS[status] ?? 'confirmation'
  }
  if (fact === 'booking.deposit_goes_back') return 'refund'
  const waits = WAITS[status]
  if (waits !== undefined) return waits
  if (fact === 'booking.appointment_rescheduled') return 'change'
  return TOLD_WHEN_BOOKED.includes(fact) ? 'confirmation' : undefined
}

/**
 * Why a message must not leave any more, or undefined while its words are true. A message about a visit that has begun is
 * no use to anybody, except that it will not take place.
 */
export function whyWithheld(kind: Kind, told: Told, present: Present, now: number): string | undefined {
  // Whatever became of the visit: it is their money.
  if (kind === 'refund') return undefined
  if (Object.values(ENDS).includes(kind))
    return present.status === 'cancelled' ? undefined : 'the appointment is not cancelled'
  if (OVER.includes(present.status)) return `the appointment is ${present.status} by now`
  if (kind === 'reminder' && present.status !== 'booked') return `the appointment is ${present.status} by now`
  if (kind === 'request' && present.status !== 'proposed') return 'the request has been answered'
  if (kind === 'payment' && present.status !== 'pending') return 'nothing is to be paid any more'
  if (told.start <= now) return 'the visit has begun'
  const isSame =
    told.start === present.start &&
    told.end === present.end &&
    told.doctorId === present.doctorId &&
    told.locationId === present.locationId
  return isSame ? undefined : 'the appointment has moved on'
}

const MINUTE = 60_000
const MOST_ATTEMPTS = 24

/**
 * When to try again after so many attempts: after 1, 2, 4, … minutes and then hourly, for most of a day; undefined when it is enough.
 * A mail server being mended takes hours, and a confirmation that comes a day late helps nobody.
 */
export function nextAttempt(attempts: number, now: number): number | undefined {
  return attempts >= MOST_ATTEMPTS ? undefined : now + Math.min(2 ** (attempts - 1), 60) * MINUTE
}

/** A message still `sending` after this long belongs to a process that is gone: no attempt lasts longer (see smtp.ts). */
export const LONGEST_SENDING = 10 * MINUTE
