import { fieldErrors } from '../../api/problem-text.ts'

/** What is wrong with a field: found here first, or refused by the server under the same name. */
export function faultOf(own: ReadonlyMap<string, string>, error: unknown): (field: string) => string | undefined {
  const refused = fieldErrors(error)
  return (field) => own.get(field) ?? refused[field]
}

/** Only those of the faults that there are, by field. */
export const faultsOf = (found: Record<string, string | undefined>): Map<string, string> =>
  new Map(Object.entries(found).flatMap(([field, fault]) => (fault === undefined ? [] : [[field, fault] as const])))

/** What keeps a count from being sent. */
export function countFault(text: string, most: number): string | undefined {
  const count = text.trim() === '' ? Number.NaN : Number(text)
  const isOne = Number.isInteger(count) && count >= 1 && count <= most
  return isOne ? undefined : `Please give a whole number from 1 to ${most}.`
}
