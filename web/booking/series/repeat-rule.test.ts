import { expect, test } from 'vitest'
import { recurrenceOf, rhythmsFrom, ruleFor } from './repeat-rule.ts'

/** A Monday, the fifth of its month. */
const FIRST = '2026-11-30'

test('every week on the weekday of the first visit, to begin with', () => {
  expect(recurrenceOf(ruleFor(FIRST), FIRST)).toBe('FREQ=WEEKLY;BYDAY=MO;COUNT=6')
})

test('on several weekdays in their order, every second week, until a date', () => {
  const rule = { ...ruleFor(FIRST), rhythm: 'two-weeks', weekdays: [4, 1], ends: 'date', until: '2027-02-28' } as const
  expect(recurrenceOf({ ...rule, weekdays: [...rule.weekdays] }, FIRST)).toBe(
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20270228',
  )
})

test('of a month it is the day, or its weekday; a fifth Monday is the last', () => {
  const monthly = { ...ruleFor(FIRST), rhythm: 'month-weekday' as const }
  expect(recurrenceOf(monthly, FIRST)).toBe('FREQ=MONTHLY;BYDAY=-1MO;COUNT=6')
  expect(recurrenceOf(monthly, '2026-11-24')).toBe('FREQ=MONTHLY;BYDAY=4TU;COUNT=6')
  expect(recurrenceOf({ ...monthly, rhythm: 'month-date' }, FIRST)).toBe('FREQ=MONTHLY;BYMONTHDAY=30;COUNT=6')
  expect(rhythmsFrom(FIRST).map(({ name }) => name)).toContain('Every month on the last Monday')
})

test('every rhythm that is offered makes one rule of its own', () => {
  const rules = rhythmsFrom(FIRST).map(({ value }) => recurrenceOf({ ...ruleFor(FIRST), rhythm: value }, FIRST))
  expect(rules.length).toBeGreaterThan(5)
  expect(new Set(rules).size).toBe(rules.length)
  for (const rule of rules) expect(rule).toMatch(/^FREQ=(DAILY|WEEKLY|MONTHLY)(;[A-Z]+=[A-Z0-9,-]+)*;COUNT=6$/)
})
