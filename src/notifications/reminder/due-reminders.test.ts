import { describe, expect, test } from 'vitest'
import { leadDue, leavesAt, windowsOf } from './due-reminders.ts'

const at = (text: string) => Date.parse(`2026-11-${text}:00+01:00`)
const NINE = at('25T09:00')
const LONG_AGO = at('01T09:00')
const visit = { startAt: NINE, agreedAt: LONG_AGO }
const minute = (now: number) => ({ since: now - 60_000, now })

describe('when somebody is reminded', () => {
  test('a day before, in the minute in which that begins, and in no other (case 25)', () => {
    const of = (now: number) => leadDue(visit, [24], minute(now))
    expect(of(at('24T09:00'))).toBe(24)
    for (const time of ['24T08:59', '24T09:01', '24T10:00', '25T08:59', '25T09:00'])
      expect(of(at(time))).toBeUndefined()
  })

  test('whatever was missed while nobody looked, by the nearest lead alone, and nothing that has begun (case 28)', () => {
    const missed = { since: at('22T09:00'), now: at('24T12:00') }
    expect(leadDue(visit, [24], missed)).toBe(24)
    expect(leadDue(visit, [48, 24, 2], missed)).toBe(24)
    expect(leadDue(visit, [48, 24, 2], { ...missed, now: at('25T08:00') })).toBe(2)
    expect(leadDue(visit, [48, 24, 2], { ...missed, now: NINE })).toBeUndefined()
  })

  test('not who was told of the visit as it is when it was nearer already', () => {
    const now = minute(at('24T09:00'))
    expect(leadDue({ ...visit, agreedAt: at('24T09:00') - 1 }, [24], now)).toBe(24)
    expect(leadDue({ ...visit, agreedAt: at('24T09:00') }, [24], now)).toBeUndefined()
    // Caught up: booked this morning for tomorrow, while nobody looked.
    const missed = { since: at('22T09:00'), now: at('24T12:00') }
    expect(leadDue({ ...visit, agreedAt: at('24T11:00') }, [48, 24], missed)).toBeUndefined()
  })

  test('hours are hours, also across the night on which the clocks change', () => {
    const monday = Date.parse('2026-10-26T09:00:00+01:00')
    const now = Date.parse('2026-10-25T09:00:00+01:00')
    expect(leadDue({ startAt: monday, agreedAt: LONG_AGO - 1e10 }, [24], minute(now))).toBe(24)
  })
})

test('what is looked up begins after now, and is nothing where the clock stood still', () => {
  const now = at('24T09:00')
  expect(windowsOf([24], minute(now))).toEqual([{ after: NINE - 60_000, until: NINE }])
  expect(windowsOf([48, 2], { since: at('20T09:00'), now })).toEqual([
    { after: now, until: at('26T09:00') },
    { after: now, until: at('24T11:00') },
  ])
  expect(windowsOf([24], { since: now, now })).toEqual([])
  expect(windowsOf([], minute(now))).toEqual([])
})

test('a reminder waits for the morning, unless the visit is near by then', () => {
  const [night, seven] = [at('25T05:00'), at('25T07:00')]
  expect(leavesAt(night, seven, at('25T08:00'))).toBe(seven)
  expect(leavesAt(night, seven, at('25T07:59'))).toBe(night)
  expect(leavesAt(seven, seven, at('25T07:30'))).toBe(seven)
})
