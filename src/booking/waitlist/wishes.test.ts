import { describe, expect, test } from 'vitest'
import { Refusal, asId } from '#platform'
import { ANY, hoursOf, localStart, wishesOf, wouldTake } from './wishes.ts'

const BERLIN = asId<'location'>('00000000-0000-7000-8000-000000000001')
const POTSDAM = asId<'location'>('00000000-0000-7000-8000-000000000002')
const at = (start: string) => localStart(Date.parse(start), 'Europe/Berlin')

test('what is left out stays, null takes it away', () => {
  const before = wishesOf(
    { doctorIds: [asId('d')], from: '2026-12-01', weekdays: [1, 3], partsOfDay: ['morning'] },
    ANY,
  )
  expect(before).toMatchObject({ doctorIds: ['d'], firstDay: '2026-12-01', weekdays: 5, windowsTo: [720] })
  expect(wishesOf({ noticeMinutes: 60 }, before)).toEqual({ ...before, noticeMinutes: 60 })
  expect(wishesOf({ doctorIds: null, from: null, weekdays: null, partsOfDay: null }, before)).toEqual(ANY)
})

test.each([
  [{ from: '2026-12-02', to: '2026-12-01' }, 'booking.waitlist_days_reversed'],
  [{ windows: [{ from: '10:00', to: '10:00' }] }, 'booking.waitlist_window_reversed'],
  [{ windows: [{ from: '09:00', to: '10:00' }], partsOfDay: ['morning' as const] }, 'booking.parts_or_windows'],
])('what nothing could ever fit is refused: %j', (asked, code) => {
  expect(() => wishesOf(asked, ANY)).toThrow(Refusal)
  expect(() => wishesOf(asked, ANY)).toThrow(expect.objectContaining({ code }))
})

describe('the hours that the index is asked by', () => {
  test('hold every minute of every window, and all when there is none', () => {
    expect(hoursOf(ANY)).toBe(2 ** 24 - 1)
    const wishes = wishesOf(
      {
        windows: [
          { from: '08:59', to: '10:01' },
          { from: '23:00', to: '24:00' },
        ],
      },
      ANY,
    )
    for (let minute = 0; minute < 1440; minute += 1) {
      const isIn = (minute >= 539 && minute < 601) || minute >= 1380
      if (isIn) expect(hoursOf(wishes) & (1 << Math.floor(minute / 60))).not.toBe(0)
    }
    expect(hoursOf(wishes)).toBe((1 << 8) | (1 << 9) | (1 << 10) | (1 << 23))
  })
})

describe('what somebody would take', () => {
  test('by day, weekday, minute and place, on the clocks of the place', () => {
    const wishes = wishesOf(
      {
        from: '2026-11-24',
        to: '2026-11-25',
        weekdays: [2],
        windows: [{ from: '09:00', to: '12:00' }],
        locationIds: [BERLIN],
      },
      ANY,
    )
    expect(wouldTake(wishes, BERLIN, at('2026-11-24T09:00:00+01:00'))).toBe(true)
    expect(wouldTake(wishes, BERLIN, at('2026-11-24T08:59:00+01:00'))).toBe(false)
    expect(wouldTake(wishes, BERLIN, at('2026-11-24T12:00:00+01:00'))).toBe(false)
    expect(wouldTake(wishes, BERLIN, at('2026-11-25T09:00:00+01:00'))).toBe(false)
    expect(wouldTake(wishes, BERLIN, at('2026-12-01T09:00:00+01:00'))).toBe(false)
    expect(wouldTake(wishes, POTSDAM, at('2026-11-24T09:00:00+01:00'))).toBe(false)
    expect(wouldTake(ANY, POTSDAM, at('2026-12-01T23:30:00+01:00'))).toBe(true)
  })
})
