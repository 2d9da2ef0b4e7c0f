import { ageOn } from './age.ts'

export const KINDS = ['parent', 'guardian', 'carer', 'proxy'] as const
export type Kind = (typeof KINDS)[number]

/** `book`: books, and sees and moves what they booked. `see`: sees everything and changes nothing. */
export const SCOPES = ['book', 'see', 'both'] as const
export type Scope = (typeof SCOPES)[number]

/** What was recorded. Dates of the clinic's calendar, `YYYY-MM-DD`; the last one counts. */
export interface Terms {
  kind: Kind
  scope: Scope
  from: string
  until: string | null
}

/** At which ages what was recorded over a child narrows to booking, and ends. */
export interface Ages {
  narrowsAtAge: number
  endsAtAge: number
}

/**
 * What an authority is worth on this day: perhaps less than was recorded, or nothing. What began over a child obeys the ages, whoever
 * holds it: with the child's majority ends what others decided for them. A parent of somebody whose birth date nobody knows, or who was
 * of age already, has none; for everybody else there is a last day.
 */
export function scopeOn(
  today: string,
  { kind, scope, from, until }: Terms,
  birthDate: string | null,
  ages: Ages,
): Scope | undefined {
  if (today < from || (until !== null && today > until)) return undefined
  const beganOverChild = birthDate !== null && ageOn(birthDate, from) < ages.endsAtAge
  if (!beganOverChild) return kind === 'parent' ? undefined : scope
  const age = ageOn(birthDate, today)
  if (age >= ages.endsAtAge) return undefined
  if (age < ages.narrowsAtAge) return scope
  return scope === 'see' ? undefined : 'book'
}

export const maySee = (scope: Scope | undefined): boolean => scope === 'see' || scope === 'both'
export const mayBook = (scope: Scope | undefined): boolean => scope === 'book' || scope === 'both'

/** The day at the clinic, `YYYY-MM-DD`; `now` in epoch milliseconds. */
export function dayIn(timeZone: string, now: number): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
