import { describe, expect, test } from 'vitest'
import { ageOn, dayOfAge } from './age.ts'
import { dayIn, scopeOn } from './authority.ts'
import type { Terms } from './authority.ts'

const AGES = { narrowsAtAge: 14, endsAtAge: 18 }
const mother: Terms = { kind: 'parent', scope: 'both', from: '2010-06-01', until: null }

describe('age', () => {
  test.each([
    ['2010-05-20', '2028-05-19', 17],
    ['2010-05-20', '2028-05-20', 18],
    ['2010-12-31', '2011-01-01', 0],
    ['2010-01-01', '2009-12-31', -1],
    // Born on a leap day: 1 March of a common year, 29 February of a leap year.
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-28', 19],
    ['2008-02-29', '2028-02-29', 20],
    ['1896-02-29', '1904-02-29', 8],
    // 1900 had no leap day.
    ['1896-02-29', '1900-02-28', 3],
  ])('born %s, on %s: %i', (birthDate, day, age) => {
    expect(ageOn(birthDate, day)).toBe(age)
  })

  test('the day of an age is the first day of that age, whenever somebody was born', () => {
    let asked = 0
    for (let born = Temporal.PlainDate.from('2003-12-25'); born.year < 2009; born = born.add({ days: 1 })) {
      for (const age of [14, 16, 18, 21]) {
        const day = dayOfAge(born.toString(), age)
        const eve = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
        expect([ageOn(born.toString(), day), ageOn(born.toString(), eve)], `${born.toString()} ${age}`).toEqual([
          age,
          age - 1,
        ])
        asked += 1
      }
    }
    expect(asked).toBeGreaterThan(7000)
  })
})

describe('what an authority is worth', () => {
  const born = '2010-05-20'
  test.each<[what: string, today: string, terms: Partial<Terms>, birthDate: string | null, worth: string | undefined]>([
    ['before it begins', '2010-05-31', {}, born, undefined],
    ['on its first day', '2010-06-01', {}, born, 'both'],
    ['on the eve of the fourteenth birthday', '2024-05-19', {}, born, 'both'],
    ['on the fourteenth birthday', '2024-05-20', {}, born, 'book'],
    ['of one who only looked, on the fourteenth birthday', '2024-05-20', { scope: 'see' }, born, undefined],
    ['on the eve of majority', '2028-05-19', {}, born, 'book'],
    ['on the day of majority', '2028-05-20', {}, born, undefined],
    ['of a child whose birth date nobody knows', '2020-01-01', {}, null, undefined],
    ['of a parent whose child was of age when it was recorded', '2030-01-01', { from: '2029-01-01' }, born, undefined],
    ['on its last day', '2021-06-30', { until: '2021-06-30' }, born, 'both'],
    ['after its last day', '2021-07-01', { until: '2021-06-30' }, born, undefined],
    ['of a carer of a child, at majority', '2028-05-20', { kind: 'carer', until: '2030-01-01' }, born, undefined],
    [
      'of a guardian of an adult',
      '2030-01-01',
      { kind: 'guardian', from: '2029-01-01', until: '2031-01-01' },
      born,
      'both',
    ],
    [
      'of a guardian of somebody of unknown age',
      '2030-01-01',
      { kind: 'guardian', from: '2029-01-01', until: '2031-01-01' },
      null,
      'both',
    ],
    [
      'of a proxy of an adult',
      '2030-01-01',
      { kind: 'proxy', scope: 'see', from: '2029-01-01', until: '2031-01-01' },
      born,
      'see',
    ],
    // Born on 29 February 2008: of age on 1 March 2026.
    ['of a leap-day child on 28 February', '2026-02-28', {}, '2008-02-29', 'book'],
    ['of a leap-day child on 1 March', '2026-03-01', {}, '2008-02-29', undefined],
  ])('%s', (_what, today, terms, birthDate, worth) => {
    expect(scopeOn(today, { ...mother, ...terms }, birthDate, AGES)).toBe(worth)
  })
})

test('the day is the clinic’s: midnight there, not here', () => {
  const at = Date.parse('2028-05-19T12:30:00Z')
  expect([dayIn('Pacific/Auckland', at), dayIn('UTC', at), dayIn('Pacific/Honolulu', at)]).toEqual([
    '2028-05-20',
    '2028-05-19',
    '2028-05-19',
  ])
})
