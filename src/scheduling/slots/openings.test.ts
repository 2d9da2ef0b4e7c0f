import { describe, expect, test } from 'vitest'
import { CHECK_UP, EMPTY, EVERY_DAY, PRACTICE, between, datesAt, every, practiceIn } from './clinic-days.fixture.ts'
import { formatMinute } from '../time/instant.ts'
import { covers, intersect, merge, subtract } from '../time/interval.ts'
import { openings } from './openings.ts'
import type { Schedule } from './schedule.ts'
import { timeZone } from '../time/time-zone.ts'

function open(
  zone: string,
  schedule: Partial<Schedule>,
  first: string,
  last = first,
  visitTypeId = CHECK_UP.visitTypeId,
): string[] {
  const found = openings({ ...EMPTY, ...schedule }, practiceIn(zone), visitTypeId, datesAt(zone, first, last))
  return found.map(({ start, end }) => `${formatMinute(start, timeZone(zone))} to ${formatMinute(end, timeZone(zone))}`)
}
const durations = (zone: string, schedule: Partial<Schedule>, first: string, last = first): number[] =>
  openings({ ...EMPTY, ...schedule }, practiceIn(zone), CHECK_UP.visitTypeId, datesAt(zone, first, last)).map(
    ({ start, end }) => end - start,
  )

describe('On the day the clocks change', () => {
  test('an afternoon is at its own hours, not one off (case 17)', () => {
    const hours = [...every(EVERY_DAY, '09:00', '12:00'), ...every(EVERY_DAY, '13:00', '17:00')]
    expect(open('Europe/Berlin', { hours }, '2026-03-29')).toEqual([
      '2026-03-29T09:00:00+02:00 to 2026-03-29T12:00:00+02:00',
      '2026-03-29T13:00:00+02:00 to 2026-03-29T17:00:00+02:00',
    ])
    expect(open('America/New_York', { hours }, '2026-03-08')).toEqual([
      '2026-03-08T09:00:00-04:00 to 2026-03-08T12:00:00-04:00',
      '2026-03-08T13:00:00-04:00 to 2026-03-08T17:00:00-04:00',
    ])
  })

  test('and ever after, the hours are those of the wall clock (case 18)', () => {
    const hours = every(EVERY_DAY, '09:00', '10:00')
    expect(open('Europe/Berlin', { hours }, '2026-10-24', '2026-10-26')).toEqual([
      '2026-10-24T09:00:00+02:00 to 2026-10-24T10:00:00+02:00',
      '2026-10-25T09:00:00+01:00 to 2026-10-25T10:00:00+01:00',
      '2026-10-26T09:00:00+01:00 to 2026-10-26T10:00:00+01:00',
    ])
  })

  test('a whole day is 23, 25, 23½ or 24½ hours (case 24)', () => {
    const hours = every(EVERY_DAY, '00:00', '24:00')
    expect(durations('Europe/Berlin', { hours }, '2026-03-29')).toEqual([23 * 60])
    expect(durations('Europe/Berlin', { hours }, '2026-10-25')).toEqual([25 * 60])
    expect(durations('Australia/Lord_Howe', { hours }, '2026-10-04')).toEqual([23.5 * 60])
    expect(durations('Australia/Lord_Howe', { hours }, '2026-04-05')).toEqual([24.5 * 60])
    expect(durations('Africa/Cairo', { hours }, '2026-04-24')).toEqual([23 * 60])
    expect(durations('Asia/Kathmandu', { hours }, '2026-03-29')).toEqual([24 * 60])
  })

  test('a bound in the missing hour is the moment of the change, and a window wholly inside it is empty', () => {
    expect(open('Europe/Berlin', { hours: every([7], '02:30', '04:00') }, '2026-03-29')).toEqual([
      '2026-03-29T03:00:00+02:00 to 2026-03-29T04:00:00+02:00',
    ])
    expect(open('Europe/Berlin', { hours: every([7], '01:00', '02:30') }, '2026-03-29')).toEqual([
      '2026-03-29T01:00:00+01:00 to 2026-03-29T03:00:00+02:00',
    ])
    expect(open('Europe/Berlin', { hours: every([7], '02:10', '02:50') }, '2026-03-29')).toEqual([])
    expect(open('Asia/Beirut', { hours: every([7], '00:00', '02:00') }, '2026-03-29')).toEqual([
      '2026-03-29T01:00:00+03:00 to 2026-03-29T02:00:00+03:00',
    ])
  })

  test('a bound in the repeated hour is its first pass, and a window spanning that hour has both passes in it', () => {
    expect(durations('Europe/Berlin', { hours: every([7], '01:00', '02:30') }, '2026-10-25')).toEqual([90])
    expect(durations('Europe/Berlin', { hours: every([7], '02:30', '03:00') }, '2026-10-25')).toEqual([90])
    expect(durations('Europe/Berlin', { hours: every([7], '02:10', '02:50') }, '2026-10-25')).toEqual([40])
    expect(durations('Europe/Berlin', { hours: every([7], '01:00', '04:00') }, '2026-10-25')).toEqual([240])
    expect(durations('America/Nuuk', { hours: every([6], '22:00', '24:00') }, '2026-10-24')).toEqual([180])
  })

  test('a night shift lasts as long as it really lasts', () => {
    const hours = every([6], '22:00', '06:00')
    expect(durations('Europe/Berlin', { hours }, '2026-03-28', '2026-03-29')).toEqual([7 * 60])
    expect(durations('Europe/Berlin', { hours }, '2026-10-24', '2026-10-25')).toEqual([9 * 60])
    expect(open('America/New_York', { hours }, '2026-11-01')).toEqual([
      '2026-11-01T00:00:00-04:00 to 2026-11-01T06:00:00-05:00',
    ])
  })

  test('nobody works on a date that never was (Apia, 30 December 2011)', () => {
    const hours = every(EVERY_DAY, '09:00', '17:00')
    expect(open('Pacific/Apia', { hours }, '2011-12-29', '2011-12-31')).toEqual([
      '2011-12-29T09:00:00-10:00 to 2011-12-29T17:00:00-10:00',
      '2011-12-31T09:00:00+14:00 to 2011-12-31T17:00:00+14:00',
    ])
  })
})

describe('Hours, overrides, leave and closures', () => {
  const weekdays = every([1, 2, 3, 4, 5], '09:00', '12:00')

  test('windows that touch or overlap are one opening', () => {
    const hours = [...every([1], '09:00', '11:00'), ...every([1], '11:00', '13:00'), ...every([1], '12:30', '14:00')]
    expect(durations('Europe/Berlin', { hours }, '2026-11-23')).toEqual([300])
  })

  test('count only from validFrom to validTo, both included, by the date on which they begin', () => {
    const hours = every(EVERY_DAY, '22:00', '02:00', { validFrom: '2026-11-24', validTo: '2026-11-25' })
    expect(open('Europe/Berlin', { hours }, '2026-11-23', '2026-11-27')).toEqual([
      '2026-11-24T22:00:00+01:00 to 2026-11-25T02:00:00+01:00',
      '2026-11-25T22:00:00+01:00 to 2026-11-26T02:00:00+01:00',
    ])
  })

  test('hours kept for one visit type are closed to the others', () => {
    const hours = every([1], '09:00', '12:00', { visitTypeIds: ['vaccination'] })
    expect(open('Europe/Berlin', { hours }, '2026-11-23')).toEqual([])
    expect(open('Europe/Berlin', { hours }, '2026-11-23', '2026-11-23', 'vaccination')).toHaveLength(1)
  })

  test('replace puts its windows in the place of those that begin that day; the night before still ends', () => {
    const hours = every(EVERY_DAY, '22:00', '02:00')
    const replaced = {
      locationId: PRACTICE,
      date: '2026-11-24',
      mode: 'replace' as const,
      windows: [{ from: '08:00', to: '09:00' }],
    }
    expect(open('Europe/Berlin', { hours, overrides: [replaced] }, '2026-11-24')).toEqual([
      '2026-11-24T00:00:00+01:00 to 2026-11-24T02:00:00+01:00',
      '2026-11-24T08:00:00+01:00 to 2026-11-24T09:00:00+01:00',
    ])
  })

  test('replace with nothing closes that day there, and add adds to whatever holds', () => {
    const closed = { locationId: PRACTICE, date: '2026-11-24', mode: 'replace' as const, windows: [] }
    const added = {
      locationId: PRACTICE,
      date: '2026-11-24',
      mode: 'add' as const,
      windows: [{ from: '18:00', to: '20:00' }],
    }
    expect(open('Europe/Berlin', { hours: weekdays, overrides: [closed] }, '2026-11-24')).toEqual([])
    expect(durations('Europe/Berlin', { hours: weekdays, overrides: [added] }, '2026-11-24')).toEqual([180, 120])
    expect(durations('Europe/Berlin', { hours: weekdays, overrides: [added, closed] }, '2026-11-24')).toEqual([120])
    const elsewhere = { ...closed, locationId: 'elsewhere' }
    expect(durations('Europe/Berlin', { hours: weekdays, overrides: [elsewhere] }, '2026-11-24')).toEqual([180])
  })

  test('a week half on leave and half closed still answers for the rest (case 37)', () => {
    const leave = [between('2026-11-23T00:00:00+01:00', '2026-11-24T10:30:00+01:00')]
    const closures = [{ locationId: PRACTICE, from: '2026-11-26', to: '2026-11-27' }]
    expect(open('Europe/Berlin', { hours: weekdays, leave, closures }, '2026-11-23', '2026-11-29')).toEqual([
      '2026-11-24T10:30:00+01:00 to 2026-11-24T12:00:00+01:00',
      '2026-11-25T09:00:00+01:00 to 2026-11-25T12:00:00+01:00',
    ])
  })

  test('one unreadable or empty window costs itself and not the other days (case 37)', () => {
    const broken = [...every([1], '9 Uhr', '12:00'), ...every([2], '10:00', '10:00'), ...every([3], '24:00', '25:00')]
    const backwards = [between('2026-11-25T12:00:00+01:00', '2026-11-25T09:00:00+01:00')]
    expect(
      durations('Europe/Berlin', { hours: [...broken, ...weekdays], leave: backwards }, '2026-11-23', '2026-11-27'),
    ).toEqual([180, 180, 180, 180, 180])
  })

  test('a closure lasts whole days of each location’s own clock; one without a location is everywhere', () => {
    const hours = every(EVERY_DAY, '00:00', '24:00')
    const closures = [{ from: '2026-12-25', to: '2026-12-25' }]
    for (const zone of ['Europe/Berlin', 'Asia/Kathmandu']) {
      expect(durations(zone, { hours, closures }, '2026-12-24', '2026-12-26')).toEqual([1440, 1440])
    }
    expect(
      durations('Europe/Berlin', { hours, closures: [{ ...closures[0]!, locationId: 'elsewhere' }] }, '2026-12-25'),
    ).toEqual([1440])
  })
})

describe('Half-open intervals', () => {
  const i = (start: number, end: number): { start: number; end: number } => ({ start, end })

  test('merge what touches, and drop what is empty or backwards', () => {
    expect(merge([i(5, 7), i(1, 3), i(3, 5), i(9, 9), i(12, 10), i(2, 3)])).toEqual([i(1, 7)])
  })

  test('lose what is cut out of them, and nothing at the edges', () => {
    expect(subtract([i(0, 10), i(20, 30)], [i(3, 5), i(8, 22), i(30, 40), i(25, 25)])).toEqual([
      i(0, 3),
      i(5, 8),
      i(22, 30),
    ])
    expect(subtract([i(0, 10)], [i(-5, 15)])).toEqual([])
    expect(subtract([i(0, 10)], [])).toEqual([i(0, 10)])
  })

  test('keep what both have', () => {
    expect(intersect([i(0, 10), i(20, 30)], [i(5, 25), i(30, 31)])).toEqual([i(5, 10), i(20, 25)])
    expect(covers([i(0, 10)], i(0, 10))).toBe(true)
    expect(covers([i(0, 10), i(12, 20)], i(9, 13))).toBe(false)
  })
})
