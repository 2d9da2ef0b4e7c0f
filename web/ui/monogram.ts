const TINTS = 8

/** First letters of the first and last name, without titles: `Dr. med. Aylin Kaya-Brandt` → `AK`. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => word && !word.endsWith('.'))
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.match(/./u)?.[0] ?? '')
  return letters.join('').toLocaleUpperCase('en')
}

/** A stable colour number from an id: FNV-1a and a last stir, because ids made in one second differ only at the end. */
export function tintOf(id: string): number {
  let hash = 0x811c9dc5
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash >>> 13) % TINTS
}
