import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hashedSet, packed } from './hashed-set.ts'
import { LEAKED_FILE, isLeaked } from './leaked-passwords.ts'
import { leakedWords } from './pack.ts'

test('the file is what pack.ts makes of the list, with every word of it', () => {
  const words = leakedWords()
  expect(words.size).toBeGreaterThan(470_000)
  const file = readFileSync(LEAKED_FILE)
  expect(packed(words).equals(file)).toBe(true)
  const set = hashedSet(file)
  expect([...words].filter((word) => !set.has(word))).toEqual([])
})

test.each(['iloveyou', 'trustno1', 'qwertyuiop', 'liverpool1', 'brittany1', 'slipknot666'])('%s is on it', (word) => {
  expect(isLeaked(word)).toBe(true)
})

test('what nobody has thought of yet is not, a hundred thousand times', () => {
  const taken = Array.from({ length: 100_000 }, (_, n) => `nobody thought of ${n}`).filter(isLeaked)
  expect(taken.length).toBeLessThanOrEqual(1)
})

test('a file that is cut off is refused, not half believed', () => {
  const file = packed(['one', 'two', 'three'])
  expect(hashedSet(file).size).toBe(3)
  expect(() => hashedSet(file.subarray(0, -1))).toThrow('cut off')
})
