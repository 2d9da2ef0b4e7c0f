import type { Authority } from './patient-queries.ts'

export const kinds: { value: Authority['kind']; name: string; more: string }[] = [
  { value: 'parent', name: 'Parent', more: 'Until the child is of age.' },
  { value: 'guardian', name: 'Guardian', more: 'By order of a court.' },
  { value: 'carer', name: 'Carer', more: 'Looks after them day by day.' },
  { value: 'proxy', name: 'Proxy', more: 'By a power of attorney.' },
]

export const scopes: { value: Authority['scope']; name: string; more: string }[] = [
  { value: 'both', name: 'Everything', more: 'Sees the record and all visits, books, moves and cancels.' },
  { value: 'book', name: 'Booking only', more: 'Books, and sees and moves what they booked themselves.' },
  { value: 'see', name: 'Looking only', more: 'Sees the record and all visits, and changes nothing.' },
]

export const kindName = (kind: Authority['kind']): string => kinds.find(({ value }) => value === kind)?.name ?? kind

/** `may do everything`; what ages have made of it counts, not what was recorded once. */
export function worthWords({ worthToday, scope, endedAt }: Authority): string {
  if (endedAt) return 'ended'
  if (worthToday === null) return 'counts no more, or not yet'
  const words = { both: 'may do everything', book: 'may book', see: 'may look' }[worthToday]
  return worthToday === scope ? words : `${words}, since the child has grown older`
}
