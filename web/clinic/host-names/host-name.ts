import type { AnswerOf } from '../../api/types.ts'
import { clockOf, dayOf, longDay } from '../../app/time.ts'
import type { Tone } from '../../ui/badge.tsx'

export type HostName = AnswerOf<'/api/v1/clinic/host-names', 'post'>

export const hostNamesKey = ['host-names'] as const

/** In one word how it stands. */
export function standing({ state, missingSince, outcome }: HostName): { tone: Tone; name: string } {
  if (missingSince) return { tone: 'bad', name: 'Record is missing' }
  if (state === 'verified') return { tone: 'good', name: 'In use' }
  if (state === 'failed') return { tone: 'bad', name: 'Not found' }
  return outcome === 'no_answer' ? { tone: 'warn', name: 'No answer yet' } : { tone: 'info', name: 'Waiting' }
}

const WEEK_MS = 7 * 86_400_000

/** What it means and what to do, in a sentence or two. */
export function explanation({ state, missingSince, outcome, record, timeZone }: HostName): string {
  if (record === null) return 'Given by whoever runs this installation; there is nothing for you to do.'
  if (missingSince) {
    const lostAt = new Date(Date.parse(missingSince) + WEEK_MS).toISOString()
    return `Patients still find you here, but the record is gone. Set it again by ${longDay(dayOf(lostAt, timeZone))}, or the address is lost.`
  }
  if (state === 'verified')
    return 'Patients find you here. Leave the record where it is: we look again every few hours.'
  if (outcome === 'other_value')
    return 'There is a record, but with another value. Compare it letter by letter; an old one beside it does no harm.'
  if (outcome === 'no_answer')
    return 'The name servers did not answer, which says nothing about your record. Try again in a few minutes.'
  if (state === 'failed')
    return 'We did not find the record and have stopped looking by ourselves. Set it, then check again.'
  if (outcome === 'absent')
    return 'Not there yet. It can take up to an hour, rarely a day, until a new record is seen everywhere. We keep looking for three days.'
  return 'Set this record where you manage the name. Then check; we also look by ourselves for three days.'
}

export const momentText = (instant: string, zone: string): string =>
  `${longDay(dayOf(instant, zone))}, ${clockOf(instant, zone)}`
