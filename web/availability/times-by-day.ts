import type { Slot } from '../api/types.ts'
import { clockOf, dayOf, offsetName, partOfDay, type Day, type PartOfDay } from '../app/time.ts'

/** One button: `slot` is what the server offered, untouched; `label` is how it is written in the zone being shown. */
export type Time = { slot: Slot; label: string; isGone: boolean }
/** `count` is how many of them are free. */
export type DayOfTimes = { day: Day; parts: { part: PartOfDay; times: Time[] }[]; count: number }

const parts: PartOfDay[] = ['morning', 'afternoon', 'evening']

/**
 * Sorts slots into the days and parts of day of one zone. Where the clocks go back the same clock time stands twice in
 * a day; both are real, so both get their offset added (`02:30 CEST`, `02:30 CET`).
 */
export function timesByDay(
  slots: readonly Slot[],
  days: readonly Day[],
  zone: string,
  gone: ReadonlyMap<string, Slot> = new Map(),
): DayOfTimes[] {
  const free = new Set(slots.map(({ start }) => start))
  const lost = [...gone.values()].filter(({ start }) => !free.has(start))
  const sorted = [...slots, ...lost].toSorted((one, other) => Date.parse(one.start) - Date.parse(other.start))
  const byDay = Map.groupBy(sorted, ({ start }) => dayOf(start, zone))
  return days.map((day) => {
    const times = labelled(byDay.get(day) ?? [], zone, free)
    const byPart = Map.groupBy(times, ({ slot }) => partOfDay(slot.start, zone))
    const filled = parts
      .flatMap((part) => ({ part, times: byPart.get(part) ?? [] }))
      .filter(({ times }) => times.length)
    return { day, parts: filled, count: times.filter(({ isGone }) => !isGone).length }
  })
}

function labelled(slots: Slot[], zone: string, free: ReadonlySet<string>): Time[] {
  const clocks = slots.map(({ start }) => clockOf(start, zone))
  const repeated = new Set(clocks.filter((clock, index) => clocks.indexOf(clock) !== index))
  return slots.map((slot, index) => {
    const clock = clocks[index] ?? ''
    const label = repeated.has(clock) ? `${clock} ${offsetName(slot.start, zone)}` : clock
    return { slot, label, isGone: !free.has(slot.start) }
  })
}
