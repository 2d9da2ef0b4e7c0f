import { expect, test } from 'vitest'
import { dropOldest } from './drop-oldest.ts'

const put = (map: Map<string, number>, ...keys: number[]) => {
  for (const key of keys) {
    map.delete(String(key))
    map.set(String(key), key)
    dropOldest(map, 3)
  }
  return [...map.values()]
}

test('the first goes first, whatever was put in again goes later', () => {
  const map = new Map<string, number>()
  expect(put(map, 1, 2, 3, 4)).toEqual([2, 3, 4])
  expect(put(map, 2, 5)).toEqual([4, 2, 5])
  expect(put(map, 6, 7, 8)).toEqual([6, 7, 8])
})

test('also after everything was forgotten, or all but the newest', () => {
  const map = new Map<string, number>()
  put(map, 1, 2, 3, 4, 5)
  map.clear()
  expect(put(map, 6, 7, 8, 9)).toEqual([7, 8, 9])
  dropOldest(map, 0)
  expect(put(map, 1, 2, 3, 4)).toEqual([2, 3, 4])
  map.delete('2')
  expect(put(map, 5, 6)).toEqual([4, 5, 6])
})

test('a full map does not look at what is gone: a hundred thousand more than it keeps, each key looked at once', () => {
  let begun = 0
  class Watched extends Map<string, number> {
    override keys() {
      begun += 1
      return super.keys()
    }
  }
  const map = new Watched()
  for (let n = 0; n < 100_000; n += 1) {
    map.set(String(n), n)
    dropOldest(map, 1000)
  }
  expect([...map.values()].slice(0, 2)).toEqual([99_000, 99_001])
  expect(begun).toBe(1)
})
