import { expect, test } from 'vitest'
import type { VisitType } from '../../api/types.ts'
import { chosenOf, rulesOf, textsOf } from './visit-type-draft.ts'
import { depositFault } from './deposit-draft.ts'
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
  deposit: null,
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

test('a deposit is said as money, and sent as it was read', () => {
  const row: VisitType = { ...plain, deposit: { amount: 2500, currency: 'EUR' } }
  expect(rulesText(row)).toBe('20 minutes, patients pay a deposit of €25.00 when they book')
  const texts = textsOf(row)
  expect(rulesOf(texts, chosenOf(row)).deposit).toEqual(row.deposit)
  expect(rulesOf({ ...texts, depositAmount: '30,5', depositCurrency: 'CHF' }, chosenOf(row)).deposit).toEqual({
    amount: 3050,
    currency: 'CHF',
  })
  expect(rulesOf({ ...texts, depositAmount: ' ' }, chosenOf(row)).deposit).toBeNull()
})

test('what is no amount of its currency is said, and nothing is no fault', () => {
  const fault = (depositAmount: string, depositCurrency = 'EUR') => depositFault({ depositAmount, depositCurrency })
  expect([fault(''), fault('25'), fault('2500', 'JPY')]).toEqual([undefined, undefined, undefined])
  expect(fault('1.250')).toBe('Please write an amount such as 25.00.')
  expect(fault('25.00', 'JPY')).toBe('Please write an amount such as 2500.')
  expect(fault('0')).toBe('Please choose between 0.01 and €999,999.99, or leave it empty.')
  expect(fault('1000000')).toContain('€999,999.99')
})

test('minutes as people say them', () => {
  expect([0, 45, 120, 1440, 4320, 1500].map(minutesText)).toEqual(['0 min', '45 min', '2 h', '1 day', '3 days', '25 h'])
})
