import { expect, test } from 'vitest'
import { lately } from './lately.ts'

test('one search serves everybody until its answer is too old, and a failed one is not remembered', async () => {
  const clock = { now: 0 }
  const searches: number[] = []
  const value = lately<number>(() => clock.now)
  const find = async () => searches.push(clock.now)
  expect(await Promise.all([value(100, find), value(100, find)])).toEqual([1, 1])
  clock.now = 99
  expect(await value(100, find)).toBe(1)
  expect(await value(50, find)).toBe(2)
  clock.now = 300
  await expect(value(100, () => Promise.reject(new Error('outage')))).rejects.toThrow('outage')
  expect(await value(100, find)).toBe(3)
})
