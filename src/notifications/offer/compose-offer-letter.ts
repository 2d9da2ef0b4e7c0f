import type { OfferLetter } from '#booking'
import { doctorName, languageOf, placeName, showsAnotherTime, timeInWords } from '#documents'
import type { Language } from '#documents'
import type { Line, Page } from '../compose-message.ts'
import { htmlBody } from '../html-body.ts'
import { textBody } from '../text-body.ts'
import { de } from '../words/de.ts'
import { en } from '../words/en.ts'
import type { Words } from '../words/words.ts'
import { OFFER_WORDS } from './words.ts'

const WORDS: Record<Language, Words> = { en, de }

/** The offer in its reader's language: the place's clocks first and named, the reader's own beside them; until when by the reader's clocks. */
export function composeOfferLetter(
  letter: OfferLetter,
  { clinic, url }: { clinic: { name: string; phone: string | null }; url: string },
): { subject: string; text: string; html: string } {
  const { patient, doctor, location, start, deadline } = letter
  const language = languageOf(patient.locale)
  const words = WORDS[language]
  const own = OFFER_WORDS[language]
  const there = timeInWords(letter, location.timeZone, patient.locale)
  const zone = patient.timeZone ?? location.timeZone
  const until = timeInWords({ start: deadline, end: deadline }, zone, patient.locale)
  const clock = until.hours.split(' – ')[0] ?? until.hours
  const ends = `${until.date}, ${clock}`
  const subjects = { doctor: doctorName(doctor), clinic: clinic.name, date: there.date, deadline: ends }
  const isElsewhere = patient.timeZone !== null && showsAnotherTime(start, location.timeZone, patient.timeZone)
  const here = isElsewhere ? timeInWords(letter, zone, patient.locale) : undefined
  const lines: Line[] = [
    {
      label: words.when,
      facts: [there.date, there.hours],
      remarks: [
        words.clinicTime(there.zone),
        ...(here === undefined ? [] : [`${here.date}, ${here.hours} ${words.yourTime(here.zone)}`]),
      ],
    },
    { label: words.who, facts: [doctorName(doctor)], remarks: [] },
    { label: words.where, facts: [placeName(location)], remarks: [] },
    { label: own.deadline, facts: [ends], remarks: [until.zone] },
  ]
  const page: Page = {
    language,
    sentences: letter.moves ? own.instead(subjects) : own.free(subjects),
    greeting: words.greeting(patient.name),
    lines,
    link: { label: own.action, url },
    callUs: clinic.phone === null ? undefined : words.callUs(clinic.phone),
    footer: own.footer(clinic.name),
  }
  return { subject: page.sentences.subject, text: textBody(page), html: htmlBody(page, clinic.name) }
}
