import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { timeZoneComponent } from './time-zone-component.ts'

const at = (text: string) => Date.parse(text)

/** What a calendar makes of a wall time under our VTIMEZONE: epoch milliseconds. */
function readByCalendar(component: string, wall: Temporal.PlainDateTime): number {
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(component.trimEnd()) as unknown[]))
  const { year, month, day, hour, minute, second } = wall
  return ICAL.Time.fromData({ year, month, day, hour, minute, second, isDate: false }, zone).toUnixTime() * 1000
}

/** A wall time in the repeated hour names two instants; calendar-object.ts writes such visits in UTC. */
const isUnmistakable = (moment: Temporal.ZonedDateTime): boolean => {
  const wall = moment.toPlainDateTime()
  return wall
    .toZonedDateTime(moment.timeZoneId, { disambiguation: 'earlier' })
    .equals(wall.toZonedDateTime(moment.timeZoneId, { disambiguation: 'later' }))
}

/** Two hours before, just before, at, and an hour and a day after each change of the clocks; midsummer and midwinter where there is none. */
function instantsWorthAsking(zone: string): number[] {
  const from = Temporal.Instant.from('2026-06-21T12:00Z').toZonedDateTimeISO(zone)
  const instants = [from.epochMilliseconds, at('2026-12-21T12:00:00Z')]
  let change = from.getTimeZoneTransition('next')
  while (change !== null && change.year < 2028) {
    const moment = change.epochMilliseconds
    instants.push(moment - 7_200_000, moment - 60_000, moment, moment + 3_600_000, moment + 86_400_000)
    change = change.getTimeZoneTransition('next')
  }
  return instants
}

test('In every zone of the world a calendar reads each wall time as the instant that was booked, on the days that hurt too', () => {
  const wrong: string[] = []
  let asked = 0
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    for (const instant of instantsWorthAsking(zone)) {
      const moment = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)
      if (!isUnmistakable(moment)) continue
      asked += 1
      const read = readByCalendar(timeZoneComponent(zone, instant, instant + 1_800_000), moment.toPlainDateTime())
      if (read !== instant) wrong.push(`${moment.toString()} was read as ${new Date(read).toISOString()}`)
    }
  }
  expect(asked).toBeGreaterThan(2000)
  expect(wrong).toEqual([])
})

describe('a zone whose changes follow a yearly rule', () => {
  test.each([
    ['Europe/Berlin', 'BYMONTH=3;BYDAY=-1SU', 'BYMONTH=10;BYDAY=-1SU'],
    ['America/New_York', 'BYMONTH=3;BYDAY=2SU', 'BYMONTH=11;BYDAY=1SU'],
    ['Australia/Lord_Howe', 'BYMONTH=10;BYDAY=1SU', 'BYMONTH=4;BYDAY=1SU'],
  ])('%s is written as that rule, which Outlook repeats', (zone, daylight, standard) => {
    const component = timeZoneComponent(zone, at('2026-11-25T09:00:00Z'), at('2026-11-25T09:30:00Z'))
    const rules = [...component.matchAll(/BEGIN:(\w+)\r\nDTSTART:\d{8}T\d{6}\r\nRRULE:FREQ=YEARLY;(\S+)/g)].map(
      (match) => match.slice(1, 3).join(' '),
    )
    expect(rules.toSorted()).toEqual([`DAYLIGHT ${daylight}`, `STANDARD ${standard}`])
  })
})

test('A zone whose rule is no n-th weekday is listed change by change (Cairo), one without changes is one line (Kolkata)', () => {
  const cairo = timeZoneComponent('Africa/Cairo', at('2026-11-25T09:00:00Z'), at('2026-11-25T09:30:00Z'))
  expect(cairo).not.toContain('RRULE')
  expect([...cairo.matchAll(/DTSTART:(\d{8})/g)].map((match) => match[1])).toEqual(['20261030', '20270430', '20271029'])
  const kolkata = timeZoneComponent('Asia/Kolkata', at('2026-11-25T09:00:00Z'), at('2026-11-25T09:30:00Z'))
  expect([...kolkata.matchAll(/TZOFFSETTO:(\S+)/g)].map((match) => match[1])).toEqual(['+0530'])
})

test('Lord Howe moves its clocks by half an hour, and the offsets say so', () => {
  const component = timeZoneComponent('Australia/Lord_Howe', at('2026-11-25T09:00:00Z'), at('2026-11-25T09:30:00Z'))
  expect([...component.matchAll(/TZOFFSET(?:FROM|TO):(\S+)/g)].map((match) => match[1])).toEqual([
    '+1100',
    '+1030',
    '+1030',
    '+1100',
  ])
})
