type Wording = { locale: string; title: string; text: string }

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0] ?? ''

/** The wording in the first language that the reader knows; else English, as the page itself; else whichever there is. */
export function wordingFor<T extends Wording>(texts: readonly T[], languages: readonly string[]): T | undefined {
  for (const wanted of [...languages, 'en']) {
    const exact = texts.find(({ locale }) => locale.toLowerCase() === wanted.toLowerCase())
    const near = exact ?? texts.find(({ locale }) => languageOf(locale) === languageOf(wanted))
    if (near) return near
  }
  return texts[0]
}
