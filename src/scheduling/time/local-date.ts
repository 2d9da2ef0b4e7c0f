/** A date on somebody's wall calendar, `YYYY-MM-DD`. It is no instant until a time zone is named. */
export type LocalDate = string

/** Days since 1970-01-01 on the proleptic Gregorian calendar: local dates as integers, so that they compare and add. */
export type DayNumber = number

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const MINUTES_PER_DAY = 1440
const MS_PER_DAY = 86_400_000
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day's number, or null when the text is no date of the calendar (`2026-02-29`, `2026-2-1`). */
export function readDate(text: string): DayNumber | null {
  const parts = DATE.exec(text)
  return parts === null ? null : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** The day's number, or null when that month has no such day. */
export function dayOf(year: number, month: number, day: number): DayNumber | null {
  // Not Date.UTC, which reads the years 0 to 99 as 1900 to 1999.
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / MS_PER_DAY : null
}

/** As `readDate`, for dates that were checked when they came in. Throws RangeError otherwise. */
export function dayNumber(date: LocalDate): DayNumber {
  const day = readDate(date)
  if (day === null) throw new RangeError(`Not a date of the form YYYY-MM-DD: ${JSON.stringify(date)}`)
  return day
}

export const localDate = (day: DayNumber): LocalDate => new Date(day * MS_PER_DAY).toISOString().split('T')[0]!

export const isLocalDate = (text: string): boolean => readDate(text) !== null

export const addDays = (date: LocalDate, days: number): LocalDate => localDate(dayNumber(date) + days)

/** Day 0, 1970-01-01, was a Thursday. */
export const weekdayOf = (day: DayNumber): Weekday => (((((day + 3) % 7) + 7) % 7) + 1) as Weekday
