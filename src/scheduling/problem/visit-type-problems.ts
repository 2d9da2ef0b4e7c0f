import type { Location, VisitType } from '#clinic'
import { bookingWindow } from '../slots/booking-window.ts'
import { offeredStarts } from '../slots/free-starts.ts'
import { openings } from '../slots/openings.ts'
import { dayNumber } from '../time/local-date.ts'
import { dayAt, timeZone } from '../time/time-zone.ts'
import type { Problem } from './contract.ts'
import { type Facts, inList, ofRecord } from './facts.ts'

/** What keeps visit types that the doctor offers from ever being booked with this doctor. */
export function problemsOfVisitTypes(facts: Facts): Problem[] {
  return [...facts.visitTypes.values()].flatMap((type): Problem[] => [...ofClock(type, facts), ...ofHours(type, facts)])
}

/** A pace for something that the doctor does not do. */
export function problemsOfPaces({ paces, visitTypes }: Facts): Problem[] {
  return paces.flatMap(({ visitTypeId }, index): Problem[] =>
    visitTypes.has(visitTypeId)
      ? []
      : [inList('pace', index, 'unoffered_visit_type', 'The pace is for a visit type that the doctor does not offer.')],
  )
}

/** Whether notice and horizon leave anything now; by the clock of any location. */
function ofClock(type: VisitType, { locations, nowAt }: Facts): Problem[] {
  const rules = { ...type, visitTypeId: type.id }
  const zones = [...locations.values()].map((location) => timeZone(location.timeZone))
  if (zones.length === 0) return []
  const { lastDate } = type
  if (lastDate !== null && zones.every((zone) => dayAt(zone, Math.floor(nowAt / 60_000)) > dayNumber(lastDate))) {
    return [ofRecord('visit type', type.id, 'last_date_passed', `${type.name} can be booked until ${lastDate}.`)]
  }
  const isNever = zones.every((zone) => {
    const { start, end } = bookingWindow(rules, zone, nowAt)
    return start >= end
  })
  if (!isNever) return []
  const detail = `Whoever books ${type.name} now needs ${type.minNoticeMinutes} minutes' notice, which end after the last date.`
  return [ofRecord('visit type', type.id, 'notice_beyond_horizon', detail)]
}

/** Whether the hours, whenever, hold a visit; the horizon moves on, so what lies beyond it now counts. */
function ofHours(type: VisitType, facts: Facts): Problem[] {
  const { schedule, range } = facts
  const places = [...facts.locations.values()]
  const open = (location: Location) => openings(schedule, location, type.id, range)
  const longest = Math.max(0, ...places.flatMap((location) => open(location).map(({ start, end }) => end - start)))
  const wrong = (problem: Problem['problem'], detail: string): Problem[] => [
    ofRecord('visit type', type.id, problem, detail),
  ]
  if (longest === 0)
    return wrong('visit_type_without_hours', `The doctor has no hours for ${type.name} in the coming year.`)
  if (longest < type.durationMinutes) {
    const detail = `${type.name} lasts ${type.durationMinutes} minutes, the longest opening of the coming year ${longest}.`
    return wrong('visit_longer_than_openings', detail)
  }
  const rules = { ...type, visitTypeId: type.id }
  if (places.some((location) => offeredStarts(schedule, location, rules, range).length > 0)) return []
  const grid = `every ${type.gridMinutes} minutes, ${type.gridOffsetMinutes} after the hour`
  return wrong('no_start_on_grid', `${type.name} starts ${grid}, and no opening of the coming year holds it then.`)
}
