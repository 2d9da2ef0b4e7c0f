import { describe, expect, test } from 'vitest'
import { type Claim, NOTHING_BUSY, busyFrom } from './busy.ts'
import {
  CHECK_UP,
  EMPTY,
  EVERY_DAY,
  PRACTICE,
  between,
  datesAt,
  every,
  minute,
  practiceIn,
} from './clinic-days.fixture.ts'
import { freeStarts, offeredStarts, seatsLeft } from './free-starts.ts'
import { formatMinute } from '../time/instant.ts'
import type { Schedule } from './schedule.ts'
import { timeZone } from '../time/time-zone.ts'
import { bookingWindow } from './booking-window.ts'
import type { VisitRules } from './visit-rules.ts'

interface Day {
  readonly zone?: string
  readonly rules?: Partial<VisitRules>
  readonly claims?: readonly Claim[]
  readonly now?: string
  readonly last?: string
}

function free(schedule: Partial<Schedule>, first: string, day: Day = {}): string[] {
  const zone = day.zone ?? 'Europe/Berlin'
  const rules = { ...CHECK_UP, ...day.rules }
  const offered = offeredStarts({ ...EMPTY, ...schedule }, practiceIn(zone), rules, datesAt(zone, first, day.last))
  const window = bookingWindow(rules, timeZone(zone), minute(day.now ?? `2026-01-01T00:00:00Z`) * 60_000)
  return freeStarts(offered, busyFrom(day.claims ?? [], rules, PRACTICE), rules, window).map((at) =>
    formatMinute(at, timeZone(zone)),
  )
}
const times = (instants: string[]): string[] => instants.map((text) => text.slice(11, 16))

describe('Free starts', () => {
  const morning = every(EVERY_DAY, '09:00', '11:00')

  test('keep the whole visit inside the hours, and run across windows that touch', () => {
    expect(times(free({ hours: morning }, '2026-11-23'))).toEqual(['09:00', '09:30', '10:00', '10:30'])
    const split = [...every([1], '09:00', '10:15'), ...every([1], '10:15', '11:00')]
    expect(times(free({ hours: split }, '2026-11-23'))).toEqual(['09:00', '09:30', '10:00', '10:30'])
  })

  test('a visit of 30 minutes on a grid of 15 takes both its quarters (case 10)', () => {
    const claims = [between('2026-11-23T09:30:00+01:00', '2026-11-23T10:00:00+01:00')]
    expect(times(free({ hours: morning }, '2026-11-23', { rules: { gridMinutes: 15 }, claims }))).toEqual([
      '09:00',
      '10:00',
      '10:15',
      '10:30',
    ])
  })

  test('buffers may touch each other and lie outside the hours, but not overlap', () => {
    const rules = { bufferBeforeMinutes: 10, bufferAfterMinutes: 10, gridMinutes: 10 }
    const claims = [between('2026-11-23T09:40:00+01:00', '2026-11-23T10:10:00+01:00')]
    expect(times(free({ hours: morning }, '2026-11-23', { rules, claims }))).toEqual(['09:00', '10:20', '10:30'])
  })

  test('a full day offers nothing, and leave as long as the day neither (case 35)', () => {
    const claims = [
      between('2026-11-23T09:00:00+01:00', '2026-11-23T10:00:00+01:00'),
      between('2026-11-23T10:00:00+01:00', '2026-11-23T11:00:00+01:00'),
    ]
    expect(free({ hours: morning }, '2026-11-23', { claims })).toEqual([])
    expect(
      free(
        { hours: morning, leave: [between('2026-11-23T08:00:00+01:00', '2026-11-23T10:31:00+01:00')] },
        '2026-11-23',
      ),
    ).toEqual([])
  })

  test('one short hole in a full day is offered when the visit and its buffers just fit (case 35)', () => {
    const claims = [
      between('2026-11-23T08:00:00+01:00', '2026-11-23T09:25:00+01:00'),
      between('2026-11-23T10:05:00+01:00', '2026-11-23T11:00:00+01:00'),
    ]
    const rules = { bufferBeforeMinutes: 5, bufferAfterMinutes: 5 }
    expect(times(free({ hours: morning }, '2026-11-23', { claims, rules }))).toEqual(['09:30'])
    expect(
      times(free({ hours: morning }, '2026-11-23', { claims, rules: { ...rules, bufferAfterMinutes: 6 } })),
    ).toEqual([])
  })

  test('a day with a single appointment answers for the rest of the day, and the next day for itself (case 37)', () => {
    const claims = [between('2026-11-23T09:00:00+01:00', '2026-11-23T09:30:00+01:00')]
    expect(times(free({ hours: morning }, '2026-11-23', { claims, last: '2026-11-24' }))).toEqual([
      '09:30',
      '10:00',
      '10:30',
      '09:00',
      '09:30',
      '10:00',
      '10:30',
    ])
  })
})

describe('The grid', () => {
  test('counts from the full hour of the wall clock, wherever the hours begin and whatever the offset is', () => {
    expect(times(free({ hours: every([1], '09:10', '11:00') }, '2026-11-23', { rules: { gridMinutes: 20 } }))).toEqual([
      '09:20',
      '09:40',
      '10:00',
      '10:20',
    ])
    expect(times(free({ hours: every([1], '09:10', '11:00') }, '2026-11-23', { rules: { gridMinutes: 25 } }))).toEqual([
      '09:25',
      '09:50',
      '10:00',
      '10:25',
    ])
    expect(times(free({ hours: every([1], '09:10', '11:00') }, '2026-11-23', { zone: 'Asia/Kathmandu' }))).toEqual([
      '09:30',
      '10:00',
      '10:30',
    ])
  })

  test('of more than an hour counts from midnight of the wall clock', () => {
    const rules = { gridMinutes: 90 }
    expect(times(free({ hours: every([1], '09:00', '13:00') }, '2026-11-23', { rules }))).toEqual([
      '09:00',
      '10:30',
      '12:00',
    ])
    expect(times(free({ hours: every([7], '00:00', '06:00') }, '2026-03-29', { rules }))).toEqual([
      '00:00',
      '01:30',
      '03:00',
      '04:30',
    ])
  })

  test('on the day without an hour the missing starts are missing, and on the longer day both passes are offered', () => {
    const night = every([7], '01:00', '04:00')
    expect(free({ hours: night }, '2026-03-29')).toEqual([
      '2026-03-29T01:00:00+01:00',
      '2026-03-29T01:30:00+01:00',
      '2026-03-29T03:00:00+02:00',
      '2026-03-29T03:30:00+02:00',
    ])
    expect(free({ hours: night }, '2026-10-25')).toEqual([
      '2026-10-25T01:00:00+02:00',
      '2026-10-25T01:30:00+02:00',
      '2026-10-25T02:00:00+02:00',
      '2026-10-25T02:30:00+02:00',
      '2026-10-25T02:00:00+01:00',
      '2026-10-25T02:30:00+01:00',
      '2026-10-25T03:00:00+01:00',
      '2026-10-25T03:30:00+01:00',
    ])
  })

  test('is that of the wall clock after the change, for a visit that begins at its very moment (Lord Howe)', () => {
    const upToIt = every([7], '00:00', '03:00')
    expect(
      times(free({ hours: upToIt }, '2026-10-04', { zone: 'Australia/Lord_Howe', rules: { gridMinutes: 60 } })),
    ).toEqual(['00:00', '01:00'])
    expect(times(free({ hours: upToIt }, '2026-10-04', { zone: 'Australia/Lord_Howe' }))).toEqual([
      '00:00',
      '00:30',
      '01:00',
      '01:30',
      '02:30',
    ])
  })

  test('follows the wall clock through a change of half an hour (Lord Howe)', () => {
    const rules = { gridMinutes: 60 }
    expect(free({ hours: every([7], '00:00', '04:00') }, '2026-10-04', { zone: 'Australia/Lord_Howe', rules })).toEqual(
      ['2026-10-04T00:00:00+10:30', '2026-10-04T01:00:00+10:30', '2026-10-04T03:00:00+11:00'],
    )
    expect(free({ hours: every([7], '00:00', '04:00') }, '2026-04-05', { zone: 'Australia/Lord_Howe', rules })).toEqual(
      [
        '2026-04-05T00:00:00+11:00',
        '2026-04-05T01:00:00+11:00',
        '2026-04-05T02:00:00+10:30',
        '2026-04-05T03:00:00+10:30',
      ],
    )
  })
})

describe('Now', () => {
  const allDay = every(EVERY_DAY, '00:00', '24:00')

  test('the minimum notice is real time, though the clocks are put forward or back meanwhile (case 19)', () => {
    const rules = { minNoticeMinutes: 120, horizonDays: 0 }
    expect(free({ hours: allDay }, '2026-03-29', { rules, now: '2026-03-29T01:30:00+01:00' })[0]).toBe(
      '2026-03-29T04:30:00+02:00',
    )
    expect(free({ hours: allDay }, '2026-10-25', { rules, now: '2026-10-25T01:30:00+02:00' })[0]).toBe(
      '2026-10-25T02:30:00+01:00',
    )
  })

  test('the past is never offered, not even the minute that has just begun', () => {
    expect(times(free({ hours: allDay }, '2026-11-23', { now: '2026-11-23T23:00:00+01:00' }))).toEqual([
      '23:00',
      '23:30',
    ])
    expect(times(free({ hours: allDay }, '2026-11-23', { now: '2026-11-23T22:59:59+01:00' }))).toEqual([
      '23:00',
      '23:30',
    ])
    const rules = { ...CHECK_UP, horizonDays: 0 }
    expect(
      bookingWindow(rules, timeZone('Europe/Berlin'), minute('2026-11-23T23:00:00+01:00') * 60_000 + 1).start,
    ).toBe(minute('2026-11-23T23:01:00+01:00'))
  })

  test('the horizon counts dates of the location, not days of 24 hours (case 24)', () => {
    const rules = { horizonDays: 1, gridMinutes: 60, durationMinutes: 60 }
    const starts = free({ hours: allDay }, '2026-10-24', {
      rules,
      last: '2026-10-27',
      now: '2026-10-24T23:59:00+02:00',
    })
    expect(starts[0]).toBe('2026-10-25T00:00:00+02:00')
    expect(starts.at(-1)).toBe('2026-10-25T23:00:00+01:00')
    expect(starts).toHaveLength(25)
  })
})

describe('A group visit', () => {
  const rules = { ...CHECK_UP, capacity: 3, bufferAfterMinutes: 5 }
  const seatAt = (start: string, more: object = {}): Claim => ({
    start: minute(start),
    end: minute(start) + 35,
    occasion: { visitTypeId: CHECK_UP.visitTypeId, locationId: PRACTICE, start: minute(start) },
    ...more,
  })
  const tenOClock = '2026-11-23T10:00:00+01:00'
  const morning = every([1], '09:00', '11:30')

  test('stays free at its start while it has seats, and at no other time that meets it', () => {
    expect(
      times(free({ hours: morning }, '2026-11-23', { rules, claims: [seatAt(tenOClock), seatAt(tenOClock)] })),
    ).toEqual(['09:00', '10:00', '11:00'])
    expect(
      times(
        free({ hours: morning }, '2026-11-23', {
          rules,
          claims: [seatAt(tenOClock), seatAt(tenOClock), seatAt(tenOClock)],
        }),
      ),
    ).toEqual(['09:00', '11:00'])
  })

  test('counts its seats, and a room held for it is not a person in it', () => {
    const room = seatAt(tenOClock, { seats: 0 })
    expect(seatsLeft(minute(tenOClock), busyFrom([seatAt(tenOClock), room], rules, PRACTICE), rules)).toBe(2)
    expect(seatsLeft(minute(tenOClock), busyFrom([seatAt(tenOClock, { seats: 5 })], rules, PRACTICE), rules)).toBe(0)
    expect(seatsLeft(minute(tenOClock), NOTHING_BUSY, rules)).toBe(3)
  })

  test('is not joined by another visit type, at another location, or for one person alone', () => {
    const claims = [seatAt(tenOClock)]
    expect(seatsLeft(minute(tenOClock), busyFrom(claims, { ...rules, visitTypeId: 'other' }, PRACTICE), rules)).toBe(0)
    expect(seatsLeft(minute(tenOClock), busyFrom(claims, rules, 'elsewhere'), rules)).toBe(0)
    const room = [seatAt(tenOClock, { seats: 0 })]
    for (const held of [claims, room])
      expect(seatsLeft(minute(tenOClock), busyFrom(held, CHECK_UP, PRACTICE), CHECK_UP)).toBe(0)
  })
})
