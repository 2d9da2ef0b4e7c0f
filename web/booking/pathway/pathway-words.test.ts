import { expect, test } from 'vitest'
import { faultWords, lagWords, pathwayLines } from './pathway-words.ts'

const names = {
  visitTypes: [
    { id: 'mri', name: 'MRI scan' },
    { id: 'talk', name: 'Consultation' },
  ],
  doctors: [{ id: 'weber', name: 'Weber' }],
  locations: [{ id: 'mitte', name: 'Mitte' }],
}
const knee = [
  { name: 'Scan', visitTypeId: 'mri', locationIds: ['mitte'] },
  { visitTypeId: 'talk', doctorIds: ['weber'], lags: [{ after: 1, minDays: 3, maxDays: 10 }] },
  { name: 'Follow-up', visitTypeId: 'talk', sameDoctorAs: 2, lags: [{ after: 2, minDays: 14 }] },
]

test.each([
  [{ after: 1, minDays: 3, maxDays: 10 }, '3 to 10 days after visit 1'],
  [{ after: 1, minDays: 1 }, 'at least 1 day after visit 1'],
  [{ after: 2, maxDays: 0 }, 'on the same day as visit 2'],
  [{ after: 2, minDays: 7, maxDays: 7 }, 'exactly 7 days after visit 2'],
  [{ after: 1, maxMinutes: 120 }, 'at most 2 hours after visit 1'],
  [{ after: 1, minMinutes: 45, maxMinutes: 60 }, '45 minutes to 1 hour after visit 1'],
  [{ after: 1, minDays: 0, maxDays: 5 }, 'at most 5 days after visit 1'],
])('a lag in words: %j', (lag, words) => {
  expect(lagWords(lag)).toBe(words)
})

test('a pathway is a line for each of its steps', () => {
  expect(pathwayLines(knee, names)).toEqual([
    'Visit 1: Scan (MRI scan), at Mitte',
    'Visit 2: Consultation, 3 to 10 days after visit 1, with Weber',
    'Visit 3: Follow-up (Consultation), at least 14 days after visit 2, with the doctor of visit 2',
  ])
})

test('what does not hold is said with what would', () => {
  const fault = { step: 2, after: 1, rule: 'lag_too_long', detail: 'of the server' } as const
  expect(faultWords(fault, knee)).toBe('Visit 2 has to be 3 to 10 days after visit 1.')
  expect(faultWords(fault, [])).toBe('Visit 2 is too long after visit 1.')
  expect(faultWords({ ...fault, rule: 'other_doctor' }, knee)).toBe(
    'Visit 2 has to be with the same doctor as visit 1.',
  )
})
