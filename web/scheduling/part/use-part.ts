import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { freeTimesKey } from '../../availability/free-times.ts'
import type { RuleSet } from '../../clinic/rule-set/rule-set.ts'
import { partKey, scheduleKey, useNames, type Part } from './part.ts'

export const usePart = <Content, Draft>(part: Part<Content, Draft>, doctorId: string) =>
  useQuery({ queryKey: partKey(doctorId, part.name), queryFn: () => part.read(doctorId) })

/** What a change of a doctor's schedule touches: its other parts, free times, who is free next. */
const touchedBy = (doctorId: string): QueryKey[] => [scheduleKey(doctorId), freeTimesKey, ['doctors']]

/** Reads all of that anew. */
export function useScheduleChanged(doctorId: string) {
  const client = useQueryClient()
  return () => Promise.all(touchedBy(doctorId).map((queryKey) => client.invalidateQueries({ queryKey })))
}

/** A part of one doctor's schedule as a set of rules. */
export function usePartRules<Content, Draft>(part: Part<Content, Draft>, doctorId: string): RuleSet<Content, Draft> {
  const names = useNames()
  const { recorded, draftOf, contentOf } = part
  return {
    queryKey: partKey(doctorId, part.name),
    staleCode: 'scheduling.changed_meanwhile',
    touches: touchedBy(doctorId),
    read: () => part.read(doctorId),
    set: (version, content) => part.set(doctorId, version, content),
    history: () => part.history(doctorId),
    recorded,
    lines: (content) => part.lines(content, names),
    draftOf,
    contentOf,
  }
}
