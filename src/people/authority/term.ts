import { ageOn } from './age.ts'
import type { Ages, Kind, Terms } from './authority.ts'
import { refusals } from './refusals.ts'

/** Courts look at a guardian's office again after seven years at most (§ 295 (2) FamFG); nobody's arrangement should outlast that unseen. */
const LONGEST_YEARS = 7

/** Refuses a term that no authority can have. `today` is the day at the clinic. */
export function refuseOddTerm(today: string, { kind, from, until }: Omit<Terms, 'scope'>): void {
  if (until === null) {
    if (kind === 'parent') return
    throw refusals.term_missing({ errors: [{ pointer: '/until', detail: 'is required' }] })
  }
  if (until < from || until < today)
    throw refusals.term_over({
      errors: [{ pointer: '/until', detail: 'must not be before it begins, nor in the past' }],
    })
  const longest = Temporal.PlainDate.from(from).add({ years: LONGEST_YEARS }).toString()
  if (until > longest)
    throw refusals.term_too_long({ errors: [{ pointer: '/until', detail: `must be ${longest} or earlier` }] })
}

/** A parent is a child's. */
export function refuseParentOfAdult(day: string, kind: Kind, birthDate: string | null, { endsAtAge }: Ages): void {
  if (kind !== 'parent') return
  if (birthDate === null) throw refusals.birth_date_needed()
  if (ageOn(birthDate, day) >= endsAtAge) throw refusals.of_age()
}

/** Who gives authority themselves is of age, by the birth date on record. */
export function refuseUnlessOfAge(today: string, birthDate: string | null, { endsAtAge }: Ages): void {
  if (birthDate === null) throw refusals.birth_date_needed()
  if (ageOn(birthDate, today) < endsAtAge) throw refusals.not_of_age()
}
