import { expect, test } from 'vitest'
import type { VisitType } from '../../api/types.ts'
import { chosenOf, rulesOf, textsOf } from './visit-type-draft.ts'
import { minutesText, rulesText } from './visit-type-words.ts'

const plain: VisitType = {
  id: 'scan',
  name: 'Scan',
  description: null,
  durationMinutes: 20,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  gridMinutes: 20,
  gridOffsetMinutes: 0,
  minNoticeMinutes: 0,
  noticeOnWeekdaysOnly: false,
  horizonDays: 365,
  horizonOnWeekdaysOnly: false,
  lastDate: null,
  capacity: 1,
  approval: false,
  resourceIds: [],
  resourcePools: [],
  forPatients: 'everyone',
  knownTo: 'clinic',
  minAgeYears: null,
  maxAgeYears: null,
  version: 1,
  retired: false,
}

test('a plain visit is told in two words, a special one in as many as it needs', () => {
  expect(rulesText(plain)).toBe('20 minutes')
  expect(
    rulesText({
      ...plain,
      gridMinutes: 30,
      gridOffsetMinutes: 10,
      minNoticeMinutes: 2880,
      noticeOnWeekdaysOnly: true,
      resourcePools: ['laser', 'room', 'laser'],
      forPatients: 'existing',
      knownTo: 'doctor',
      minAgeYears: 0,
      capacity: 8,
    }),
  ).toBe(
    '20 minutes, starts every 30 min, first 10 min past the hour, 2 days notice of weekdays, only who was here before with the doctor, from 0 years on, 2 of laser, needs room, 8 seats',
  )
})

test('what is read is what would be sent again', () => {
  const row: VisitType = {
    ...plain,
    maxAgeYears: 17,
    minAgeYears: 0,
    lastDate: '2027-01-31',
    resourcePools: ['a', 'a'],
  }
  const { id: _id, version: _version, retired: _retired, ...rules } = row
  expect(rulesOf(textsOf(row), chosenOf(row))).toEqual(rules)
})

test('minutes as people say them', () => {
  expect([0, 45, 120, 1440, 4320, 1500].map(minutesText)).toEqual(['0 min', '45 min', '2 h', '1 day', '3 days', '25 h'])
})
