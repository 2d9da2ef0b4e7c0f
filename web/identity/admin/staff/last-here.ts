import { addDays, browserZone, dayOf, fullDay, shortDate, todayIn, type Day } from '../../../app/time.ts'

/** When somebody was last here, as exactly as one wants to know it: the year only where it is another one. */
export function lastHere(instant: string | null | undefined, zone = browserZone(), today: Day = todayIn(zone)): string {
  if (!instant) return 'Not here yet'
  const day = dayOf(instant, zone)
  if (day === today) return 'Here today'
  if (day === addDays(today, -1)) return 'Here yesterday'
  return `Last here ${day.slice(0, 4) === today.slice(0, 4) ? shortDate(day) : fullDay(day)}`
}
