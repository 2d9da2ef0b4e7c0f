import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { driveAtOnce } from './drive.ts'

const STEPS = Number(process.env['PRAXIS_STEPS'] ?? 200_000)

test('a couple of hundred thousand steps that were never tried, and nothing that must not be', async () => {
  let steps = 0
  while (steps < STEPS) {
    const seed = randomInt(2 ** 31 - 2)
    const driven = await driveAtOnce(2, { sequences: 40, stepsPerSequence: 300, seed, waiting: true })
    steps += driven.steps
    process.stdout.write(`${steps} of ${STEPS} steps held against the model (the last from seed ${seed})\n`)
  }
  expect(steps).toBeGreaterThanOrEqual(STEPS)
}, 21_600_000)
