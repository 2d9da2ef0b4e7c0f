import { formatLocale } from './language.ts'

/** A visit's time in one zone, in words for a person. */
export interface TimeInWords {
  /** `Saturday, 21 November 2026` */
  date: string
  /** `09:00 – 09:30` */
  hours: string
  /** `Central European Standard Time, UTC+1`: what makes the hours unmistakable, in the repeated hour too. */
  zone: string
}

interface Stretch {
  /** Epoch milliseconds. */
  start: number
  end: number
}

/** The stretch as the clocks of `timeZone` (IANA) show it, written for a reader with this locale. */
export function timeInWords({ start, end }: Stretch, timeZone: string, locale: string): TimeInWords {
  const language = formatLocale(locale)
  const dateFormat = format(language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const hourFormat = format(language, { timeZone, timeStyle: 'short' })
  const clock = (at: number): string => {
    const onOtherDay = dateFormat.format(at) !== dateFormat.format(start)
    return plainSpaces(onOtherDay ? `${hourFormat.format(at)} (${dateFormat.format(at)})` : hourFormat.format(at))
  }
  const shifts = offsetName(start, timeZone) !== offsetName(end, timeZone)
  return {
    date: plainSpaces(dateFormat.format(start)),
    // Across a change of the clocks "02:30 – 02:00" is true and unreadable without the offsets.
    hours: shifts
      ? `${clock(start)} ${offsetName(start, timeZone)} – ${clock(end)} ${offsetName(end, timeZone)}`
      : `${clock(start)} – ${clock(end)}`,
    zone: zoneName(start, timeZone, language),
  }
}

/** Whether the clocks of two zones show different times at that instant, by offset and not by name: nobody needs one hour told twice. */
export function showsAnotherTime(at: number, zone: string, other: string): boolean {
  return offsetName(at, zone) !== offsetName(at, other)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes a millisecond or two, a message needs a dozen, and there are few zones and languages in one clinic. */
function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options])
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(language, options)
  // A locale is whatever a patient's program sent.
  if (formats.size >= 500) formats.clear()
  formats.set(key, made)
  return made
}

function zoneName(at: number, timeZone: string, language: string): string {
  const offset = offsetName(at, timeZone)
  const name = partOf(format(language, { timeZone, timeZoneName: 'long' }), at)
  return /^(GMT|UTC)[+\-−]?/.test(name) ? offset : `${name}, ${offset}`
}

/** `UTC+1`, `UTC+10:30`, `UTC−5`, `UTC`. */
function offsetName(at: number, timeZone: string): string {
  return partOf(format('en-GB', { timeZone, timeZoneName: 'shortOffset' }), at)
    .replace('GMT', 'UTC')
    .replace(/^UTC$/, 'UTC+0')
    .replace('-', '−')
}

function partOf(written: Intl.DateTimeFormat, at: number): string {
  return written.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? ''
}

/** ICU writes narrow no-break spaces before AM and PM, which mail programs and PDF fonts show as boxes. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ')
}
