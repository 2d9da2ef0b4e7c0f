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

/** Letters with something to do or to answer; all others are about something that happened, and say when. */
const WISHES: ReadonlySet<LetterKind> = new Set([
  'address_proof',
  'address_taken',
  'password_link',
  'sign_in_link',
  'new_address',
  'staff_invitation',
  'authority_invitation',
])

export interface LetterFacts {
  kind: LetterKind
  /** The address of the account that it is about; of an invitation the address invited. Undefined of somebody without one. */
  account: string | undefined
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
    footer: words.footer(facts.clinic.name, facts.account !== undefined),
  }
  return { subject: sentences.subject, text: textBody(page), html: htmlBody(page, facts.clinic.name) }
}

function linesOf(
  { kind, account, details, validMs, timeZone }: LetterFacts,
  words: LetterWords,
  language: Language,
): Line[] {
  const { device, address, newAddress, factor, dueAt, at } = details
  const line = (label: string, fact: string | undefined): Line[] =>
    fact === undefined ? [] : [{ label, facts: [fact], remarks: [] }]
  const moment = (instant: number) => momentInWords(instant, timeZone, language)
  return [
    ...line(words.account, account),
    ...line(words.newAddress, newAddress),
    ...line(words.device, device),
    ...line(words.network, address),
    ...line(words.what, factor && words.factors[factor]),
    ...line(words.when, WISHES.has(kind) ? undefined : moment(at)),
    ...line(words.due, dueAt === undefined ? undefined : moment(dueAt)),
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
