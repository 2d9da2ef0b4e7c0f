import { refusals } from './refusals.ts'

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/**
 * The BCP 47 tag in its usual spelling (`de-at` → `de-AT`). The grammar alone would let `english` through as a language of
 * seven letters. Two letters must be a language that ICU knows; three are believed, because ICU lacks most sign languages.
 */
export function knownLanguage(tag: string, pointer: string): string {
  const canonical = canonicalTag(tag.trim())
  if (canonical !== undefined && (/^[a-z]{3}(-|$)/.test(canonical) || names.of(canonical) !== undefined))
    return canonical
  throw refusals.unknown_language({
    errors: [{ pointer, detail: `${JSON.stringify(tag)} is not a language tag such as de or pt-BR` }],
  })
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    // RangeError is how Intl says that the tag is malformed.
    return undefined
  }
}
