import { factsForSearch } from '#booking'
import type { Context } from '#identity'
import { malformed } from '#platform'
import { dayAt, isLocalDate, localDate, startOfDay, timeZone, wallAt } from '#scheduling'
import type { DayNumber, Interval } from '#scheduling'
import { earliestOfEach, sameUntil, windowsAt } from '../diary/ask-diaries.ts'
import type { Bounds } from '../diary/ask-diaries.ts'
import { freeWithin } from '../diary/diary.ts'
import { wantedOffers } from '../diary/wanted-offers.ts'
import type { Found } from '../diary/wanted-offers.ts'
import type { PartOfDay } from '../contract.ts'
import { partOfDayAt } from '../free-slot.ts'
import { restsOn } from '../kept-answers.ts'
import type { Answered } from '../kept-answers.ts'
import { windowsFor } from '../who-comes.ts'
import { searchWindow } from '../window.ts'
import type { DaysQuery, FreeDays } from './contract.ts'

const DAY_MS = 86_400_000
const A_YEAR_MS = 366 * DAY_MS

/** Which days have anything free, and how much: for the page of a month. Each day is one of the calendar of its location. */
export async function freeDays(ctx: Context, query: DaysQuery): Promise<FreeDays> {
  return (await answerDays(ctx, query)).answer
}

export async function answerDays(ctx: Context, query: DaysQuery): Promise<Answered<FreeDays>> {
  const bounds = searchWindow(monthAsDates(query), ctx.now)
  const afterwards = after(bounds)
  const offers = await wantedOffers(ctx, query, afterwards.to('UTC', ctx.now) + 2 * DAY_MS)
  const patient = await factsForSearch(ctx, query.patientId)
  const window = (of: Bounds) => windowsFor(patient, windowsAt(of, ctx.now))
  const days = countByDay(offers.found, window(bounds), query.partOfDay)
  const next = earliestOfEach(offers.found, window(afterwards), query.partOfDay)
  const nextDay = next.reduce<DayNumber | null>((first, { one, start }) => {
    const day = dayAt(timeZone(one.of.offer.timeZone), start)
    return first === null || day < first ? day : first
  }, null)
  const data = [...days]
    .toSorted(([a], [b]) => a - b)
    .map(([day, { freeTimes, doctors }]) => ({ date: localDate(day), freeTimes, doctors: doctors.size }))
  const until = () => Math.min(...[bounds, afterwards].map((of) => sameUntil(offers.found, of, ctx.now)))
  const answer = { data, nextCursor: null, nextDay: nextDay === null ? null : localDate(nextDay) }
  // Kept for whoever asks the same, so not what only some may have.
  return { answer, basis: patient === undefined ? restsOn(offers, until) : undefined }
}

/** What comes after the window, for a year. */
const after = ({ to }: Bounds): Bounds => ({
  from: (zone, now) => Math.max(now, to(zone, now)),
  to: (zone, now) => Math.max(now, to(zone, now)) + A_YEAR_MS,
})

interface Counted {
  freeTimes: number
  doctors: Set<string>
}

function countByDay(
  found: readonly Found[],
  window: (one: Found) => Interval,
  part: PartOfDay | undefined,
): Map<DayNumber, Counted> {
  const days = new Map<DayNumber, Counted>()
  for (const one of found) {
    const zone = timeZone(one.of.offer.timeZone)
    let [day, ends] = [0, Number.NEGATIVE_INFINITY]
    for (const start of freeWithin(one.diary, one.of, window(one))) {
      if (part !== undefined && partOfDayAt(wallAt(zone, start)) !== part) continue
      // Starts come sorted: nearly always it is the day of the one before.
      if (start >= ends) {
        day = dayAt(zone, start)
        ends = startOfDay(zone, day + 1)
      }
      const counted = days.get(day) ?? { freeTimes: 0, doctors: new Set() }
      days.set(day, counted)
      counted.freeTimes += 1
      counted.doctors.add(one.diary.doctorId)
    }
  }
  return days
}

function monthAsDates({ month, from, to }: DaysQuery): { from?: string; to?: string } {
  if (month === undefined) return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  if (from !== undefined || to !== undefined) throw malformed('month', 'is given instead of from and to, not with them')
  const first = `${month}-01`
  if (!/^\d{4}-\d\d$/.test(month) || !isLocalDate(first)) throw malformed('month', 'must be a month such as 2026-12')
  const [year = 0, nth = 0] = month.split('-').map(Number)
  // Day 0 of the month after is the last of this one.
  return { from: first, to: new Date(Date.UTC(year, nth, 0)).toISOString().slice(0, 10) }
}
