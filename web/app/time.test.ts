import { describe, expect, test } from 'vitest'
import {
  addDays,
  clockOf,
  daySpan,
  dayOf,
  daysFrom,
  instantAt,
  minutesAndSeconds,
  nearDay,
  weekdayOf,
  zonePlace,
  zonesDiffer,
} from './time.ts'

describe('showing an instant', () => {
  test('midnight is 00:00 and not 24:00', () => {
    expect(clockOf('2026-11-21T00:00:00+01:00', 'Europe/Berlin')).toBe('00:00')
  })

  test('the date is the one on the wall where it is shown', () => {
    expect(dayOf('2026-11-21T00:30:00+01:00', 'Europe/Berlin')).toBe('2026-11-21')
    expect(dayOf('2026-11-21T00:30:00+01:00', 'Europe/Lisbon')).toBe('2026-11-20')
  })

  test('case 22: a time is never shown in UTC unless the zone is UTC', () => {
    expect(clockOf('2026-07-01T07:00:00Z', 'Europe/Berlin')).toBe('09:00')
    expect(clockOf('2026-12-01T08:00:00Z', 'Europe/Berlin')).toBe('09:00')
  })
})

describe('calendar days', () => {
  test('case 24: seven days across a change of the clocks are seven different days', () => {
    expect(daysFrom('2026-10-22', 7)).toEqual([
      '2026-10-22',
      '2026-10-23',
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
    ])
    expect(addDays('2026-03-29', -1)).toBe('2026-03-28')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  })

  test('Monday is 1 and Sunday is 7', () => {
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-22')]).toEqual([1, 7])
  })

  test('near days have names, far days a date', () => {
    expect(nearDay('2026-11-21', '2026-11-21')).toBe('Today')
    expect(nearDay('2026-12-01', '2026-11-30')).toBe('Tomorrow')
    expect(nearDay('2026-11-30', '2026-11-21')).toBe('Mon 30 Nov')
  })

  test('a span of days names the month once when it can', () => {
    expect(daySpan('2026-11-21', '2026-11-27')).toMatch(/^21.+27 November$/)
    expect(daySpan('2026-11-28', '2026-12-04')).toMatch(/^28 November.+4 December$/)
  })
})

describe('zones', () => {
  test('differ only when the clocks differ', () => {
    const winter = ['2026-11-21T09:00:00+01:00']
    expect(zonesDiffer(winter, 'Europe/Berlin', 'Europe/Vienna')).toBe(false)
    expect(zonesDiffer(winter, 'Europe/Berlin', 'Europe/Lisbon')).toBe(true)
    expect(zonesDiffer([], 'Europe/Berlin', 'Europe/Lisbon')).toBe(false)
  })

  test('are called by their city', () => {
    expect(zonePlace('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
  })
})

test('a countdown rounds up, so that it says 0:00 only when it is over', () => {
  expect([minutesAndSeconds(300_000), minutesAndSeconds(59_001), minutesAndSeconds(0), minutesAndSeconds(-5)]).toEqual([
    '5:00',
    '1:00',
    '0:00',
    '0:00',
  ])
})

describe('what staff type in', () => {
  test('is the clock of the location, winter and summer', () => {
    expect(instantAt('2026-11-23', '09:00', 'Europe/Berlin')).toBe('2026-11-23T08:00:00.000Z')
    expect(instantAt('2026-07-01', '09:00', 'Europe/Berlin')).toBe('2026-07-01T07:00:00.000Z')
    expect(instantAt('2026-07-01', '00:00', 'Asia/Kathmandu')).toBe('2026-06-30T18:15:00.000Z')
    expect(instantAt('2026-07-01', '23:59', 'Pacific/Apia')).toBe('2026-07-01T10:59:00.000Z')
  })

  test('case 17: on the day the clocks change, hours before and after the change are right', () => {
    expect(instantAt('2026-03-29', '01:00', 'Europe/Berlin')).toBe('2026-03-29T00:00:00.000Z')
    expect(instantAt('2026-03-29', '13:00', 'Europe/Berlin')).toBe('2026-03-29T11:00:00.000Z')
    expect(instantAt('2026-10-25', '13:00', 'Europe/Berlin')).toBe('2026-10-25T12:00:00.000Z')
  })

  test('in the repeated hour it is the first pass, in the missing hour a time after the change', () => {
    expect(instantAt('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
    expect(instantAt('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
  })

  test('reads back as it was typed, every half hour of both changes, in zones of every kind', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago', 'Asia/Tokyo']
    const days = ['2026-03-08', '2026-04-05', '2026-09-06', '2026-10-04', '2026-10-25', '2026-11-01']
    const clocks = Array.from(
      { length: 48 },
      (_, index) => `${String(index >> 1).padStart(2, '0')}:${index % 2 ? '30' : '00'}`,
    )
    let moved = 0
    for (const zone of zones)
      for (const day of days)
        for (const clock of clocks) {
          const instant = instantAt(day, clock, zone)
          if (clockOf(instant, zone) !== clock || dayOf(instant, zone) !== day) moved++
        }
    // Missing half hours: New York 2 (8 March), Lord Howe 1 (4 October), Santiago 2 (6 September); nothing else may move.
    expect(moved).toBe(5)
  })
})
