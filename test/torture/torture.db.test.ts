import { expect, inject, test } from 'vitest'
import { torture } from './torture.ts'
import type { TortureWish } from './torture.ts'

/** The short form; `npm run torture -- --help` has the long one. */
const SHORT: Omit<TortureWish, 'server'> = { seconds: 15, seed: 2026, processes: 2, clients: 12, say: () => {} }
const run = (wish: Partial<TortureWish>) => torture({ ...SHORT, server: inject('databaseKind'), ...wish })

test('killed, frozen and cut off, what people were told is what is there', { timeout: 900_000 }, async () => {
  const { operations, acknowledged, refused, inDoubt, faults, ...found } = await run({ atLeast: 40 })
  expect(found).toEqual({ overlaps: [], lost: [], duplicates: [], broken: [], illogical: [] })
  // A run in which hardly anything happened would prove hardly anything.
  expect(faults).toBeGreaterThan(2)
  expect(acknowledged).toBeGreaterThan(20)
  expect(refused).toBeGreaterThan(0)
  expect(operations).toBe(acknowledged + refused + inDoubt)
})

test('without the constraint the same run finds people in one place', { timeout: 900_000 }, async () => {
  // Of a dozen that are acknowledged one is in another's way or none.
  const { overlaps } = await run({ plant: 'no-constraint', atLeast: 100 })
  expect(overlaps.length).toBeGreaterThan(0)
})
