import { expect, test } from 'vitest'
import { driveAtOnce } from './drive.ts'

/** One seed for everybody's run, so that a red suite is red for the next person too; `npm run test:long` draws another each time. */
const SEED = Number(process.env['PRAXIS_SEED'] ?? 2026)
const SEQUENCES = Number(process.env['PRAXIS_RUNS'] ?? 60)

const named = (names: string): string[] => names.split(',').map((name) => name.trim())

const USUAL = named(`
  hold, let go, book, book what is held, book what is offered, overrule, reschedule, read,
  confirmation, declination, cancellation, arrival, start, completion, no-show, undo,
  book a series, book a pathway, cancel together, entrust, take authority back, see whose visits,
  open the page to pay, pay, be told of a payment, hear of payments, what is unpaid,
  call off what has its price, send what goes back,
  search, explain, time passes, the night passes, sweep, what is overdue,
  enter leave, remove leave, close, open again, set hours, set limits, set travel time, set seats,
  set fair use, set the policy, add a room, retire a room`)

const WAITING = named(`
  wait, offer what is free, accept an offer, refuse an offer, plan a bad day, send a plan, close a plan`)

test.each([
  { who: 'whatever people do in whichever order', steps: USUAL, waiting: false, sequences: SEQUENCES },
  {
    who: 'and while some wait, are offered what is given back, and bad days are planned',
    steps: [...USUAL, ...WAITING],
    waiting: true,
    sequences: Math.ceil(SEQUENCES / 2),
  },
])(
  '$who: what they are told and what is there is what the definitions say',
  { timeout: 1_800_000 },
  async ({ steps: every, waiting, sequences }) => {
    const { steps, done } = await driveAtOnce(2, { sequences, stepsPerSequence: 400, seed: SEED, waiting })
    expect(steps).toBeGreaterThan(sequences * 160)
    // A step that never did anything would prove nothing.
    expect([...done.keys()].toSorted()).toEqual(every.toSorted())
  },
)
