import type { ClinicId } from '#identity'
import type { Doctor } from '#people'
import type { Diary } from './diary/diary.ts'
import type { FoundOffers } from './diary/wanted-offers.ts'

/** What an answer rests on: as long as all of it is as it was, the same question has the same answer. */
export interface Basis {
  /** Epoch milliseconds. */
  until: number
  diaries: readonly Diary[]
  doctors?: readonly Doctor[] | undefined
}

export interface Answered<Answer> {
  answer: Answer
  basis: Basis | undefined
}

/** An answer about more doctors than this is soon stale, and working out until when it holds costs more than it. */
const MOST_DIARIES = 200

/** Undefined: the answer is good for this once. `until` says how long it holds though nothing changes. */
export function restsOn({ diaries, doctors, once }: FoundOffers, until: () => number): Basis | undefined {
  if (once === true || diaries.length > MOST_DIARIES) return undefined
  return { until: diaries.reduce((first, diary) => Math.min(first, diary.until), until()), diaries, doctors }
}

interface Kept {
  text: string
  basis: Basis
}

/** Answers as they are sent, by the question as it was asked. */
export interface KeptAnswers {
  find(clinicId: ClinicId, question: string, now: number, doctors: () => unknown): string | undefined
  keep(clinicId: ClinicId, question: string, text: string, basis: Basis | undefined): void
}

/** What is written a thousand times a minute is worth keeping, and what nobody asks again must not push it out: hence the limits. */
const MOST_BYTES = 32 * 1024 * 1024
const LONGEST_TEXT = 256 * 1024

/** Least lately asked is forgotten first. A question is a text of at most so many characters, for anybody may write one. */
export function keptAnswers(mostBytes = MOST_BYTES): KeptAnswers {
  const kept = new Map<string, Kept>()
  let bytes = 0

  function forget(key: string): void {
    const known = kept.get(key)
    if (known === undefined) return
    kept.delete(key)
    bytes -= sizeOf(key, known)
  }

  function find(clinicId: ClinicId, question: string, now: number, doctors: () => unknown): string | undefined {
    const key = `${clinicId} ${question}`
    const known = kept.get(key)
    if (known === undefined) return undefined
    const { basis, text } = known
    const holds =
      now < basis.until &&
      basis.diaries.every((diary) => diary.fresh) &&
      (basis.doctors === undefined || basis.doctors === doctors())
    kept.delete(key)
    if (holds) kept.set(key, known)
    else bytes -= sizeOf(key, known)
    return holds ? text : undefined
  }

  function keep(clinicId: ClinicId, question: string, text: string, basis: Basis | undefined): void {
    if (basis === undefined || text.length > LONGEST_TEXT) return
    const key = `${clinicId} ${question}`
    forget(key)
    const one = { text, basis }
    kept.set(key, one)
    bytes += sizeOf(key, one)
    for (const oldest of kept.keys()) {
      if (bytes <= mostBytes) return
      forget(oldest)
    }
  }
  return { find, keep }
}

const sizeOf = (key: string, { text, basis }: Kept): number => key.length + text.length + 8 * basis.diaries.length + 300
