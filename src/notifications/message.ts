/** What a message tells a patient. */
export const KINDS = ['request', 'confirmation', 'change', 'cancellation', 'declination', 'lapse', 'reminder'] as const
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
  'request',
  'declination',
  'lapse',
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

const UNDECIDED = ['proposed', 'pending']
const OVER = ['cancelled', 'noshow', 'fulfilled']

/** It will not take place: each with words of its own, for one who asked and one who had an appointment. */
const ENDS: Record<string, Kind> = {
  'booking.appointment_cancelled': 'cancellation',
  'booking.appointment_declined': 'declination',
  'booking.appointment_lapsed': 'lapse',
}

/**
 * Which message a fact of booking owes the patient. Of what was taken back they hear when they had been told of it: then the appointment, or
 * the request, stands again.
 */
export function kindOf(fact: string, status: string, undone?: string): Kind | undefined {
  const end = ENDS[fact]
  if (end !== undefined) return end
  if (fact === 'booking.move_undone') {
    if (undone !== 'cancellation' && undone !== 'declination') return undefined
    return UNDECIDED.includes(status) ? 'request' : 'confirmation'
  }
  if (UNDECIDED.includes(status)) return 'request'
  if (fact === 'booking.appointment_rescheduled') return 'change'
  return fact === 'booking.appointment_booked' || fact === 'booking.appointment_confirmed' ? 'confirmation' : undefined
}

/**
 * Why a message must not leave any more, or undefined while its words are true. A message about a visit that has begun is
 * no use to anybody, except that it will not take place.
 */
export function whyWithheld(kind: Kind, told: Told, present: Present, now: number): string | undefined {
  if (Object.values(ENDS).includes(kind))
    return present.status === 'cancelled' ? undefined : 'the appointment is not cancelled'
  if (OVER.includes(present.status)) return `the appointment is ${present.status} by now`
  if (kind === 'reminder' && present.status !== 'booked') return `the appointment is ${present.status} by now`
  if (kind === 'request' && !UNDECIDED.includes(present.status)) return 'the request has been answered'
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
