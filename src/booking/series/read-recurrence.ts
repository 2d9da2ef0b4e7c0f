import { readDate } from '#scheduling'
import type { DayNumber } from '#scheduling'
import { refusals } from './refusals.ts'

/** More would be half of a doctor's year; a longer course of treatment is booked again with what was learnt. */
export const MOST_VISITS = 60

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
type WeekdayName = (typeof WEEKDAYS)[number]

/** A recurrence of which it is known that it ends, and that few steps lead through it. */
export interface Recurrence {
  freq: 'DAILY' | 'WEEKLY' | 'MONTHLY'
  interval: number
  /** Such as `MO`, or `-1FR` in a month. */
  byDay: readonly string[]
  byMonthDay: readonly number[]
  weekStart: WeekdayName
  end: { count: number } | { untilDay: DayNumber } | { untilAt: number }
}

/**
 * Reads an RRULE (RFC 5545, section 3.3.10) of the parts that series here have: FREQ=DAILY, WEEKLY or MONTHLY, INTERVAL, BYDAY, BYMONTHDAY,
 * WKST and exactly one of COUNT and UNTIL. By a grammar of our own before any library sees it: what a bomb would cost is decided by which parts
 * are let in, and each of these is small. Nothing else of it is kept or repeated, so no line break travels on.
 */
export function readRecurrence(text: string, pointer: string): Recurrence {
  const parts = partsOf(text, pointer)
  const freq = freqOf(parts, pointer)
  for (const name of parts.keys()) {
    if (!SUPPORTED.has(name)) throw notSupported(pointer, `${name} is not supported; ${WHAT_IS}`)
  }
  const byDay = (parts.get('BYDAY')?.split(',') ?? []).map((day) => readDay(day, freq, pointer))
  const byMonthDay = (parts.get('BYMONTHDAY')?.split(',') ?? []).map((day) => readMonthDay(day, freq, pointer))
  return {
    freq,
    interval: numberOf(parts, 'INTERVAL', pointer) ?? 1,
    byDay,
    byMonthDay,
    weekStart: weekStartOf(parts, pointer),
    end: endOf(parts, pointer),
  }
}

const WHAT_IS = 'a series has FREQ=DAILY, WEEKLY or MONTHLY, INTERVAL, BYDAY, BYMONTHDAY, WKST and COUNT or UNTIL'
const SUPPORTED = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'WKST', 'COUNT', 'UNTIL'])
const KNOWN_TO_RFC = new Set([
  ...SUPPORTED,
  'BYSECOND',
  'BYMINUTE',
  'BYHOUR',
  'BYYEARDAY',
  'BYWEEKNO',
  'BYMONTH',
  'BYSETPOS',
])

const malformed = (pointer: string, detail: string) =>
  refusals.series_recurrence_malformed({ errors: [{ pointer, detail }] })
const notSupported = (pointer: string, detail: string) =>
  refusals.series_recurrence_not_supported({ errors: [{ pointer, detail }] })

function partsOf(text: string, pointer: string): Map<string, string> {
  const parts = new Map<string, string>()
  for (const part of text.toUpperCase().split(';')) {
    const [, name, value] = /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part) ?? []
    if (name === undefined || value === undefined)
      throw malformed(pointer, 'must be parts such as FREQ=WEEKLY;COUNT=10, with a semicolon between them')
    if (!KNOWN_TO_RFC.has(name)) throw malformed(pointer, 'has a part that RFC 5545 does not know')
    if (parts.has(name)) throw malformed(pointer, `says ${name} twice`)
    parts.set(name, value)
  }
  return parts
}

function freqOf(parts: ReadonlyMap<string, string>, pointer: string): Recurrence['freq'] {
  const freq = parts.get('FREQ')
  if (freq === 'DAILY' || freq === 'WEEKLY' || freq === 'MONTHLY') return freq
  if (freq === undefined) throw malformed(pointer, 'lacks FREQ')
  if (!['SECONDLY', 'MINUTELY', 'HOURLY', 'YEARLY'].includes(freq)) throw malformed(pointer, 'has no such FREQ')
  throw notSupported(pointer, `FREQ=${freq} is not supported; ${WHAT_IS}`)
}

function numberOf(parts: ReadonlyMap<string, string>, name: string, pointer: string): number | undefined {
  const text = parts.get(name)
  if (text === undefined) return undefined
  if (!/^\d{1,20}$/.test(text) || Number(text) === 0) throw malformed(pointer, `${name} must be a whole number above 0`)
  return Number(text)
}

function endOf(parts: ReadonlyMap<string, string>, pointer: string): Recurrence['end'] {
  const count = numberOf(parts, 'COUNT', pointer)
  const until = parts.get('UNTIL')
  if (count !== undefined && until !== undefined) throw malformed(pointer, 'says both COUNT and UNTIL')
  if (count !== undefined) {
    if (count > MOST_VISITS)
      throw refusals.series_too_long({ errors: [{ pointer, detail: `has ${MOST_VISITS} visits at most` }] })
    return { count }
  }
  if (until === undefined) throw refusals.series_without_end({ errors: [{ pointer, detail: 'lacks COUNT or UNTIL' }] })
  return readUntil(until, pointer)
}

/** A date, which is the last one; or an instant in UTC, which RFC 5545 asks for where the start has a time zone. */
function readUntil(text: string, pointer: string): { untilDay: DayNumber } | { untilAt: number } {
  const [, year, month, date, time] = /^(\d{4})(\d{2})(\d{2})(?:T(\d{6})Z)?$/.exec(text) ?? []
  const day = readDate(`${year}-${month}-${date}`)
  if (day === null)
    throw malformed(pointer, 'UNTIL must be a date such as 20270131 or an instant such as 20270131T225959Z')
  if (time === undefined) return { untilDay: day }
  const [hours = 0, minutes = 0, seconds = 0] = [time.slice(0, 2), time.slice(2, 4), time.slice(4)].map(Number)
  if (hours > 23 || minutes > 59 || seconds > 59) throw malformed(pointer, 'UNTIL names a time that no clock shows')
  return { untilAt: ((day * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1000 }
}

function readDay(text: string, freq: Recurrence['freq'], pointer: string): string {
  const [, ordinal, name] = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(text) ?? []
  if (name === undefined) throw malformed(pointer, 'BYDAY must be weekdays such as MO,TH, or -1FR in a month')
  if (ordinal !== undefined && freq !== 'MONTHLY')
    throw malformed(pointer, 'BYDAY counts weekdays of a month, so only with FREQ=MONTHLY')
  return ordinal === undefined ? name : `${Number(ordinal)}${name}`
}

function readMonthDay(text: string, freq: Recurrence['freq'], pointer: string): number {
  const day = /^[+-]?\d{1,2}$/.test(text) ? Number(text) : 0
  if (day === 0 || Math.abs(day) > 31) throw malformed(pointer, 'BYMONTHDAY must be days from 1 to 31, or from -1 back')
  if (freq !== 'MONTHLY') throw notSupported(pointer, 'BYMONTHDAY is supported with FREQ=MONTHLY')
  return day
}

function weekStartOf(parts: ReadonlyMap<string, string>, pointer: string): WeekdayName {
  const text = parts.get('WKST') ?? 'MO'
  const name = WEEKDAYS.find((one) => one === text)
  if (name === undefined) throw malformed(pointer, 'WKST must be a weekday such as MO')
  return name
}
