import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { holdsForRandomClinics } from './engines-agree.fixture.ts'

const CHECKS = 1_000_000
const AT_ONCE = 50

test('The slot engine and a naive one agree a million times, on clinics that were never tried (case 20)', () => {
  const first = randomInt(2 ** 31)
  let checks = 0
  // A clinic is judged at 600 minutes at least, so this ends.
  for (let round = 0; checks < CHECKS; round++) {
    const seed = (first + round) | 0
    checks += holdsForRandomClinics(AT_ONCE, seed).checks
    process.stdout.write(
      `${checks} of ${CHECKS} starts judged alike by both engines (${AT_ONCE} clinics from seed ${seed})\n`,
    )
  }
  expect(checks).toBeGreaterThanOrEqual(CHECKS)
})
