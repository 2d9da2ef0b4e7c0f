import { expect, test } from 'vitest'
import { initialsOf, tintOf } from './monogram.ts'

test('a monogram leaves titles out and takes the first and the last name', () => {
  expect(initialsOf('Dr. med. Aylin Kaya-Brandt')).toBe('AK')
  expect(initialsOf('Prof. José María Ñíguez')).toBe('JÑ')
  expect(initialsOf('Cher')).toBe('C')
  expect(initialsOf('')).toBe('')
})

test('the colour is the same every time and ids made together do not share one', () => {
  const ids = Array.from({ length: 16 }, (_, index) => `0193f5a0-0000-7000-8000-00000000000${index.toString(16)}`)
  const tints = ids.map(tintOf)
  expect(tints).toEqual(ids.map(tintOf))
  expect(new Set(tints).size).toBeGreaterThan(3)
  expect(tints.every((tint) => tint >= 0 && tint < 8)).toBe(true)
})
