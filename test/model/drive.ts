import fc from 'fast-check'
import { installation } from './real.ts'
import type { Step } from './steps/step.ts'
import { actingSteps } from './steps/acting.ts'
import { bookingSteps } from './steps/booking.ts'
import { depositSteps } from './steps/deposits.ts'
import { lookingSteps } from './steps/looking.ts'
import { moveSteps } from './steps/moves.ts'
import { policySteps } from './steps/policy.ts'
import { reschedulingSteps } from './steps/rescheduling.ts'
import { rulingSteps } from './steps/ruling.ts'
import { togetherSteps } from './steps/together.ts'
import { waitingSteps } from './steps/waiting.ts'

export interface Drive {
  sequences: number
  /** The longest; the average is half of it. */
  stepsPerSequence: number
  seed: number
  /** Which of the sequences, and what of it: both as a failure prints them. */
  again?: { path: string; replayPath: string } | undefined
  /** A statement that breaks the database first, to see it found. */
  plant?: string
  /** Also who waits, what is offered and the plans of bad days. */
  waiting?: boolean
  /** Without making the sequence that failed shorter. */
  asFound?: boolean
  /** After so long it ends with the shortest that was found until then: making it shorter tries hundreds of sequences, each in a clinic of its own. */
  patienceMs?: number
}

export interface Driven {
  steps: number
  done: Map<string, number>
}

const usual = [
  ...bookingSteps,
  ...moveSteps,
  ...reschedulingSteps,
  ...policySteps,
  ...lookingSteps,
  ...togetherSteps,
  ...rulingSteps,
  ...actingSteps,
  ...depositSteps,
]

const steps = (waiting: boolean): fc.Arbitrary<Step> => fc.oneof(...usual, ...(waiting ? waitingSteps : []))

/**
 * Random sequences of everything that can be done, against a model. Throws with the seed, the path and the shortest sequence that fails;
 * answers how many steps were taken, and how often each did something.
 */
export async function drive({
  sequences,
  stepsPerSequence,
  seed,
  again,
  plant,
  asFound = false,
  waiting = false,
  patienceMs,
}: Drive): Promise<Driven> {
  const at = await installation(plant)
  const sequence = fc.commands([steps(waiting)], {
    maxCommands: stepsPerSequence,
    size: 'max',
    ...(again === undefined ? {} : { replayPath: again.replayPath }),
  })
  try {
    await fc.assert(
      fc.asyncProperty(sequence, (one) => fc.asyncModelRun(() => at.begin(), one)),
      {
        numRuns: sequences,
        seed,
        endOnFailure: asFound,
        ...(patienceMs === undefined ? {} : { interruptAfterTimeLimit: patienceMs }),
        ...(again === undefined ? {} : { path: again.path }),
      },
    )
    return { steps: at.steps, done: at.done }
  } finally {
    await at.close()
  }
}

/** Several at once, each with a database, a clock and a seed of its own: one waits for the database while another thinks. */
export async function driveAtOnce(lanes: number, wish: Drive): Promise<Driven> {
  const each = { ...wish, sequences: Math.ceil(wish.sequences / lanes) }
  const driven = await Promise.all(
    Array.from({ length: lanes }, (_, lane) => drive({ ...each, seed: wish.seed + lane })),
  )
  const done = new Map<string, number>()
  for (const [name, times] of driven.flatMap((one) => [...one.done])) done.set(name, (done.get(name) ?? 0) + times)
  return { steps: driven.reduce((sum, { steps: taken }) => sum + taken, 0), done }
}
