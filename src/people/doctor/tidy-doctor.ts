import { knownLanguage } from '../known-language.ts'
import { folded } from '../search-words.ts'

/** Each specialty once, however it was typed; the first spelling stays. */
export function tidySpecialties(specialties: readonly string[]): string[] {
  return [
    ...new Map(specialties.map((name) => [folded(name), name.trim()] as const).toReversed()).values(),
  ].toReversed()
}

/** Each language once, in the usual spelling of its tag. */
export function tidyLanguages(languages: readonly string[]): string[] {
  return [...new Set(languages.map((tag, index) => knownLanguage(tag, `/languages/${index}`)))]
}
