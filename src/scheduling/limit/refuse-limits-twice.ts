import type { FieldError } from '#platform'
import { refusals } from '../refusals.ts'
import type { Limit } from './contract.ts'

/** Two limits on the same visits in the same stretch: which of them counts, nobody could tell. */
export function refuseLimitsTwice(limits: readonly Limit[]): void {
  const keys = limits.map(({ visitTypeId = '', per }) => `${per} ${visitTypeId.toLowerCase()}`)
  const twice = keys.flatMap((key, index): FieldError[] =>
    keys.indexOf(key) < index ? [{ pointer: `/limits/${index}`, detail: 'is said twice' }] : [],
  )
  if (twice.length > 0) throw refusals.limit_said_twice({ errors: twice })
}
