import fc from 'fast-check'
import { installation } from './real.ts'
import type { Step } from './steps/step.ts'
import { bookingSteps } from './steps/booking.ts'
import { lookingSteps } from './steps/looking.ts'
import { moveSteps } from './steps/moves.ts'
import { policySteps } from './steps/policy.ts'
import { reschedulingSteps } from './steps/rescheduling.ts'
import { rulingSteps } from './steps/ruling.ts'

export interface Drive {
  sequences: number
  /** The longest; the average is half of it. */
  stepsPerSequence: number
  seed: number
  /** Which of the sequences, and what of it: both as a failure prints them. */
  again?: { path: string; replayPath: string } | undefined
  /** A statement that breaks the database first, to see it found. */
  plant?: string
  /** Without making the sequence that failed shorter. */
  asFound?: boolean
}

const steps: fc.Arbitrary<Step> = fc.oneof(
  ...bookingSteps,
  ...moveSteps,
  ...reschedulingSteps,
  ...policySteps,
  ...lookingSteps,
  ...rulingSteps,
)

/**
 * Random sequences of everything that can be done, against a model. Throws with the seed, the path and the shortest sequence that fails;
 * answers how many steps were taken.
 */
export async function drive({
  sequences,
  stepsPerSequence,
  seed,
  again,
  plant,
  asFound = false,
}: Drive): Promise<number> {
  const at = await installation(plant)
  const sequence = fc.commands([steps], {
    maxCommands: stepsPerSequence,
    size: 'max',
    ...(again === undefined ? {} : { replayPath: again.replayPath }),
  })
  try {
    await fc.assert(
      fc.asyncProperty(sequence, (one) => fc.asyncModelRun(() => at.begin(), one)),
      { numRuns: sequences, seed, endOnFailure: asFound, ...(again === undefined ? {} : { path: again.path }) },
    )
    return at.steps
  } finally {
    await at.close()
  }
}

/** Several at once, each with a database, a clock and a seed of its own: one waits for the database while another thinks. */
export async function driveAtOnce(lanes: number, wish: Drive): Promise<number> {
  const each = { ...wish, sequences: Math.ceil(wish.sequences / lanes) }
  const taken = await Promise.all(
    Array.from({ length: lanes }, (_, lane) => drive({ ...each, seed: wish.seed + lane })),
  )
  return taken.reduce((sum, steps) => sum + steps, 0)
}
