/**
 * Showing instants. An instant is the server's RFC 3339 string and stays that string: a zone only chooses how it is
 * written out, so switching zones and back cannot move a time (case 23). Intl is used and not Temporal because Safari
 * has no Temporal yet and its polyfill weighs 20 kB on the patient's path.
 */
export type Day = string // YYYY-MM-DD, a date on the wall calendar of some zone
export type PartOfDay = 'morning' | 'afternoon' | 'evening'

/** The page is in English; British English brings the 24-hour clock and day-month order that clinics write. */
const LOCALE = 'en-GB'
const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format costs about 40 µs, using one 1 µs; a week of times would make hundreds. */
function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(LOCALE, options)
  formats.set(key, known)
  return known
}

const at = (instant: string): number => Date.parse(instant)
const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`)

/** The wall clock at an instant, `09:30`. */
export const clockOf = (instant: string, zone: string): string =>
  format({ timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at(instant))

/** The wall calendar's date at an instant. */
export function dayOf(instant: string, zone: string): Day {
  const parts = format({ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(at(instant))
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** Today's date where the clinic is. */
export const todayIn = (zone: string): Day => dayOf(new Date().toISOString(), zone)

/** Calendar arithmetic: a day has no length here, so days of 23 or 25 hours cannot disturb it (case 24). */
export const addDays = (day: Day, count: number): Day =>
  new Date(noon(day) + count * 86_400_000).toISOString().slice(0, 10)

export const daysFrom = (day: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, index) => addDays(day, index))

/** 1 (Monday) to 7, as in the API. */
export const weekdayOf = (day: Day): number => new Date(noon(day)).getUTCDay() || 7

const inUtc = (day: Day, options: Intl.DateTimeFormatOptions) =>
  format({ timeZone: 'UTC', ...options }).format(noon(day))

export const shortWeekday = (day: Day): string => inUtc(day, { weekday: 'short' })
export const longWeekday = (day: Day): string => inUtc(day, { weekday: 'long' })
export const dayNumber = (day: Day): string => inUtc(day, { day: 'numeric' })
export const shortDate = (day: Day): string => inUtc(day, { day: 'numeric', month: 'short' })
export const longDay = (day: Day): string => inUtc(day, { weekday: 'long', day: 'numeric', month: 'long' })
export const fullDay = (day: Day): string =>
  inUtc(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** `21 November 2026`. */
export const plainDate = (day: Day): string => inUtc(day, { day: 'numeric', month: 'long', year: 'numeric' })
/** `November 2026`, of any day in it. */
export const monthName = (day: Day): string => inUtc(day, { month: 'long', year: 'numeric' })

/** `Today`, `Tomorrow`, or `Sat 21 Nov`. */
export function nearDay(day: Day, today: Day): string {
  if (day === today) return 'Today'
  if (day === addDays(today, 1)) return 'Tomorrow'
  return inUtc(day, { weekday: 'short', day: 'numeric', month: 'short' })
}

/** The days as a heading: `21–27 November`, `28 November – 4 December`. */
export function daySpan(first: Day, last: Day): string {
  return format({ timeZone: 'UTC', day: 'numeric', month: 'long' }).formatRange(noon(first), noon(last))
}

/** Morning ends at 12:00, afternoon at 17:00, by the clock being shown. */
export function partOfDay(instant: string, zone: string): PartOfDay {
  const clock = clockOf(instant, zone)
  if (clock < '12:00') return 'morning'
  return clock < '17:00' ? 'afternoon' : 'evening'
}

/** What the zone is called at that moment, `CET` or `GMT-3`: around a change of the clocks it tells the two apart. */
export function offsetName(instant: string, zone: string): string {
  const parts = format({ timeZone: zone, hour: 'numeric', timeZoneName: 'short' }).formatToParts(at(instant))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

/** A zone in words: `Europe/Berlin` → `Berlin`. */
export const zonePlace = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** The full day of an instant on this device's own clock: for what happened to an account, which has no place. */
export const dayHere = (instant: string): string => fullDay(dayOf(instant, browserZone()))

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

/** True when two zones put these instants at different clock times; names alone differ without meaning anything. */
export const zonesDiffer = (instants: string[], one: string, other: string): boolean =>
  one !== other && instants.some((instant) => clockOf(instant, one) !== clockOf(instant, other))

/** `Saturday 21 November, 09:30–10:00`. */
export const spokenTime = (start: string, end: string, zone: string): string =>
  `${longDay(dayOf(start, zone))}, ${clockOf(start, zone)}–${clockOf(end, zone)}`

/** `4:07` for a countdown; never below zero. */
export function minutesAndSeconds(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** How far a zone is from UTC at an instant, in milliseconds, east positive. */
function offsetAt(epoch: number, zone: string): number {
  const parts = format({
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(epoch)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '00'
  const wall = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`
  return Date.parse(wall) - Math.floor(epoch / 1000) * 1000
}

/**
 * The instant at which a clock in a zone shows a date and time, for what staff type in; RFC 3339 in UTC. In a repeated
 * hour the first pass; a time inside the missing hour becomes as many minutes after the change (as Temporal's `compatible`).
 */
export function instantAt(day: Day, clock: string, zone: string): string {
  const wall = Date.parse(`${day}T${clock}:00Z`)
  const before = wall - offsetAt(wall - 86_400_000, zone)
  const after = wall - offsetAt(wall + 86_400_000, zone)
  const exact = [before, after].filter((epoch) => epoch + offsetAt(epoch, zone) === wall)
  return new Date(exact.length ? Math.min(...exact) : before).toISOString()
}
