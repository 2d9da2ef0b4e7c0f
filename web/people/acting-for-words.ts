import { addDays, fullDay } from '../app/time.ts'
import type { Authority, Kind, Scope } from './acting-for-queries.ts'

export const kindWords: Record<Kind, string> = {
  parent: 'parent',
  guardian: 'guardian, by order of a court',
  carer: 'carer',
  proxy: 'trusted person',
}

/** What somebody may do; the subject stands before it. */
export const scopeWords: Record<Scope, string> = {
  both: 'may see everything, book, move and cancel',
  see: 'may look, and change nothing',
  book: 'may book, and sees only what they booked',
}

/** The same, said to whoever may. */
export const ownScopeWords: Record<Scope, string> = {
  both: 'You may see everything, book, move and cancel.',
  see: 'You may look, and change nothing.',
  book: 'You may book, and see what you booked.',
}

/** The server names the first day that counts no more; people name the last one that does. */
export const lastDayOf = ({ endsOn }: Pick<Authority, 'endsOn'>): string | undefined =>
  endsOn === null ? undefined : fullDay(addDays(endsOn, -1))

/** Counts now, or will from a day on; the rest is history. */
export const isOpen = ({ endedAt, worthToday, from, endsOn }: Authority, today: string): boolean =>
  endedAt === null && (worthToday !== null || (from > today && (endsOn === null || endsOn > today)))
