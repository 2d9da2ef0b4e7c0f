import { expect, test } from 'vitest'
import { bodyOf, draftOf, furtherStep, withoutStep } from './pathway-draft.ts'
import type { Pathway } from './pathway-queries.ts'

const knee: Pathway = {
  id: 'knee',
  name: 'Knee',
  version: 3,
  retired: false,
  steps: [
    { name: 'Scan', visitTypeId: 'mri', locationIds: ['mitte'] },
    { visitTypeId: 'talk', specialty: 'Orthopaedics', lags: [{ after: 1, minDays: 3, maxDays: 10 }] },
    {
      visitTypeId: 'talk',
      sameDoctorAs: 2,
      lags: [
        { after: 1, maxDays: 60 },
        { after: 2, minMinutes: 30 },
      ],
    },
  ],
}

test('what was read comes back as it was', () => {
  expect(bodyOf(knee.name, draftOf(knee))).toEqual({ name: knee.name, steps: knee.steps })
})

test('a step that goes takes with it what referred to it, and the later ones count anew', () => {
  const { steps } = bodyOf('Knee', withoutStep(draftOf(knee), 0))
  expect(steps).toEqual([
    { visitTypeId: 'talk', specialty: 'Orthopaedics' },
    { visitTypeId: 'talk', sameDoctorAs: 1, lags: [{ after: 1, minMinutes: 30 }] },
  ])
  const ends = bodyOf('Knee', withoutStep(draftOf(knee), 1))
  expect(ends.steps[1]).toEqual({ visitTypeId: 'talk', lags: [{ after: 1, maxDays: 60 }] })
})

test('a new pathway begins with two steps, and each further one follows the last', () => {
  const two = draftOf(null)
  const three = [...two, furtherStep(two)]
  expect(three.map(({ lags }) => lags.map(({ after }) => after))).toEqual([[], [1], [2]])
  expect(new Set(three.map(({ key }) => key)).size).toBe(3)
})
