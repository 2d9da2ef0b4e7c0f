import type { EpochMinute, Interval } from '#scheduling'
import type { Candidate } from './candidate.ts'
import type { Work } from './work.ts'

const FIRST_STEP = 720

export interface Asked {
  candidate: Candidate
  part: Interval
}

/**
 * The free starts of all these, earliest first, then in the order given: a stretch at a time, each twice as long as the one before, because
 * whoever asks mostly wants the first few.
 */
export function* startsInOrder(asked: readonly Asked[], work: Work): Generator<[Candidate, EpochMinute]> {
  const end = asked.reduce((latest, { part }) => Math.max(latest, part.end), Number.NEGATIVE_INFINITY)
  let from = asked.reduce((earliest, { part }) => Math.min(earliest, part.start), Number.POSITIVE_INFINITY)
  let step = FIRST_STEP
  while (from < end) {
    const to = Math.min(from + step, end)
    const found: [Candidate, EpochMinute][] = []
    for (const { candidate, part } of asked) {
      const stretch = { start: Math.max(from, part.start), end: Math.min(to, part.end) }
      if (stretch.start >= stretch.end) continue
      work.looked()
      for (const start of candidate.starts(stretch)) found.push([candidate, start])
    }
    yield* found.toSorted(([, one], [, other]) => one - other)
    from = to
    step *= 2
  }
}
