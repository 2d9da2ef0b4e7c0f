import type { QueryKey } from '@tanstack/react-query'
import type { Change } from '../../clinic/change-history.tsx'
import { useLocations, useVisitTypes } from '../../clinic/clinic-queries.ts'
import type { Kept } from '../../clinic/rule-set/rule-set.ts'

/** What ids are called. */
export type Names = { location: (id: string) => string; visitType: (id: string) => string }

/**
 * A part of a doctor's schedule that is set as a whole: hours, breaks, limits, paces, travel times; of each doctor it is a set of rules (see
 * `clinic/rule-set`), whose version is that of the whole schedule. `Draft` is how it is edited: rows that keep their identity while their
 * values change.
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
export const partKey = (doctorId: string, name: string): QueryKey => [...scheduleKey(doctorId), name]

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

let keys = 0
/** The identity of a row being edited. */
export const freshKey = (): string => `row-${++keys}`
