import type { AnswerOf } from '../../api/types.ts'
import { clockOf, dayOf, longDay } from '../../app/time.ts'
import type { Tone } from '../../ui/badge.tsx'

export type HostName = AnswerOf<'/api/v1/clinic/host-names', 'post'>

export const hostNamesKey = ['host-names'] as const

const DAY_MS = 86_400_000

/** For three days after a name was asked for Praxis looks by itself, whatever a look in between has found. */
const isLookedFor = ({ addedAt }: HostName, now: number): boolean => now - Date.parse(addedAt) < 3 * DAY_MS

/** In one word how it stands. */
export function standing(name: HostName, now = Date.now()): { tone: Tone; name: string } {
  if (name.missingSince) return { tone: 'bad', name: 'Record is missing' }
  if (name.state === 'verified') return { tone: 'good', name: 'In use' }
  if (name.outcome === null) return { tone: 'info', name: 'Waiting' }
  if (name.outcome === 'no_answer') return { tone: 'warn', name: 'No answer yet' }
  if (name.outcome === 'other_value') return { tone: 'bad', name: 'Another value' }
  return isLookedFor(name, now) ? { tone: 'warn', name: 'Not there yet' } : { tone: 'bad', name: 'Not found' }
}

/** What it means and what to do, in a sentence or two. */
export function explanation(name: HostName, now = Date.now()): string {
  const { state, missingSince, outcome, record, timeZone } = name
  if (record === null) return 'Given by whoever runs this installation; there is nothing for you to do.'
  if (missingSince) {
    const lostAt = new Date(Date.parse(missingSince) + 7 * DAY_MS).toISOString()
    return `Patients still find you here, but the record is gone. Set it again by ${longDay(dayOf(lostAt, timeZone))}, or the address is lost.`
  }
  if (state === 'verified')
    return 'Patients find you here. Leave the record where it is: we look again every few hours.'
  if (outcome === 'other_value')
    return 'There is a record, but with another value. Compare it letter by letter; an old one beside it does no harm.'
  if (outcome === 'no_answer')
    return 'The name servers did not answer, which says nothing about your record. Try again in a few minutes.'
  if (!isLookedFor(name, now))
    return 'We did not find the record and have stopped looking by ourselves. Set it, then check again.'
  return outcome === null
    ? 'Set this record where you manage the name. Then check; we also look by ourselves for three days.'
    : 'Until a new record is seen everywhere it can take an hour, rarely a day. We keep looking for three days from when you added the name.'
}

export const momentText = (instant: string, zone: string): string =>
  `${longDay(dayOf(instant, zone))}, ${clockOf(instant, zone)}`
