import type { Factor } from '#identity'
import type { Sentences } from '../../words/words.ts'
import type { LetterKind } from '../account-letter.ts'

/** A letter in one language; `action` is what its link says, where it has one. */
export type LetterSentences = Sentences & { action: string }

/** A language: what each letter says and the labels around it. No letter says anything that somebody else typed. */
export interface LetterWords {
  letters: Record<LetterKind, (clinic: string) => LetterSentences>
  greeting: (name: string | undefined) => string
  account: string
  newAddress: string
  device: string
  network: string
  what: string
  factors: Record<Factor, string>
  when: string
  /** Before the day on which something will be done. */
  due: string
  validFor: string
  /** Minutes, hours or days. */
  lasts: (milliseconds: number) => string
  footer: (clinic: string, hasAccount: boolean) => string
}
