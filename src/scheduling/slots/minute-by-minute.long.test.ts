import { test } from 'vitest'
import { agreeOnRandomClinics } from './random-clinics.fixture.ts'

test('The slot engine and a naive one agree on three thousand random clinics (case 20)', () => {
  agreeOnRandomClinics(3000)
})
