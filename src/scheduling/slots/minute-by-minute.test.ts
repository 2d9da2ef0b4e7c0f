import { test } from 'vitest'
import { agreeOnRandomClinics } from './random-clinics.fixture.ts'

test('The slot engine and a naive one agree on random clinics in every zone, so every time that is offered books (case 20)', () => {
  // The seed is fixed here, so that this run tries what the last one tried; the long run goes where it has not been.
  agreeOnRandomClinics(25, 20_261_025)
})
