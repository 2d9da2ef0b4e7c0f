import { expect, test } from 'vitest'
import { Refusal } from '#platform'
import { parseInstant } from '#scheduling'
import { occurrencesOf } from './occurrences.ts'
import { readRecurrence } from './read-recurrence.ts'

function starts(start: string, recurrence: string, zone = 'Europe/Berlin'): string[] {
  const first = parseInstant(start)
  if ('fault' in first) throw new Error(first.fault)
  return occurrencesOf(readRecurrence(recurrence, '/recurrence'), first, zone, '/recurrence')
}

function refused(start: string, recurrence: string, zone?: string): string {
  try {
    starts(start, recurrence, zone)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'was read'
}

const MONDAY = '2026-11-23T09:30:00+01:00'

test('ten Mondays', () => {
  const found = starts(MONDAY, 'FREQ=WEEKLY;COUNT=10')
  expect(found).toHaveLength(10)
  expect(found.slice(0, 2)).toEqual([MONDAY, '2026-11-30T09:30:00+01:00'])
})

test('each part that is supported', () => {
  const days = (recurrence: string, start = MONDAY) => starts(start, recurrence).map((one) => one.slice(5, 10))
  expect(days('FREQ=DAILY;INTERVAL=2;COUNT=3')).toEqual(['11-23', '11-25', '11-27'])
  expect(days('FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=6')).toEqual([
    '11-23',
    '11-24',
    '11-25',
    '11-26',
    '11-27',
    '11-30',
  ])
  expect(days('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=4')).toEqual(['11-23', '11-26', '12-07', '12-10'])
  expect(days('FREQ=WEEKLY;INTERVAL=2;WKST=TH;BYDAY=MO,TH;COUNT=3')).toEqual(['11-23', '12-03', '12-07'])
  expect(days('FREQ=WEEKLY;UNTIL=20261207')).toEqual(['11-23', '11-30', '12-07'])
  expect(days('FREQ=WEEKLY;UNTIL=20261207T083000Z')).toEqual(['11-23', '11-30', '12-07'])
  expect(days('FREQ=WEEKLY;UNTIL=20261207T082959Z')).toEqual(['11-23', '11-30'])
  expect(days('FREQ=MONTHLY;BYDAY=-1MO;COUNT=3', '2026-11-30T09:30:00+01:00')).toEqual(['11-30', '12-28', '01-25'])
  expect(days('FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', '2026-12-31T09:30:00+01:00')).toEqual(['12-31', '01-31', '03-31'])
  expect(days('freq=weekly;count=2')).toEqual(['11-23', '11-30'])
})

test('cases 17 and 18: half past nine stays half past nine when the clocks change', () => {
  expect(starts('2027-03-22T09:30:00+01:00', 'FREQ=WEEKLY;COUNT=2')).toEqual([
    '2027-03-22T09:30:00+01:00',
    '2027-03-29T09:30:00+02:00',
  ])
  expect(starts('2026-10-26T13:00:00-04:00', 'FREQ=WEEKLY;COUNT=2', 'America/New_York')).toEqual([
    '2026-10-26T13:00:00-04:00',
    '2026-11-02T13:00:00-05:00',
  ])
  // Lord Howe Island moves its clocks by half an hour.
  expect(starts('2026-10-02T10:00:00+10:30', 'FREQ=DAILY;COUNT=3', 'Australia/Lord_Howe')).toEqual([
    '2026-10-02T10:00:00+10:30',
    '2026-10-03T10:00:00+10:30',
    '2026-10-04T10:00:00+11:00',
  ])
})

test('a series told in another offset keeps the clock of its location', () => {
  expect(starts('2027-03-22T08:30:00Z', 'FREQ=WEEKLY;COUNT=2')).toEqual([
    '2027-03-22T09:30:00+01:00',
    '2027-03-29T09:30:00+02:00',
  ])
})

test('a time that the clocks jump over keeps the offset of before, and one that comes twice is the first', () => {
  expect(starts('2027-03-27T02:30:00+01:00', 'FREQ=DAILY;COUNT=3')).toEqual([
    '2027-03-27T02:30:00+01:00',
    '2027-03-28T02:30:00+01:00',
    '2027-03-29T02:30:00+02:00',
  ])
  expect(starts('2027-03-28T02:30:00+01:00', 'FREQ=DAILY;COUNT=2')).toEqual([
    '2027-03-28T02:30:00+01:00',
    '2027-03-29T02:30:00+02:00',
  ])
  expect(starts('2026-10-24T02:30:00+02:00', 'FREQ=DAILY;COUNT=3')).toEqual([
    '2026-10-24T02:30:00+02:00',
    '2026-10-25T02:30:00+02:00',
    '2026-10-26T02:30:00+01:00',
  ])
  expect(starts('2026-10-03T02:15:00+10:30', 'FREQ=DAILY;COUNT=2', 'Australia/Lord_Howe')).toEqual([
    '2026-10-03T02:15:00+10:30',
    '2026-10-04T02:15:00+10:30',
  ])
})

test('series without end, bombs and what is no recurrence are refused by name, before anything is worked out', () => {
  const codes = (...recurrences: string[]) => [...new Set(recurrences.map((one) => refused(MONDAY, one)))]
  expect(codes('FREQ=WEEKLY', 'FREQ=DAILY;INTERVAL=1;BYDAY=MO')).toEqual(['booking.series_without_end'])
  expect(
    codes(
      'FREQ=DAILY;COUNT=99999999',
      'FREQ=DAILY;COUNT=61',
      'FREQ=DAILY;UNTIL=20280101',
      'FREQ=WEEKLY;INTERVAL=50;COUNT=9',
      'FREQ=DAILY;UNTIL=99991231',
      'FREQ=DAILY;UNTIL=20270301T000000Z',
      'FREQ=MONTHLY;INTERVAL=99999999999999;COUNT=2',
    ),
  ).toEqual(['booking.series_too_long'])
  expect(
    codes(
      'FREQ=SECONDLY;COUNT=5',
      'FREQ=HOURLY;COUNT=5',
      'FREQ=YEARLY;COUNT=2',
      'FREQ=DAILY;BYSECOND=0,1,2;COUNT=5',
      'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1,-1;COUNT=5',
      'FREQ=DAILY;BYMONTH=2;COUNT=3',
      'FREQ=WEEKLY;BYMONTHDAY=3;COUNT=3',
    ),
  ).toEqual(['booking.series_recurrence_not_supported'])
  expect(
    codes(
      '',
      'weekly',
      'FREQ=WEEKLY;',
      'FREQ=;COUNT=1',
      'COUNT=5',
      'FREQ=WEEKLY;COUNT=0',
      'FREQ=WEEKLY;COUNT=-1',
      'FREQ=WEEKLY;COUNT=1e3',
      'FREQ=WEEKLY;COUNT=2;COUNT=3',
      'FREQ=WEEKLY;COUNT=2;UNTIL=20270101',
      'FREQ=FORTNIGHTLY;COUNT=2',
      'FREQ=WEEKLY;UNTIL=20270230',
      'FREQ=WEEKLY;UNTIL=20270101T090000',
      'FREQ=WEEKLY;UNTIL=20270101T250000Z',
      'FREQ=WEEKLY;BYDAY=XX;COUNT=2',
      'FREQ=WEEKLY;BYDAY=1MO;COUNT=2',
      'FREQ=MONTHLY;BYMONTHDAY=32;COUNT=2',
      'FREQ=MONTHLY;BYDAY=9MO;COUNT=2',
      'FREQ=WEEKLY;WKST=99;COUNT=2',
      'FREQ=WEEKLY;INTERVAL=0;COUNT=2',
      'FREQ=WEEKLY;COUNT=2\r\nATTENDEE:mailto:x@mail.example',
      'RRULE:FREQ=WEEKLY;COUNT=2',
      'FREQ=WEEKLY;COUNT=2;X-BOMB=1',
      'FREQ=WEEKLY;COUNT=２',
      'FREQ=WEEKLY;COUNT=2\n',
    ),
  ).toEqual(['booking.series_recurrence_malformed'])
  expect(
    codes('FREQ=WEEKLY;BYDAY=TH;COUNT=3', 'FREQ=WEEKLY;UNTIL=20261122', 'FREQ=MONTHLY;BYMONTHDAY=1;COUNT=2'),
  ).toEqual(['booking.series_starts_elsewhere'])
})

test('the refusal does not repeat what was sent', () => {
  expect(() => readRecurrence('FREQ=WEEKLY;COUNT=2\r\nX:secret', '/recurrence')).not.toThrow(/secret/)
})
