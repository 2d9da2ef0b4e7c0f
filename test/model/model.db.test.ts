import { expect, test } from 'vitest'
import { drive, driveAtOnce } from './drive.ts'
import { PLANTS } from './plants.ts'

/** One seed for everybody's run, so that a red suite is red for the next person too; `npm run test:long` draws another each time. */
const SEED = Number(process.env['PRAXIS_SEED'] ?? 2026)
const SEQUENCES = Number(process.env['PRAXIS_RUNS'] ?? 60)

const EVERY_STEP = `
  hold, let go, book, book what is held, book what is offered, overrule, reschedule, read,
  confirmation, declination, cancellation, arrival, start, completion, no-show, undo,
  book a series, book a pathway, cancel together, search, explain, time passes, sweep, what is overdue,
  enter leave, remove leave, close, open again, set hours, set limits, set travel time, set seats,
  set fair use, set the policy, add a room, retire a room`
  .split(',')
  .map((name) => name.trim())

test(
  'whatever people do in whichever order, what they are told and what is there is what the definitions say',
  { timeout: 1_800_000 },
  async () => {
    const { steps, done } = await driveAtOnce(2, { sequences: SEQUENCES, stepsPerSequence: 250, seed: SEED })
    expect(steps).toBeGreaterThan(SEQUENCES * 80)
    // A step that never did anything would prove nothing.
    expect([...done.keys()].toSorted()).toEqual(EVERY_STEP.toSorted())
  },
)

test.each(Object.entries(PLANTS))('planted, it is found: %s', { timeout: 600_000 }, async (_, plant) => {
  await expect(drive({ sequences: 30, stepsPerSequence: 250, seed: SEED, plant, asFound: true })).rejects.toThrow(
    'Property failed',
  )
})

test(
  'what is found is made as short as it can be, and told with the seed that finds it again',
  { timeout: 600_000 },
  async () => {
    const plant = PLANTS['two people have one time']
    const found: unknown = await drive({ sequences: 30, stepsPerSequence: 60, seed: SEED, plant }).catch(
      (error: unknown) => error,
    )
    const { message, cause } = found as Error
    const [, path = ''] = /path: "([\d:]+)"/.exec(message) ?? []
    const [, replayPath = ''] = /replayPath="([^"]+)"/.exec(message) ?? []
    const story = String(cause).split('\n')
    expect(story.length, String(cause)).toBeLessThan(8)
    const again = { path, replayPath }
    await expect(
      drive({ sequences: 1, stepsPerSequence: 60, seed: SEED, again, plant, asFound: true }),
    ).rejects.toThrow('Property failed')
  },
)
