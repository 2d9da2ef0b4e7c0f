import { expect, test } from 'vitest'
import { newId, newUnguessableId } from './ids.ts'

const SHAPE = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/
const bitsOf = (id: string) => BigInt(`0x${id.replaceAll('-', '')}`)

/** Which of the 128 bits are not the same in all of these. */
function moving(ids: readonly string[]): number {
  const all = ids.map(bitsOf)
  const ones = all.reduce((one, other) => one & other)
  const zeros = all.reduce((one, other) => one | other)
  return (ones ^ zeros).toString(2).replaceAll('0', '').length
}

test('an id that must not be guessed looks like a UUID, and each of its 128 bits is random', () => {
  const ids = Array.from({ length: 200 }, () => newUnguessableId())
  expect(ids.filter((id) => !SHAPE.test(id))).toEqual([])
  // A bit that is the same 200 times is random in one of 2^199 cases.
  expect(moving(ids)).toBe(128)
  expect(new Set(ids).size).toBe(200)
})

test('any other id says when it was made, and which version it is', () => {
  const ids = Array.from({ length: 200 }, () => newId())
  expect(ids.filter((id) => !/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab]/.test(id))).toEqual([])
  expect(moving(ids)).toBeLessThanOrEqual(74 + 48)
})
