import { calendarOf, doctorName, languageOf, placeName, timeInWords } from '#documents'
import type { Visit } from '#documents'
import { CALENDAR_METHOD, HAS_ENDED, WORDS, footerOf, whenLine, wordsOfPage } from './compose-message.ts'
import type { Composed, Line, Occurrence, Page } from './compose-message.ts'
import { leadOf } from './message.ts'
import type { Words } from './words/words.ts'

/**
 * An invitation and its cancellation are about one UID each (RFC 5546, 3.2.2 and 3.2.5); several visits are published (3.2.1), each with its
 * status. What becomes of one of them later on is an invitation or a cancellation of that UID.
 */
const METHOD = 'PUBLISH'

/**
 * One message about what became of several visits of a patient in one call, by start: every time on its own place's clocks, one calendar file with
 * an event for each. `url` is where the patient sees all their visits. Left alone by what happened to the others, a single one is a message
 * like any other.
 */
export function composeSeveral(occurrences: readonly Occurrence[], url: string): Composed {
  const [first] = occurrences
  if (first === undefined) throw new Error('a message about no visits')
  const { sender, at } = first
  const page = pageOf(first, occurrences, url)
  const events = occurrences.filter(({ kind }) => CALENDAR_METHOD[kind] !== null)
  const calendar = events.length === 0 ? null : calendarOf({ method: METHOD, events, sender, at })
  return { ...wordsOfPage(page, sender.name), calendar, calendarMethod: calendar === null ? null : METHOD }
}

function pageOf(first: Occurrence, occurrences: readonly Occurrence[], url: string): Page {
  const { visit, sender } = first
  const language = languageOf(visit.patient.locale)
  const words = WORDS[language]
  const kind = leadOf(occurrences.map((one) => one.kind))
  const visits = occurrences.map((one) => one.visit)
  const [doctor, place] = [sameOf(visits, ofDoctor), sameOf(visits, ofPlace)]
  const dates = visits.map((one) => timeInWords(one, one.location.timeZone, one.patient.locale).date)
  const subjects = {
    count: visits.length,
    from: dates[0] ?? '',
    until: dates.at(-1) ?? '',
    doctor,
    clinic: sender.name,
  }
  return {
    language,
    sentences: words.several[kind](subjects),
    greeting: words.greeting(visit.patient.name),
    lines: [
      ...occurrences.map((one, index) => visitLine(one, words.nth(index + 1), { kind, words, doctor, place })),
      ...(doctor === undefined ? [] : [{ label: words.who, facts: [doctor], remarks: [] }]),
      ...(place === undefined ? [] : [{ label: words.where, facts: [place], remarks: [] }]),
    ],
    link: HAS_ENDED.has(kind) ? undefined : { label: words.manage, url },
    callUs: sender.phone === null ? undefined : words.callUs(sender.phone),
    footer: footerOf(kind, words, sender.name),
  }
}

const ofDoctor = ({ doctor }: Visit): string => doctorName(doctor)
const ofPlace = ({ location }: Visit): string => placeName(location)

/** What all the visits have, which then is said once. */
function sameOf(visits: readonly Visit[], of: (visit: Visit) => string): string | undefined {
  const all = new Set(visits.map(of))
  return all.size === 1 ? [...all][0] : undefined
}

interface Shared {
  kind: Occurrence['kind']
  words: Words
  doctor: string | undefined
  place: string | undefined
}

function visitLine({ kind, visit, previous }: Occurrence, label: string, { words, ...shared }: Shared): Line {
  const { facts, remarks } = whenLine(visit, words)
  const before =
    previous === undefined ? undefined : timeInWords(previous, visit.location.timeZone, visit.patient.locale)
  return {
    label,
    facts,
    remarks: [
      ...remarks,
      ...(shared.doctor === undefined ? [`${words.who}: ${ofDoctor(visit)}`] : []),
      ...(shared.place === undefined ? [`${words.where}: ${ofPlace(visit)}`] : []),
      ...(before === undefined ? [] : [`${words.before}: ${before.date}, ${before.hours}`]),
      ...(kind === 'request' && shared.kind !== 'request' ? [words.notConfirmed] : []),
    ],
  }
}
