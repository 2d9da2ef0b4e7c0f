import { typeOfAction } from '#identity'
import type { PersonalDataExport } from '../contract.ts'
import { NOT_FOR_READING } from './export-words.ts'
import type { ExportWords } from './export-words.ts'

/** One record as lines for a person: what it is called and what it says. */
export interface ReadableLine {
  label: string
  text: string
}

export interface ReadableKind {
  title: string
  records: ReadableLine[][]
  /** So many more than are shown. */
  more: number
}

/** Of each kind: a page is drawn in 10 ms on the only thread, and nobody reads the trail of years. */
const MOST_RECORDS = 200

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/

/** The export in words, in the order of reading: no number of a record, no empty field, times as people write them. */
export function readableExport(data: PersonalDataExport, words: ExportWords, locale: string): ReadableKind[] {
  const write = writer(words, locale, data.timeZone)
  return Object.entries(words.kinds).flatMap(([kind, title]) => {
    const records: unknown = Reflect.get(data, kind)
    if (!Array.isArray(records)) return []
    const shown = records.slice(0, MOST_RECORDS).map((record: object) => linesOf(record, words, write))
    return [{ title, records: shown, more: records.length - shown.length }]
  })
}

type Write = (value: unknown) => string

function linesOf(record: object, words: ExportWords, write: Write): ReadableLine[] {
  return Object.entries(record).flatMap(([field, value]: [string, unknown]) => {
    if (NOT_FOR_READING.includes(field) || isEmpty(value) || (typeof value === 'string' && UUID.test(value))) return []
    const text = field === 'action' && typeof value === 'string' ? write(typeOfAction(value)) : write(value)
    return [{ label: words.fields[field] ?? field, text }]
  })
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function writer(words: ExportWords, locale: string, timeZone: string): Write {
  const date = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' })
  function write(value: unknown): string {
    if (typeof value === 'boolean') return value ? words.yes : words.no
    if (typeof value === 'string') return words.values[value] ?? timeOr(value)
    if (Array.isArray(value))
      return value.every((one) => typeof one !== 'object')
        ? value.map(write).join(', ')
        : value.map((one: unknown) => `–  ${write(one)}`).join('\n')
    if (typeof value === 'object' && value !== null)
      return linesOf(value, words, write)
        .map(({ label, text }) => `${label}: ${text}`)
        .join('; ')
    return String(value)
  }
  /** Instants stand at the beginning of a text, perhaps with words after them. */
  function timeOr(text: string): string {
    if (!INSTANT.test(text)) return text
    const [instant = '', ...rest] = text.split(/(?=, )/)
    const at = Date.parse(instant)
    return Number.isNaN(at) ? text : [date.format(at).replaceAll(/[\u2009\u202F]/g, ' '), ...rest].join('')
  }
  return write
}
