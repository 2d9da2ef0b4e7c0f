import { test } from 'vitest'
import { agreeOnRandomLoad } from './random-load.fixture.ts'

test('The rules of load and people and their definitions agree on six thousand random clinics, a million starts (case 20)', () => {
  agreeOnRandomLoad(6000)
})
