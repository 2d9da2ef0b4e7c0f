/**
 * A VTIMEZONE (RFC 5545, 3.6.5) made from the same transitions the slots are reckoned with.
 *
 * Rejected: the npm package timezones-ical-library, which carries its own time-zone data. Compared with Node's over 2026–2028
 * it differed in 7 of 418 zones; in Gaza and Hebron it would have put today's visits an hour off the e-mail's text.
 */

/** One onset: from this wall time (as the clocks showed it before) the offset is another. Offsets in minutes east of UTC. */
interface Onset {
  wall: Temporal.PlainDateTime
  before: number
  after: number
}

const YEARS_AHEAD = 8

/** The component's lines (no line folding is needed, each is short) for a zone by its IANA name; right from `from` to beyond `until`, epoch ms. */
export function timeZoneComponent(zone: string, from: number, until: number): string {
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observances(zone, from, until), 'END:VTIMEZONE']
  return `${lines.join('\r\n')}\r\n`
}

function observances(zone: string, from: number, until: number): string[] {
  const [earlier, later] = onsetsAround(zone, from, until)
  const rules = later.length > 2 ? yearlyRules([...earlier, ...later]) : undefined
  if (rules !== undefined) return earlier.flatMap((onset, index) => observance(onset, rules[index]))
  const inForce = earlier.at(-1) ?? sinceEver(zone, from)
  const aYearOn = instant(until, zone).add({ years: 1 }).toPlainDateTime()
  const listed = later.filter((onset) => Temporal.PlainDateTime.compare(onset.wall, aYearOn) < 0)
  return [inForce, ...listed].flatMap((onset) => observance(onset))
}

/** The last two onsets up to `from`, and those that follow. */
function onsetsAround(zone: string, from: number, until: number): [earlier: Onset[], later: Onset[]] {
  // `previous` excludes the moment itself, so an onset exactly at `from` needs the step.
  const last = instant(from, zone).add({ milliseconds: 1 }).getTimeZoneTransition('previous')
  const lastButOne = last?.getTimeZoneTransition('previous')
  const earlier = [lastButOne, last].filter((change) => change !== null && change !== undefined).map(onsetAt)
  const horizon = instant(until, zone).add({ years: YEARS_AHEAD }).epochMilliseconds
  const later: Onset[] = []
  let change = instant(from, zone).getTimeZoneTransition('next')
  while (change !== null && change.epochMilliseconds <= horizon) {
    later.push(onsetAt(change))
    change = change.getTimeZoneTransition('next')
  }
  return [earlier, later]
}

function onsetAt(change: Temporal.ZonedDateTime): Onset {
  const before = change.subtract({ milliseconds: 1 }).offsetNanoseconds / 60e9
  const after = change.offsetNanoseconds / 60e9
  const wall = change
    .withTimeZone('UTC')
    .toPlainDateTime()
    .add({ seconds: Math.round(before * 60) })
  return { wall, before, after }
}

function sinceEver(zone: string, from: number): Onset {
  const offset = instant(from, zone).offsetNanoseconds / 60e9
  return { wall: Temporal.PlainDateTime.from('1970-01-01T00:00'), before: offset, after: offset }
}

/**
 * `BYMONTH=3;BYDAY=-1SU` for the odd and the even onsets, when all of them follow such a pair of rules; undefined when they do not
 * (Cairo, Jerusalem, Santiago …): those are listed one by one. Outlook repeats a rule more faithfully than it reads a list, hence the trouble.
 */
function yearlyRules(onsets: readonly Onset[]): [string, string] | undefined {
  const first = yearlyRule(onsets.filter((_, index) => index % 2 === 0))
  const second = yearlyRule(onsets.filter((_, index) => index % 2 === 1))
  return first === undefined || second === undefined ? undefined : [first, second]
}

function yearlyRule(onsets: readonly Onset[]): string | undefined {
  const [model] = onsets
  if (model === undefined) return undefined
  const isYearly = onsets.every(
    ({ wall, before, after }, index) =>
      wall.year === model.wall.year + index &&
      wall.month === model.wall.month &&
      wall.dayOfWeek === model.wall.dayOfWeek &&
      wall.toPlainTime().equals(model.wall.toPlainTime()) &&
      before === model.before &&
      after === model.after,
  )
  if (!isYearly) return undefined
  const ordinal = [-1, Math.ceil(model.wall.day / 7)].find((nth) =>
    onsets.every((onset) => isNthOfMonth(onset.wall, nth)),
  )
  return ordinal === undefined
    ? undefined
    : `BYMONTH=${model.wall.month};BYDAY=${ordinal}${WEEKDAYS[model.wall.dayOfWeek - 1]}`
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

function isNthOfMonth({ day, daysInMonth }: Temporal.PlainDateTime, nth: number): boolean {
  return nth === -1 ? day + 7 > daysInMonth : Math.ceil(day / 7) === nth
}

/** The larger offset is called DAYLIGHT, which calendars show and nothing depends on. */
function observance({ wall, before, after }: Onset, rule?: string): string[] {
  const name = after > before ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${name}`,
    `DTSTART:${wall.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`,
    ...(rule === undefined ? [] : [`RRULE:FREQ=YEARLY;${rule}`]),
    `TZOFFSETFROM:${utcOffset(before)}`,
    `TZOFFSETTO:${utcOffset(after)}`,
    `END:${name}`,
  ]
}

function utcOffset(minutes: number): string {
  const seconds = Math.abs(Math.round(minutes * 60))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const digits = parts.filter((part, index) => index < 2 || part > 0).map((part) => String(part).padStart(2, '0'))
  return `${minutes < 0 ? '-' : '+'}${digits.join('')}`
}

function instant(at: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
}
