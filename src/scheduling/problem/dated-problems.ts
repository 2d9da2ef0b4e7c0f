import type { Override } from '../contract.ts'
import { closedTimes, windows } from '../slots/openings.ts'
import { type Interval, subtract } from '../time/interval.ts'
import { dayNumber } from '../time/local-date.ts'
import { startOfDay, timeZone } from '../time/time-zone.ts'
import type { Problem } from './contract.ts'
import { type Facts, ofRecord } from './facts.ts'
import { isReadable } from './weekly-problems.ts'

/** What is wrong with overrides of today and later. */
export function problemsOfOverrides(facts: Facts): Problem[] {
  return facts.overrides.flatMap((override): Problem[] => {
    const wrong = (problem: Problem['problem'], detail: string): Problem =>
      ofRecord('override', override.id, problem, `On ${override.date} ${detail}.`)
    if (!facts.locations.has(override.locationId))
      return [wrong('retired_location', 'the location is no longer in use')]
    if (!override.windows.every(isReadable)) return [wrong('unreadable_window', 'there is a window that is none')]
    const put = windowsOf(override, facts)
    if (put.length === 0) return []
    const location = facts.locations.get(override.locationId)!
    const [first, last] = [put[0]!.start, put.at(-1)!.end]
    const closed = closedTimes(facts.schedule.closures, location, { start: first, end: last })
    return [
      ...(subtract(put, closed).length === 0 ? [wrong('override_on_closed_date', 'the location is closed')] : []),
      ...(subtract(put, facts.schedule.leave).length === 0
        ? [wrong('override_during_leave', 'the doctor is away')]
        : []),
    ]
  })
}

/** Its own windows as instants, whatever else there is on that date. */
function windowsOf(override: Override, { locations }: Facts): Interval[] {
  const location = locations.get(override.locationId)!
  const zone = timeZone(location.timeZone)
  const day = dayNumber(override.date)
  const range = { start: startOfDay(zone, day), end: startOfDay(zone, day + 2) }
  return windows({ hours: [], overrides: [override], leave: [], closures: [] }, location, null, range)
}
