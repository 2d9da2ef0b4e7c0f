import { clockOf, dayOf, shortDate, shortWeekday } from '../../app/time.ts'

/** `Mon 23 Nov 2026, 09:30`: with the year, for visits months ahead, and on one line of a telephone. */
export function whenText(start: string, zone: string): string {
  const day = dayOf(start, zone)
  return `${shortWeekday(day)} ${shortDate(day)} ${day.slice(0, 4)}, ${clockOf(start, zone)}`
}
