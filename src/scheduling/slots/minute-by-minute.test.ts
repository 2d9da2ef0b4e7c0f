import { expect, test } from 'vitest'
import { SCHEDULE_RULES } from './bookability.ts'
import { holdsForRandomClinics } from './engines-agree.fixture.ts'

test('The slot engine and a naive one agree on random clinics in every zone, so every time that is offered books, and every rule in the way is named (case 20)', () => {
  // The seed is fixed here, so that this run tries what the last one tried; the long run goes where it has not been.
  const { reasons } = holdsForRandomClinics(25, 20_261_025)
  const rules = Object.keys(SCHEDULE_RULES).filter((rule) => rule !== 'clock_gap')
  expect(new Set(reasons.keys())).toEqual(new Set(rules))
})
