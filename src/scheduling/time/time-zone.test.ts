import { describe, expect, test } from 'vitest'
import { formatInstant, parseInstant, startOfDate } from './instant.ts'
import { dayNumber, localDate, readDate } from './local-date.ts'
import { readTime } from './local-time.ts'
import {
  type ClockChange,
  type TimeZone,
  canonicalTimeZone,
  clockChanges,
  dayAt,
  instantOf,
  isTimeZone,
  offsetAt,
  startOfDay,
  timeZone,
  wallAt,
} from './time-zone.ts'

const EVERY_ZONE = Intl.supportedValuesOf('timeZone')
const YEARS = { from: 2022, to: 2031 }
const minuteOf = (year: number): number => Date.UTC(year, 0, 1) / 60_000

const zoned = (minute: number, zone: TimeZone): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(zone.name)

const AROUND_AN_INSTANT = [-1441, -61, -31, -30, -1, 0, 1, 29, 30, 59, 60, 1440]
const AROUND_A_WALL_TIME = [-61, -30, -1, 0, 1, 15, 30, 59, 60]

/** The changes of the clocks in those years as Temporal has them, one after the other. */
function changesIn(name: string): ClockChange[] {
  const changes: ClockChange[] = []
  let before = Temporal.Instant.fromEpochMilliseconds(minuteOf(YEARS.from) * 60_000).toZonedDateTimeISO(name)
  for (;;) {
    const change = before.getTimeZoneTransition('next')
    if (change === null || change.epochMilliseconds >= minuteOf(YEARS.to) * 60_000) return changes
    changes.push({
      at: change.epochMilliseconds / 60_000,
      offsetBefore: before.offsetNanoseconds / 60e9,
      offsetAfter: change.offsetNanoseconds / 60e9,
    })
    before = change
  }
}

/** Temporal's answer to "when does the clock first show this time, or a later one?". */
function firstShowing(wall: number, zone: TimeZone): number {
  const time = Temporal.Instant.fromEpochMilliseconds(wall * 60_000)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime()
  const first = time.toZonedDateTime(zone.name, { disambiguation: 'earlier' })
  const exists = first.toPlainDateTime().equals(time)
  return (exists ? first : first.getTimeZoneTransition('next')!).epochMilliseconds / 60_000
}

const at = (text: string): number => {
  const read = parseInstant(text)
  if ('fault' in read) throw new Error(`${text} ${read.fault}`)
  return read.at / 60_000
}
const wall = (text: string): number => at(`${text}:00Z`)

describe('Every zone of the world', () => {
  test('changes its clocks when Temporal says so, and around each change every conversion agrees', () => {
    let changesSeen = 0
    for (const name of EVERY_ZONE) {
      const zone = timeZone(name)
      const changes = changesIn(name)
      expect(clockChanges(zone, minuteOf(YEARS.from), minuteOf(YEARS.to)), name).toEqual(changes)
      changesSeen += changes.length

      const minutes = changes.flatMap(({ at: change }) => AROUND_AN_INSTANT.map((by) => change + by))
      const converted = minutes.map((m) => [
        offsetAt(zone, m),
        localDate(dayAt(zone, m)),
        formatInstant(m * 60_000, name),
      ])
      const truly = minutes.map((m) => {
        const truth = zoned(m, zone)
        return [
          truth.offsetNanoseconds / 60e9,
          truth.toPlainDate().toString(),
          truth.toString({ timeZoneName: 'never' }),
        ]
      })
      expect(converted, name).toEqual(truly)

      const walls = changes
        .flatMap((change) => [change.at + change.offsetBefore, change.at + change.offsetAfter])
        .flatMap((edge) => AROUND_A_WALL_TIME.map((by) => edge + by))
      expect(
        walls.map((time) => instantOf(zone, time)),
        name,
      ).toEqual(walls.map((time) => firstShowing(time, zone)))
    }
    expect(EVERY_ZONE.length).toBeGreaterThan(400)
    expect(changesSeen).toBeGreaterThan(1000)
  }, 600_000)

  test('begins each of its days when Temporal says so, and its days follow each other without a gap', () => {
    for (const name of EVERY_ZONE) {
      const zone = timeZone(name)
      const days = clockChanges(zone, minuteOf(YEARS.from), minuteOf(YEARS.to)).map(({ at: change }) =>
        dayAt(zone, change),
      )
      for (const day of days.flatMap((each) => [each - 1, each, each + 1])) {
        const truth = Temporal.PlainDate.from(localDate(day)).toZonedDateTime(name).epochMilliseconds / 60_000
        expect(startOfDay(zone, day), `${name} ${localDate(day)}`).toBe(truth)
      }
    }
  }, 600_000)

  test('is right in the far future too, whose changes the table has to learn first', () => {
    const zone = timeZone('Europe/Berlin')
    expect(formatInstant(Date.UTC(2400, 6, 1), zone.name)).toBe('2400-07-01T02:00:00+02:00')
    expect(formatInstant(Date.UTC(9999, 0, 1), zone.name)).toBe('9999-01-01T01:00:00+01:00')
    expect(formatInstant(Date.UTC(9999, 11, 31, 23, 30), zone.name)).toBe('+010000-01-01T00:30:00+01:00')
    expect(offsetAt(timeZone('Europe/Berlin'), Date.UTC(2026, 6, 1) / 60_000)).toBe(120)
  })

  test('does not fall over before 1972, when some offsets had seconds: the instant written is still the instant meant', () => {
    for (const name of ['Africa/Monrovia', 'Europe/Amsterdam', 'Asia/Kathmandu']) {
      for (const instant of [
        Date.UTC(1900, 0, 1),
        Date.UTC(1971, 11, 31, 23, 59, 30),
        Date.UTC(1972, 0, 7, 0, 44, 30),
      ]) {
        const written = formatInstant(instant, name)
        expect(parseInstant(written)).toMatchObject({ at: instant })
      }
    }
  })
})

describe('The days that hurt', () => {
  const lengthOf = (name: string, date: string): number =>
    startOfDay(timeZone(name), dayNumber(date) + 1) - startOfDay(timeZone(name), dayNumber(date))

  test('last as long as they last (case 24)', () => {
    expect(lengthOf('Europe/Berlin', '2026-03-29')).toBe(23 * 60)
    expect(lengthOf('Europe/Berlin', '2026-10-25')).toBe(25 * 60)
    expect(lengthOf('America/New_York', '2026-03-08')).toBe(23 * 60)
    expect(lengthOf('America/New_York', '2026-11-01')).toBe(25 * 60)
    expect(lengthOf('Australia/Lord_Howe', '2026-10-04')).toBe(23.5 * 60)
    expect(lengthOf('Australia/Lord_Howe', '2026-04-05')).toBe(24.5 * 60)
    expect(lengthOf('America/Nuuk', '2026-03-28')).toBe(23 * 60)
    expect(lengthOf('Asia/Kathmandu', '2026-03-29')).toBe(24 * 60)
    expect(lengthOf('Pacific/Apia', '2011-12-30')).toBe(0)
  })

  test('begin at 01:00 where midnight itself is skipped', () => {
    for (const [name, date] of [
      ['Asia/Beirut', '2026-03-29'],
      ['Africa/Cairo', '2026-04-24'],
      ['America/Havana', '2026-03-08'],
    ] as const) {
      const zone = timeZone(name)
      const start = startOfDay(zone, dayNumber(date))
      expect(formatInstant(start * 60_000, zone.name)).toMatch(new RegExp(`^${date}T01:00:00`))
      expect(localDate(dayAt(zone, start - 1))).toBe(localDate(dayNumber(date) - 1))
    }
  })

  test('begin for the modules above in epoch milliseconds', () => {
    expect(startOfDate('2026-03-29', 'Asia/Beirut')).toBe(Date.UTC(2026, 2, 28, 22))
    expect(() => startOfDate('2026-02-30', 'Asia/Beirut')).toThrow(RangeError)
  })

  test('begin with the first of two midnights where midnight is repeated (Havana)', () => {
    const zone = timeZone('America/Havana')
    expect(formatInstant(startOfDay(zone, dayNumber('2026-11-01')) * 60_000, zone.name)).toBe(
      '2026-11-01T00:00:00-04:00',
    )
  })

  test('missing hour: the moment of the change; repeated hour: its first pass', () => {
    const berlin = timeZone('Europe/Berlin')
    expect(instantOf(berlin, wall('2026-03-29T02:30'))).toBe(at('2026-03-29T03:00:00+02:00'))
    expect(instantOf(berlin, wall('2026-10-25T02:30'))).toBe(at('2026-10-25T02:30:00+02:00'))
    expect(instantOf(berlin, wall('2026-10-25T03:00'))).toBe(at('2026-10-25T03:00:00+01:00'))
    const apia = timeZone('Pacific/Apia')
    expect(instantOf(apia, wall('2011-12-30T12:00'))).toBe(at('2011-12-31T00:00:00+14:00'))
    expect(instantOf(apia, wall('2011-12-29T23:59'))).toBe(at('2011-12-29T23:59:00-10:00'))
  })

  test('Casablanca puts its clocks back for Ramadan and forward after it', () => {
    const zone = timeZone('Africa/Casablanca')
    const year = clockChanges(zone, minuteOf(2025), minuteOf(2026))
    expect(year.map(({ offsetBefore, offsetAfter }) => [offsetBefore, offsetAfter])).toEqual([
      [60, 0],
      [0, 60],
    ])
    expect(wallAt(zone, year[0]!.at)).toBe(wall('2025-02-23T02:00'))
  })
})

describe('The name of a time zone', () => {
  test('is an IANA name in its own spelling', () => {
    for (const name of [
      'Europe/Berlin',
      'Asia/Kolkata',
      'Asia/Calcutta',
      'America/Argentina/Buenos_Aires',
      'UTC',
      'Etc/GMT+5',
    ]) {
      expect(isTimeZone(name), name).toBe(true)
    }
    expect(canonicalTimeZone('europe/berlin')).toBe('Europe/Berlin')
    expect(isTimeZone('europe/berlin')).toBe(false)
    expect(timeZone('EUROPE/BERLIN')).toBe(timeZone('Europe/Berlin'))
  })

  test('is not an offset, not an abbreviation of two zones, not a whole instant', () => {
    const names = [
      '',
      '+01:00',
      '-05',
      'GMT+1',
      'UTC+1',
      'Z',
      'CEST',
      'Mars/Phobos',
      'Europe/Berlin ',
      ' Europe/Berlin',
      '2026-01-01T00:00[Europe/Berlin]',
      'Europe/Berlin\u0000',
      '../etc/passwd',
      'constructor',
    ]
    for (const name of names) {
      expect(canonicalTimeZone(name), name).toBe(null)
      expect(() => timeZone(name)).toThrow(RangeError)
    }
  })
})

describe('An instant on the wire', () => {
  test('is read with its offset, and written with the location’s', () => {
    expect(parseInstant('2026-11-21T09:00:00+01:00')).toEqual({ at: Date.UTC(2026, 10, 21, 8), offsetMinutes: 60 })
    expect(parseInstant('2026-11-21t09:00:00.250z')).toEqual({
      at: Date.UTC(2026, 10, 21, 9, 0, 0, 250),
      offsetMinutes: 0,
    })
    expect(parseInstant('2026-11-21T09:00:00-00:00')).toEqual({ at: Date.UTC(2026, 10, 21, 9), offsetMinutes: 0 })
    expect(parseInstant('2024-02-29T00:00:00-09:30')).toEqual({ at: Date.UTC(2024, 1, 29, 9, 30), offsetMinutes: -570 })
    expect(formatInstant(Date.UTC(2026, 10, 21, 8), 'Europe/Berlin')).toBe('2026-11-21T09:00:00+01:00')
    expect(formatInstant(Date.UTC(2026, 10, 21, 8, 0, 7, 50), 'Asia/Kathmandu')).toBe('2026-11-21T13:45:07.050+05:45')
    expect(formatInstant(Date.UTC(2026, 0, 1), 'UTC')).toBe('2026-01-01T00:00:00+00:00')
  })

  test.each([
    ['2026-11-21T09:00:00', 'offset_missing'],
    ['2026-11-21T09:00:00 01:00', 'plus_lost'],
    ['2026-11-21 09:00:00+01:00', 'malformed'],
    ['2026-11-21T09:00+01:00', 'malformed'],
    ['2026-11-21', 'malformed'],
    ['tomorrow', 'malformed'],
    ['', 'malformed'],
    ['2026-11-21T09:00:00+0100', 'malformed'],
    ['2026-11-21T09:00:00+01:00[Europe/Berlin]', 'malformed'],
    ['2026-11-21T09:00:00+01:00\n', 'malformed'],
    ['２０２６-11-21T09:00:00Z', 'malformed'],
    ['2026-02-29T09:00:00Z', 'no_such_date'],
    ['2026-13-01T09:00:00Z', 'no_such_date'],
    ['2026-00-10T09:00:00Z', 'no_such_date'],
    ['2026-04-31T09:00:00Z', 'no_such_date'],
    ['2026-11-21T24:00:00Z', 'no_such_time'],
    ['2026-11-21T09:60:00Z', 'no_such_time'],
    ['2016-12-31T23:59:60Z', 'leap_second'],
    ['2026-11-21T09:00:00+24:00', 'no_such_offset'],
    ['2026-11-21T09:00:00+01:60', 'no_such_offset'],
    ['2026-11-21T09:00:00.0001Z', 'too_precise'],
  ])('%j is refused: %s', (text, fault) => {
    expect(parseInstant(text)).toEqual({ fault })
  })

  test('a date and a time of day are read as strictly', () => {
    for (const date of ['2026-2-1', '2026-02-30', '26-02-01', '2026-02-01T', ''])
      expect(readDate(date), date).toBe(null)
    expect(localDate(readDate('0099-12-31')!)).toBe('0099-12-31')
    for (const time of ['9:00', '24:01', '12:60', '-1:00', '12:00:00', '1200', ''])
      expect(readTime(time), time).toBe(null)
    expect(readTime('00:00')).toBe(0)
    expect(readTime('24:00')).toBe(1440)
  })
})
