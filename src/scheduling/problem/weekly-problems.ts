import type { WorkingHours } from '../contract.ts'
import { breakTimes, windows } from '../slots/openings.ts'
import type { LocalWindow } from '../slots/schedule.ts'
import { formatMinute } from '../time/instant.ts'
import { intersect } from '../time/interval.ts'
import { MINUTES_PER_DAY, type Weekday, dayNumber, localDate, weekdayOf } from '../time/local-date.ts'
import { readTime } from '../time/local-time.ts'
import { timeZone } from '../time/time-zone.ts'
import type { Problem } from './contract.ts'
import { type Facts, inList } from './facts.ts'

type Weekly = Pick<WorkingHours, 'weekday' | 'from' | 'to' | 'validFrom' | 'validTo' | 'everyWeeks' | 'anchorDate'>

const LONG_NIGHT_MINUTES = 12 * 60
const LONGEST_ALTERNATION_DAYS = 52 * 7

/** What is wrong with the doctor's hours. */
export function problemsOfHours(facts: Facts): Problem[] {
  return [
    ...facts.hours.flatMap((each, index): Problem[] => [
      ...ofWindow('hours', each, index),
      ...(facts.locations.has(each.locationId)
        ? []
        : [inList('hours', index, 'retired_location', `${nameOf(each)} are at a location that is no longer in use.`)]),
      ...(each.visitTypeIds?.some((id) => !facts.visitTypes.has(id))
        ? [
            inList(
              'hours',
              index,
              'unoffered_visit_type',
              `${nameOf(each)} are kept for visits that the doctor does not offer.`,
            ),
          ]
        : []),
    ]),
    ...atTwoPlaces(facts),
  ]
}

/** What is wrong with the doctor's breaks. */
export function problemsOfBreaks(facts: Facts): Problem[] {
  return facts.breaks.flatMap((each, index): Problem[] => {
    const { locationId } = each
    const wrong = ofWindow('break', each, index)
    if (locationId !== undefined && !facts.locations.has(locationId)) {
      wrong.push(inList('break', index, 'retired_location', `${each.name} is at a location that is no longer in use.`))
    } else if (wrong.length === 0 && !interrupts(facts, index)) {
      wrong.push(
        inList('break', index, 'break_outside_hours', `${each.name} lies outside the hours of the coming year.`),
      )
    }
    return wrong
  })
}

/** What is wrong with a window by itself, whatever the other rules are. */
function ofWindow(kind: 'hours' | 'break', window: Weekly, index: number): Problem[] {
  if (!isReadable(window)) return [inList(kind, index, 'unreadable_window', `${nameOf(window)} is not a window.`)]
  const wrong: Problem[] = []
  if (!everBegins(window)) {
    const dates = `${window.validFrom ?? 'ever'} to ${window.validTo ?? 'ever'}`
    wrong.push(inList(kind, index, 'never_begins', `${nameOf(window)} begins on no date from ${dates}.`))
  }
  if (window.to < window.from && lengthOf(window) > LONG_NIGHT_MINUTES) {
    wrong.push(
      inList(kind, index, 'long_night', `${nameOf(window)} ends on the next day, ${lengthOf(window)} minutes later.`),
    )
  }
  return wrong
}

/** The door and the database refuse such windows; one that got in all the same costs itself and nothing else (case 37). */
export const isReadable = ({ from, to }: LocalWindow): boolean => {
  const [first, last] = [readTime(from), readTime(to)]
  return first !== null && last !== null && first !== last && first < MINUTES_PER_DAY
}

const nameOf = ({ weekday, from, to }: Weekly): string => {
  const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
  return `${days[weekday - 1] ?? 'No day'} ${from} to ${to}`
}

const lengthOf = ({ from, to }: LocalWindow): number => {
  const minutes = (readTime(to) ?? 0) - (readTime(from) ?? 0)
  return minutes < 0 ? minutes + MINUTES_PER_DAY : minutes
}

function everBegins({ weekday, validFrom, validTo, everyWeeks = 1, anchorDate }: Weekly): boolean {
  if (validFrom === undefined || validTo === undefined) return true
  const monday = (day: number): number => day - (weekdayOf(day) - 1)
  const last = Math.min(dayNumber(validTo), dayNumber(validFrom) + LONGEST_ALTERNATION_DAYS)
  for (let day = dayNumber(validFrom); day <= last; day++) {
    if (weekdayOf(day) !== weekday) continue
    const weeks = (monday(day) - monday(dayNumber(anchorDate ?? localDate(day)))) / 7
    if (weeks % everyWeeks === 0) return true
  }
  return false
}

function interrupts({ breaks, schedule, locations, range }: Facts, index: number): boolean {
  const { weekday, ...rest } = breaks[index]!
  const alone = { breaks: [{ ...rest, weekday: weekday as Weekday }], overrides: schedule.overrides }
  return [...locations.values()].some(
    (location) => intersect(breakTimes(alone, location, range), windows(schedule, location, null, range)).length > 0,
  )
}

/** No visit is ever booked twice because of it; but one of the two places waits for a doctor who is at the other. */
function atTwoPlaces({ hours, schedule, locations, range }: Facts): Problem[] {
  const found: Problem[] = []
  const places = [...locations.values()]
  for (const [nth, one] of places.entries()) {
    for (const other of places.slice(nth + 1)) {
      const [both] = intersect(windows(schedule, one, null, range), windows(schedule, other, null, range))
      const index = hours.findIndex(({ locationId }) => locationId === other.id)
      if (both === undefined || index < 0) continue
      const when = formatMinute(both.start, timeZone(one.timeZone))
      const detail = `There are hours at ${one.name} and at ${other.name} at the same time, first on ${when}.`
      found.push(inList('hours', index, 'two_places_at_once', detail))
    }
  }
  return found
}
