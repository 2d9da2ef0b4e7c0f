import { addDays, weekdayOf, type Day } from '../app/time.ts'

/** `2026-12` of any day in it. */
export const monthOf = (day: Day): string => day.slice(0, 7)
export const firstOf = (month: string): Day => `${month}-01`
export const monthAfter = (month: string): string => monthOf(addDays(firstOf(month), 31))
export const monthBefore = (month: string): string => monthOf(addDays(firstOf(month), -1))

/** The weeks of a month, Monday first; `null` where a week begins before it or ends after it. */
export function weeksOf(month: string): (Day | null)[][] {
  const first = firstOf(month)
  const length = Number(addDays(firstOf(monthAfter(month)), -1).slice(8))
  const days: (Day | null)[] = Array<null>(weekdayOf(first) - 1).fill(null)
  for (let day = 0; day < length; day++) days.push(addDays(first, day))
  while (days.length % 7 > 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/**
 * Where an arrow key leads from a day: to the next one in that direction that can be chosen. Up and down stay in the weekday as long as it
 * has another; Home and End lead to the first and the last.
 */
export function dayByKey(key: string, from: Day, choosable: readonly Day[]): Day | undefined {
  if (key === 'Home') return choosable[0]
  if (key === 'End') return choosable.at(-1)
  const step = STEPS[key]
  if (step === undefined) return undefined
  const onward = step > 0 ? choosable.filter((day) => day > from) : choosable.filter((day) => day < from).toReversed()
  const sameWeekday = Math.abs(step) === 7 ? onward.find((day) => weekdayOf(day) === weekdayOf(from)) : undefined
  return sameWeekday ?? onward[0]
}
