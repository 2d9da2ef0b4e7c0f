import { expect, test } from 'vitest'
import { takingTurns } from './taking-turns.ts'

test('never more at once than there are places, first come first served, and a failure frees its place', async () => {
  const inTurn = takingTurns(2)
  const begun: number[] = []
  const gates = Array.from({ length: 6 }, () => Promise.withResolvers<void>())
  let running = 0
  let most = 0
  const works = gates.map((gate, n) =>
    inTurn(async () => {
      begun.push(n)
      running += 1
      most = Math.max(most, running)
      await gate.promise.finally(() => (running -= 1))
    }),
  )
  const settled = Promise.allSettled(works)
  for (const [n, gate] of gates.entries()) {
    if (n === 3) gate.reject(new Error('one fails'))
    else gate.resolve()
    await works[n]?.catch(() => {})
  }
  expect((await settled).map((work) => work.status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ])
  expect(begun).toEqual([0, 1, 2, 3, 4, 5])
  expect(most).toBe(2)
})
