import type { Language } from '#documents'
import { DE } from './words/de.ts'
import { EN } from './words/en.ts'

/** What the export says to people. `kinds` in the order in which they are read. */
export interface ExportWords {
  title: string
  of: (clinic: string, when: string) => string
  intro: string
  nothing: string
  more: (count: number) => string
  yes: string
  no: string
  kinds: Readonly<Record<string, string>>
  fields: Readonly<Record<string, string>>
  /** Words of the system that people do not use: states, capacities, moves. What is not here is shown as it is. */
  values: Readonly<Record<string, string>>
}

/** No words exist for these that would tell a person anything: numbers of records, the inside of formats. */
export const NOT_FOR_READING: readonly string[] = ['id', 'visitId', 'calendar', 'version', 'attempts', 'sortName']

export const EXPORT_WORDS: Readonly<Record<Language, ExportWords>> = { en: EN, de: DE }
