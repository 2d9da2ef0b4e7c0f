import type { Tone } from '../ui/badge.tsx'

const words: Record<string, { text: string; tone: Tone }> = {
  proposed: { text: 'Waiting for approval', tone: 'warn' },
  pending: { text: 'Waits for the deposit', tone: 'warn' },
  booked: { text: 'Booked', tone: 'info' },
  arrived: { text: 'Arrived', tone: 'warn' },
  'checked-in': { text: 'Checked in', tone: 'warn' },
  'in-progress': { text: 'With the doctor', tone: 'good' },
  fulfilled: { text: 'Done', tone: 'plain' },
  cancelled: { text: 'Cancelled', tone: 'bad' },
  noshow: { text: 'Did not come', tone: 'bad' },
  waitlist: { text: 'On the waitlist', tone: 'plain' },
}

/** FHIR's status word in words for people; a booked visit the patient has confirmed says so. */
export function statusWord({ status, confirmedAt }: { status: string; confirmedAt?: string | null }): {
  text: string
  tone: Tone
} {
  if (status === 'booked' && confirmedAt) return { text: 'Confirmed', tone: 'good' }
  return words[status] ?? { text: status, tone: 'plain' }
}

const over = new Set(['fulfilled', 'cancelled', 'noshow'])

/** Still to come, seen from a moment in epoch milliseconds; a cancelled visit is not. */
export const isUpcoming = ({ status, end }: { status: string; end: string }, now: number): boolean =>
  !over.has(status) && Date.parse(end) > now
