import type { QueryKey } from '@tanstack/react-query'
import type { Change } from '../../clinic/change-history.tsx'
import { useLocations, useVisitTypes } from '../../clinic/clinic-queries.ts'

/** What ids are called. */
export type Names = { location: (id: string) => string; visitType: (id: string) => string }

/** `version` is the whole schedule's: it grows with a change of any other part too. */
export type Kept<Content> = { content: Content; version: number }

/**
 * A part of a doctor's schedule that is set as a whole: hours, breaks, limits, paces, travel times. `Draft` is how it is edited: rows that
 * keep their identity while their values change.
 */
export type Part<Content, Draft> = {
  name: 'hours' | 'breaks' | 'limits' | 'paces' | 'travel-times'
  read: (doctorId: string) => Promise<Kept<Content>>
  set: (doctorId: string, version: number, content: Content) => Promise<Kept<Content>>
  history: (doctorId: string) => Promise<{ data: Change[] }>
  /** What an entry of the history kept. */
  recorded: (snapshot: Record<string, unknown>) => Content
  /** In words, a line for each rule; one line that says so when there is none. */
  lines: (content: Content, names: Names) => string[]
  draftOf: (content: Content) => Draft
  contentOf: (draft: Draft) => Content
}

/** Everything that is read of one doctor's schedule: a change of any part moves the version of all. */
export const scheduleKey = (doctorId: string): QueryKey => ['schedule', doctorId]

export const ifMatch = (version: number) => ({ 'if-match': `"${version}"` })

/** Names of what rules are about; what is not in use any more has none. */
export function useNames(): Names {
  const locations = useLocations()
  const visitTypes = useVisitTypes()
  const nameIn = (rows: { id: string; name: string }[] | undefined, id: string, otherwise: string) =>
    rows ? (rows.find((one) => one.id === id)?.name ?? otherwise) : '…'
  return {
    location: (id) => nameIn(locations.data, id, 'a location no longer in use'),
    visitType: (id) => nameIn(visitTypes.data, id, 'a visit no longer offered'),
  }
}

/** Whether two contents say the same, in whatever order their fields were written. */
export const sameContent = (one: unknown, other: unknown): boolean => written(one) === written(other)

const written = (content: unknown): string =>
  JSON.stringify(content, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  )

let keys = 0
/** The identity of a row being edited. */
export const freshKey = (): string => `row-${++keys}`
