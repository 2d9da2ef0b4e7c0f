import type { Preview } from './use-preview.ts'

const times = (count: number): string => (count === 1 ? '1 offered time' : `${count} offered times`)

/** The second half of a sentence: `12 offered times are added and 3 taken away.` */
export function timesText({ added, removed }: Pick<Preview, 'added' | 'removed'>): string {
  const [more, fewer] = [added.count, removed.count]
  if (more === 0 && fewer === 0) return 'patients are offered the same times as now.'
  if (fewer === 0) return `${times(more)} ${more === 1 ? 'is' : 'are'} added.`
  if (more === 0) return `${times(fewer)} ${fewer === 1 ? 'is' : 'are'} taken away.`
  return `${times(more)} ${more === 1 ? 'is' : 'are'} added and ${fewer} taken away.`
}

/** Booked visits stay as they are, which nobody guesses. */
export function hitsText(count: number, moreHits: boolean): string {
  const which = moreHits
    ? `More than ${count} booked visits`
    : count === 1
      ? '1 booked visit'
      : `${count} booked visits`
  const one = count === 1 && !moreHits
  return `${which} would lie outside the rules. ${one ? 'It stays' : 'They stay'} booked until somebody moves or cancels ${one ? 'it' : 'them'}.`
}
