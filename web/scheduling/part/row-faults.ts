import { fieldErrors } from '../../api/problem-text.ts'

/**
 * What the server refused, by the key of the row that it is about: `/breaks/2/from` is the third row that was sent. `keys` are those of the
 * sent rows in their order; a row that was sent as several stands there as often.
 */
export function refusedRows(error: unknown, list: string, keys: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const [field, sentence] of Object.entries(fieldErrors(error))) {
    const [where, index] = field.split('.')
    const key = where === list ? keys[Number(index)] : undefined
    if (key !== undefined && !found.has(key)) found.set(key, sentence)
  }
  return found
}
