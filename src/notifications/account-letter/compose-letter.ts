import { languageOf } from '#documents'
import type { Language } from '#documents'
import type { Line, Page } from '../compose-message.ts'
import { htmlBody } from '../html-body.ts'
import { textBody } from '../text-body.ts'
import type { Details, LetterKind } from './account-letter.ts'
import { de } from './words/de.ts'
import { en } from './words/en.ts'
import type { LetterWords } from './words/words.ts'

const WORDS: Record<Language, LetterWords> = { en, de }

/** Letters about something that happened, and say when. */
const NOTICES: ReadonlySet<LetterKind> = new Set([
  'new_device',
  'password_changed',
  'address_changed',
  'emergency_alarm',
])

export interface LetterFacts {
  kind: LetterKind
  /** The address of the account that it is about; of an invitation the address invited. */
  account: string
  /** Only of somebody who has shown that the address is theirs: others' names are whatever somebody wanted us to send to a stranger. */
  name: string | undefined
  locale: string
  timeZone: string
  clinic: { name: string; phone: string | null }
  url: string | undefined
  /** How long its link works, milliseconds; of a letter without a token none. */
  validMs: number | undefined
  details: Details
}

/** The letter in words; it exists while it is sent, and nowhere after. */
export function composeLetter(facts: LetterFacts): { subject: string; text: string; html: string } {
  const language = languageOf(facts.locale)
  const words = WORDS[language]
  const { action, ...sentences } = words.letters[facts.kind](facts.clinic.name)
  const page: Page = {
    language,
    sentences,
    greeting: words.greeting(facts.name),
    lines: linesOf(facts, words, language),
    link: facts.url === undefined ? undefined : { label: action, url: facts.url },
    callUs: undefined,
    footer: words.footer(facts.clinic.name),
  }
  return { subject: sentences.subject, text: textBody(page), html: htmlBody(page, facts.clinic.name) }
}

function linesOf(
  { kind, account, details, validMs, timeZone }: LetterFacts,
  words: LetterWords,
  language: Language,
): Line[] {
  const { device, address, newAddress, at } = details
  const line = (label: string, fact: string | undefined): Line[] =>
    fact === undefined ? [] : [{ label, facts: [fact], remarks: [] }]
  const isNotice = NOTICES.has(kind)
  return [
    ...line(words.account, account),
    ...line(words.newAddress, newAddress),
    ...line(words.device, device),
    ...line(words.network, address),
    ...line(words.when, isNotice ? momentInWords(at, timeZone, language) : undefined),
    ...line(words.validFor, validMs === undefined ? undefined : words.lasts(validMs)),
  ]
}

/** `21 November 2026 at 10:05 CET`: the zone is named, because nobody knows where its reader is. */
function momentInWords(at: number, timeZone: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(at)
}
