import type { Slot } from '../../api/types.ts'
import type { Conflict, SeriesPreview, Times } from './series-queries.ts'

type Time = Pick<Slot, 'start' | 'end' | 'timeZone'>

/** What was decided about times of the rule, by their start: another start, or null for none. */
export type Changes = Readonly<Record<string, string | null>>

/** One visit of the rule, and what became of it. */
export type Planned = {
  /** As the rule has it. */
  planned: Time
  /** What is to be booked; null when it is left out. */
  start: string | null
  /** What stands against that. */
  conflict: Conflict | undefined
}

const isSame = (one: string, other: string) => Date.parse(one) === Date.parse(other)

/** The visits of the rule in its order, each with what was decided about it and what stands against that. */
export const plannedVisits = (
  { slots }: Pick<SeriesPreview, 'slots'>,
  changes: Changes,
  conflicts: readonly Conflict[],
): Planned[] =>
  slots.map((planned) => {
    const changed = changes[planned.start]
    const start = changed === undefined ? planned.start : changed
    const conflict = start === null ? undefined : conflicts.find(({ slot }) => isSame(slot.start, start))
    return { planned, start, conflict }
  })

/** What to ask for: the rule itself while nothing was changed. Without any visit left there is nothing to ask. */
export function timesOf(recurrence: string, slots: readonly Time[], changes: Changes): Times | undefined {
  if (Object.keys(changes).length === 0) return { recurrence }
  const starts = slots.flatMap(({ start }) => {
    const changed = changes[start]
    return changed === null ? [] : [changed ?? start]
  })
  return starts.length === 0 ? undefined : { starts: starts.toSorted((a, b) => Date.parse(a) - Date.parse(b)) }
}

/** Every conflict with the first of its alternatives: those can be had together. */
export const nearestForAll = (visits: readonly Planned[]): Record<string, string> =>
  Object.fromEntries(
    visits.flatMap(({ planned, conflict }) => {
      const nearest = conflict?.alternatives[0]
      return nearest === undefined ? [] : [[planned.start, nearest.start]]
    }),
  )
