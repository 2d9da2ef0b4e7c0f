import { expect, test } from 'vitest'
import { driveAtOnce } from './drive.ts'

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
    const { steps, done } = await driveAtOnce(2, { sequences: SEQUENCES, stepsPerSequence: 400, seed: SEED })
    expect(steps).toBeGreaterThan(SEQUENCES * 160)
    // A step that never did anything would prove nothing.
    expect([...done.keys()].toSorted()).toEqual(EVERY_STEP.toSorted())
  },
)
