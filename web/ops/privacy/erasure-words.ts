import type { Tone } from '../../ui/badge.tsx'
import type { Erasure } from './privacy-queries.ts'

export const erasureStates: Record<Erasure['state'], { text: string; tone: Tone }> = {
  waiting: { text: 'Waits for its day', tone: 'warn' },
  begun: { text: 'Begun', tone: 'info' },
  done: { text: 'Done', tone: 'good' },
  withdrawn: { text: 'Taken back', tone: 'plain' },
}

const askers: Record<Erasure['askedAs'], string> = {
  person: 'The person themselves',
  administrator: 'An administrator, for the patient',
  system: 'Praxis itself, by the rules',
}

export const askedBy = ({ askedAs }: Erasure): string => askers[askedAs]

const obstacles: Record<string, string> = {
  'identity.last_administrator': 'they are the last administrator; make somebody else one first',
  'ops.works_here': 'they are on the staff; take their roles away first',
}

/** Why a due erasure has not been carried out. */
export const obstacle = (code: string): string =>
  obstacles[code] ?? `${(code.split('.').at(-1) ?? code).replaceAll('_', ' ')}; it is tried again by itself`
