import type { Tone } from '../../ui/badge.tsx'
import type { Line } from './plan-queries.ts'

const states: Record<Line['state'], { text: string; tone: Tone }> = {
  finding: { text: 'Looking for a time', tone: 'plain' },
  proposed: { text: 'Time found', tone: 'info' },
  none_found: { text: 'Nothing found: call', tone: 'bad' },
  sent: { text: 'Waiting for an answer', tone: 'warn' },
  accepted: { text: 'Moved', tone: 'good' },
  refused: { text: 'Said no: call', tone: 'bad' },
  chose_another: { text: 'Moved otherwise', tone: 'good' },
  lapsed: { text: 'No answer: call', tone: 'bad' },
  called: { text: 'Called, not settled', tone: 'warn' },
  settled: { text: 'Settled', tone: 'good' },
  cancelled: { text: 'Out of the plan', tone: 'plain' },
}

export const stateOfLine = ({ state }: Line) => states[state]

/** Somebody has to pick up the telephone, or may: to save the patient the letter. */
export const mayBeCalled = ({ state }: Line): boolean =>
  ['proposed', 'none_found', 'sent', 'refused', 'lapsed', 'called'].includes(state)

export const isOver = ({ state }: Line): boolean =>
  ['accepted', 'chose_another', 'settled', 'cancelled'].includes(state)

/** What the new time changes for the patient, least to most; nothing where it is only another hour. */
export function changeText({ change }: Line): string {
  if (change === null) return ''
  const days = Math.abs(change.days)
  const later = change.days < 0 ? 'earlier' : 'later'
  return [
    days === 0 ? 'same day' : `${days} ${days === 1 ? 'day' : 'days'} ${later}`,
    ...(change.otherDoctor ? ['another doctor'] : []),
    ...(change.otherLocation ? ['another location'] : []),
  ].join(', ')
}
