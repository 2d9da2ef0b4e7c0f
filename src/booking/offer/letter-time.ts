import { timeZone as zoneOf, instantOf, wallAt } from '#scheduling'

/** Hours in which nobody is written to, minutes of the local day; alike: none. Past midnight when `from` is the later. */
export interface QuietHours {
  from: number
  to: number
}

const DAY = 1440

/** When a letter may leave that is written now: at once, or when the quiet hours are over where its reader lives. Epoch milliseconds. */
export function letterTime(now: number, timeZone: string, { from, to }: QuietHours): number {
  if (from === to) return now
  const zone = zoneOf(timeZone)
  const wall = wallAt(zone, Math.floor(now / 60_000))
  const midnight = Math.floor(wall / DAY) * DAY
  const minute = wall - midnight
  const isQuiet = from < to ? from <= minute && minute < to : minute >= from || minute < to
  if (!isQuiet) return now
  const ends = midnight + to + (from > to && minute >= from ? DAY : 0)
  // In the hour that comes twice the first pass may lie behind us already.
  return Math.max(now, instantOf(zone, ends) * 60_000)
}
