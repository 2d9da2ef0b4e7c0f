/** Letters that are letters of their own to Unicode, so that taking the accents off does not reach them. */
const PLAIN: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i' }
/** How German and Scandinavian names are written where the letters are missing: Mueller is Müller. */
const SPELT_OUT: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }

/** Text without case and accents, for comparing and sorting: `Žofia Łęcka` → `zofia lecka`. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[ßøłđðþæœı]/g, (letter) => PLAIN[letter] ?? letter)
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function speltOut(text: string): string {
  return folded(
    text
      .toLowerCase()
      .normalize('NFC')
      .replaceAll(/[äöüåø]/g, (letter) => SPELT_OUT[letter] ?? letter),
  )
}

/** An apostrophe joins (O'Brien is obrien), everything else that is no letter or digit divides. */
function split(text: string): string[] {
  return text
    .replaceAll(/['’ʼ`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** The words under which this text is found. */
export function wordsOf(...texts: (string | null)[]): string[] {
  const there = texts.filter((text) => text !== null)
  return [...new Set(there.flatMap((text) => [...split(folded(text)), ...split(speltOut(text))]))]
}

/** A telephone number under all its endings of three digits and more: known with or without country and area code. */
export function endingsOf(phone: string | null): string[] {
  const digits = phone?.replaceAll(/\D/g, '') ?? ''
  return Array.from({ length: Math.max(0, digits.length - 2) }, (_, start) => digits.slice(start))
}

/**
 * What somebody typed: for each word of it the beginnings one of which must begin a word that is found there. None when there is no word
 * in it. Numbers lose their leading zeros, which stand before area and country codes; dates are read as 2016-05-01 or 1.5.2016.
 */
export function beginningsIn(typed: string): string[][] {
  const dates: string[] = []
  const rest = typed
    .replaceAll(
      /\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b/g,
      (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    )
    .replaceAll(/\b\d{4}-\d{2}(-\d{2})?\b/g, (date) => {
      dates.push(date)
      return ' '
    })
  const plain = split(folded(rest))
  const long = split(speltOut(rest))
  const words = plain.map((word, index) => [...new Set([withoutZeros(word), withoutZeros(long[index] ?? word)])])
  return [...dates.map((date) => [date]), ...words]
    .map((all) => all.filter((one) => one !== ''))
    .filter((all) => all.length > 0)
}

/** The same as a tsquery; undefined when there is no word in it. Words hold letters, digits and the hyphens of dates only, so there is nothing to escape inside the quotes. */
export function searchFor(typed: string): string | undefined {
  const all = beginningsIn(typed).map((words) => words.map((word) => `'${word}':*`))
  if (all.length === 0) return undefined
  return all.map((words) => (words.length === 1 ? words[0] : `(${words.join(' | ')})`)).join(' & ')
}

function withoutZeros(word: string): string {
  return /^\d+$/.test(word) ? word.replace(/^0+/, '') : word
}
