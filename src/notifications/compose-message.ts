import { calendarObject, doctorName, languageOf, placeName, showsAnotherTime, timeInWords } from '#documents'
import type { CalendarMethod, Language, Sender, Visit } from '#documents'
import { htmlBody } from './html-body.ts'
import type { Kind } from './message.ts'
import { textBody } from './text-body.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import type { Sentences, Words } from './words/words.ts'

export const WORDS: Record<Language, Words> = { en, de }

export interface Occurrence {
  kind: Kind
  /** The appointment with the times of the fact that is told, not of a later state. */
  visit: Visit
  /** Where it was before, epoch milliseconds; only when its place shows the same clocks. */
  previous: { start: number; end: number } | undefined
  sender: Sender
  /** Where the patient sees, moves or cancels the visit. */
  url: string
  /** When the fact happened, epoch milliseconds. */
  at: number
}

/** A message before it is addressed. */
export interface Composed {
  subject: string
  bodyText: string
  bodyHtml: string
  calendar: string | null
  calendarMethod: CalendarMethod | null
}

/** A line of the table of facts: a label, the fact, and what is added in smaller letters; without a fact it is only of the past. */
export interface Line {
  label: string
  facts: readonly string[]
  remarks: readonly string[]
}

/** What both bodies are laid out from. */
export interface Page {
  language: Language
  sentences: Sentences
  greeting: string
  lines: readonly Line[]
  /** Absent when there is nothing left to manage. */
  link: { label: string; url: string } | undefined
  callUs: string | undefined
  footer: string
}

export const CALENDAR_METHOD: Record<Kind, CalendarMethod | null> = {
  // Nothing is agreed yet, so nothing goes into a calendar.
  request: null,
  payment: null,
  confirmation: 'REQUEST',
  change: 'REQUEST',
  cancellation: 'CANCEL',
  // A request was in no calendar.
  declination: null,
  lapse: null,
  non_payment: null,
  // The visit is as it was.
  refund: null,
  // It has been in the calendar since the visit was booked.
  reminder: null,
}

export const HAS_ENDED: ReadonlySet<Kind> = new Set<Kind>(['cancellation', 'declination', 'lapse', 'non_payment'])

/**
 * Writes the message in the patient's language: text, HTML and calendar from the same times, the place's clocks always first and named,
 * the patient's own beside them where they differ.
 */
export function composeMessage(occurrence: Occurrence): Composed {
  const { kind, visit, sender, url, at } = occurrence
  const page = pageOf(occurrence)
  const method = CALENDAR_METHOD[kind]
  return {
    ...wordsOfPage(page, sender.name),
    calendar: method === null ? null : calendarObject({ method, visit, sender, url, at }),
    calendarMethod: method,
  }
}

/** The same page three times: as a subject, as text and as HTML. */
export function wordsOfPage(page: Page, clinic: string): Pick<Composed, 'subject' | 'bodyText' | 'bodyHtml'> {
  return { subject: page.sentences.subject, bodyText: textBody(page), bodyHtml: htmlBody(page, clinic) }
}

function pageOf({ kind, visit, previous, sender, url }: Occurrence): Page {
  const language = languageOf(visit.patient.locale)
  const words = WORDS[language]
  const time = timeInWords(visit, visit.location.timeZone, visit.patient.locale)
  return {
    language,
    sentences: words.messages[kind]({
      ...time,
      patient: visit.patient.name,
      doctor: doctorName(visit.doctor),
      clinic: sender.name,
    }),
    greeting: words.greeting(visit.patient.name),
    lines: [
      whenLine(visit, words),
      ...(previous === undefined ? [] : [beforeLine(previous, visit, words)]),
      { label: words.who, facts: [doctorName(visit.doctor)], remarks: [] },
      { label: words.where, facts: [placeName(visit.location)], remarks: [] },
    ],
    link: HAS_ENDED.has(kind) ? undefined : { label: words.manage, url },
    callUs: sender.phone === null ? undefined : words.callUs(sender.phone),
    footer: footerOf(kind, words, sender.name),
  }
}

export function footerOf(kind: Kind, words: Words, clinic: string): string {
  return kind === 'reminder' ? words.footerOfReminder(clinic) : words.footer(clinic)
}

export function whenLine(visit: Visit, words: Words): Line {
  const { location, patient, start } = visit
  const there = timeInWords(visit, location.timeZone, patient.locale)
  const isElsewhere = patient.timeZone !== null && showsAnotherTime(start, location.timeZone, patient.timeZone)
  const here =
    isElsewhere && patient.timeZone !== null ? timeInWords(visit, patient.timeZone, patient.locale) : undefined
  return {
    label: words.when,
    facts: [there.date, there.hours],
    remarks: [
      words.clinicTime(there.zone),
      ...(here === undefined ? [] : [`${here.date}, ${here.hours} ${words.yourTime(here.zone)}`]),
    ],
  }
}

function beforeLine(previous: { start: number; end: number }, visit: Visit, words: Words): Line {
  const time = timeInWords(previous, visit.location.timeZone, visit.patient.locale)
  return { label: words.before, facts: [], remarks: [`${time.date}, ${time.hours}`] }
}
