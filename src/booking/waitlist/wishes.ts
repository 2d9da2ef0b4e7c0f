import { dayAt, dayNumber, readTime, timeZone as zoneOf, wallAt, weekdayOf } from '#scheduling'
import type { LocationId } from '#clinic'
import { PARTS_OF_DAY, URGENCIES } from './contract.ts'
import type { EntryChange, NewEntry } from './contract.ts'
import { refusals } from './refusals.ts'
import type { Wishes } from './tables.ts'

export const ANY: Wishes = {
  doctorIds: [],
  locationIds: [],
  firstDay: null,
  lastDay: null,
  weekdays: 127,
  windowsFrom: [],
  windowsTo: [],
  noticeMinutes: 0,
  urgency: 0,
}

/** What is asked for, over what stood there before; what is left out stays. Refuses what nothing could ever fit. */
export function wishesOf(asked: EntryChange | NewEntry, before: Wishes): Wishes {
  const { doctorIds, locationIds, from, to, weekdays, noticeMinutes, urgency } = asked
  const wishes: Wishes = {
    doctorIds: doctorIds === undefined ? before.doctorIds : (doctorIds ?? []).toSorted(),
    locationIds: locationIds === undefined ? before.locationIds : (locationIds ?? []).toSorted(),
    firstDay: from === undefined ? before.firstDay : from,
    lastDay: to === undefined ? before.lastDay : to,
    weekdays: weekdays === undefined ? before.weekdays : bitsOf(weekdays),
    ...windowsOf(asked, before),
    noticeMinutes: noticeMinutes ?? before.noticeMinutes,
    urgency: urgency === undefined ? before.urgency : URGENCIES.indexOf(urgency),
  }
  const { firstDay, lastDay } = wishes
  if (firstDay !== null && lastDay !== null && lastDay < firstDay)
    throw refusals.waitlist_days_reversed({ errors: [{ pointer: '/to', detail: 'lies before from' }] })
  return wishes
}

function bitsOf(weekdays: readonly number[] | null): number {
  return weekdays === null ? 127 : weekdays.reduce((bits, weekday) => bits | (1 << (weekday - 1)), 0)
}

function windowsOf(
  { partsOfDay, windows }: Pick<EntryChange, 'partsOfDay' | 'windows'>,
  before: Wishes,
): Pick<Wishes, 'windowsFrom' | 'windowsTo'> {
  if (partsOfDay !== undefined && windows !== undefined)
    throw refusals.parts_or_windows({ errors: [{ pointer: '/windows', detail: 'give one of the two' }] })
  const { windowsFrom, windowsTo } = before
  if (partsOfDay === undefined && windows === undefined) return { windowsFrom, windowsTo }
  const stretches = (windows ?? []).map(({ from, to }, index) => {
    const stretch = [readTime(from) ?? 0, readTime(to) ?? 0] as const
    if (stretch[0] < stretch[1]) return stretch
    throw refusals.waitlist_window_reversed({
      errors: [{ pointer: `/windows/${index}/to`, detail: 'is not later than from' }],
    })
  })
  const all = [...stretches, ...(partsOfDay ?? []).map((part) => PARTS_OF_DAY[part])]
  return { windowsFrom: all.map(([from]) => from), windowsTo: all.map(([, to]) => to) }
}

/** A bit for each hour in which one of the windows lies: what the index is asked by. */
export function hoursOf({ windowsFrom, windowsTo }: Pick<Wishes, 'windowsFrom' | 'windowsTo'>): number {
  if (windowsFrom.length === 0) return 2 ** 24 - 1
  let bits = 0
  for (const [index, from] of windowsFrom.entries())
    for (let hour = Math.floor(from / 60); hour * 60 < (windowsTo[index] ?? 0); hour += 1) bits |= 1 << hour
  return bits
}

/** A start on the clocks of its place. */
export interface LocalStart {
  /** Days since 1970. */
  day: number
  weekday: number
  minute: number
}

export function localStart(startAt: number, timeZone: string): LocalStart {
  const zone = zoneOf(timeZone)
  const minute = Math.floor(startAt / 60_000)
  const day = dayAt(zone, minute)
  return { day, weekday: weekdayOf(day), minute: wallAt(zone, minute) - day * 1440 }
}

/** Whether somebody would take this start there: exactly, where the index only knows hours. */
export function wouldTake(
  { locationIds, firstDay, lastDay, weekdays, windowsFrom, windowsTo }: Wishes,
  locationId: LocationId,
  { day, weekday, minute }: LocalStart,
): boolean {
  return (
    (locationIds.length === 0 || locationIds.includes(locationId)) &&
    (firstDay === null || day >= dayNumber(firstDay)) &&
    (lastDay === null || day <= dayNumber(lastDay)) &&
    (weekdays & (1 << (weekday - 1))) !== 0 &&
    (windowsFrom.length === 0 || windowsFrom.some((from, index) => from <= minute && minute < (windowsTo[index] ?? 0)))
  )
}
