import type { QueryKey } from '@tanstack/react-query'
import type { Change } from '../change-history.tsx'

/** `version` may be that of more than these rules: a doctor's schedule has one for all its parts. */
export type Kept<Content> = { content: Content; version: number }

/** Rules that are set as a whole under a version: a part of a doctor's schedule, a policy of the clinic. `Draft` is how they are edited. */
export type RuleSet<Content, Draft> = {
  queryKey: QueryKey
  /** Of the refusal that says that somebody else was faster. */
  staleCode: string
  /** Read anew after a change. */
  touches: readonly QueryKey[]
  read: () => Promise<Kept<Content>>
  set: (version: number, content: Content) => Promise<Kept<Content>>
  history: () => Promise<{ data: Change[] }>
  /** What an entry of the history kept. */
  recorded: (snapshot: Record<string, unknown>) => Content
  /** In words, a line for each rule. */
  lines: (content: Content) => string[]
  draftOf: (content: Content) => Draft
  contentOf: (draft: Draft) => Content
}

export const ifMatch = (version: number) => ({ 'if-match': `"${version}"` })

/** Whether two contents say the same, in whatever order their fields were written. */
export const sameContent = (one: unknown, other: unknown): boolean => written(one) === written(other)

const written = (content: unknown): string =>
  JSON.stringify(content, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )
