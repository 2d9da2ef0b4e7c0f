import { plainDate } from '../../app/time.ts'
import { sameContent } from '../../clinic/rule-set/rule-set.ts'

/** What hours and breaks have in common: a window of some weeks. */
export type Weekly = {
  weekday: number
  from: string
  to: string
  validFrom?: string | undefined
  validTo?: string | undefined
  everyWeeks?: number | undefined
  anchorDate?: string | undefined
}

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday - 1] ?? ''

/** `Monday to Friday`, `Tuesday, Thursday`. Three or more in a row are a stretch. */
export function weekdaysText(weekdays: readonly number[]): string {
  const sorted = [...new Set(weekdays)].toSorted((one, other) => one - other)
  const runs: number[][] = []
  for (const day of sorted) {
    const run = runs.at(-1)
    if (run?.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  return runs
    .flatMap((run) =>
      run.length > 2 ? [`${weekdayName(run[0] ?? 0)} to ${weekdayName(run.at(-1) ?? 0)}`] : run.map(weekdayName),
    )
    .join(', ')
}

/** Windows that differ in nothing but the weekday, together. */
export function byWeekdays<Row extends { weekday: number }>(rows: readonly Row[]): { row: Row; weekdays: number[] }[] {
  const groups: { row: Row; weekdays: number[] }[] = []
  for (const row of rows) {
    const known = groups.find((group) => sameContent({ ...group.row, weekday: 0 }, { ...row, weekday: 0 }))
    if (known && !known.weekdays.includes(row.weekday)) known.weekdays.push(row.weekday)
    else if (!known) groups.push({ row, weekdays: [row.weekday] })
  }
  return groups
}

export const EVERY_WEEKS: Record<number, string> = {
  1: 'every week',
  2: 'every second week',
  3: 'every third week',
  4: 'every fourth week',
}
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
export const everyWeeksText = (count: number): string => EVERY_WEEKS[count] ?? `every ${count} weeks`

/** Which weeks it is about, where that is not all of them: `every second week, also in that of 23 November 2026, until …`. */
export function weeksText({ everyWeeks = 1, anchorDate, validFrom, validTo }: Omit<Weekly, 'weekday' | 'from' | 'to'>) {
  return [
    everyWeeks > 1 ? everyWeeksText(everyWeeks) : '',
    everyWeeks > 1 && anchorDate ? `counted from the week of ${plainDate(anchorDate)}` : '',
    validFrom ? `from ${plainDate(validFrom)}` : '',
    validTo ? `until ${plainDate(validTo)}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** `09:00–12:00`, and that it goes on into the next day. */
export const clockText = ({ from, to }: { from: string; to: string }): string =>
  `${from}–${to}${to < from && to !== '24:00' ? ' on the next day' : ''}`
