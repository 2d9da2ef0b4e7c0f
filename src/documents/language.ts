/** Languages that letters are written in; everybody else reads English. */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** The language of the words for a patient with this BCP 47 locale. */
export function languageOf(locale: string): Language {
  const language = locale.split(/[-_]/)[0]?.toLowerCase()
  return LANGUAGES.find((known) => known === language) ?? 'en'
}

/**
 * The locale that dates and times are written in: the patient's own where the words are in that language, so that
 * an American reads 9:00 AM and an Austrian Jänner; otherwise British English, whose 24 hours nobody misreads.
 */
export function formatLocale(locale: string): string {
  const tag = locale.replaceAll('_', '-')
  const isWritten = LANGUAGES.some((language) => tag.toLowerCase().split('-')[0] === language)
  if (!isWritten || tag.toLowerCase() === 'en') return 'en-GB'
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en-GB'
  } catch {
    return 'en-GB'
  }
}
