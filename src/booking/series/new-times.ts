import { getLocations } from '#clinic'
import type { Context } from '#identity'
import type { Tx } from '#platform'
import { readTime, timeZone, wallAt, weekdayOf } from '#scheduling'
import type { DayNumber } from '#scheduling'
import type { SlotWish } from '../contract.ts'
import type { AppointmentRow } from '../tables.ts'
import type { SeriesReschedule } from './contract.ts'
import { startOn } from './occurrences.ts'
import { refusals } from './refusals.ts'

const MINUTES_PER_DAY = 1440

/** Where each visit goes, by start: so many days on or to a weekday, at the time it has or another, on the clock of its location. */
export async function newTimes(
  tx: Tx,
  { clinicId }: Context,
  rows: readonly AppointmentRow[],
  wish: SeriesReschedule,
): Promise<{ before: AppointmentRow; slot: SlotWish }[]> {
  const { shiftDays, weekday, time, doctorId } = wish
  if (shiftDays === undefined && weekday === undefined && time === undefined && doctorId === undefined)
    throw refusals.series_goes_nowhere()
  if (shiftDays !== undefined && weekday !== undefined)
    throw refusals.series_goes_nowhere({
      errors: [{ pointer: '/weekday', detail: 'give at most one of shiftDays and weekday' }],
    })
  const locations = await getLocations(tx, clinicId, [...new Set(rows.map(({ locationId }) => locationId))])
  const zones = new Map(locations.map((location) => [location.id, timeZone(location.timeZone)]))
  const minutes = time === undefined ? undefined : (readTime(time) ?? undefined)
  return rows
    .toSorted((a, b) => a.startAt - b.startAt)
    .flatMap((before) => {
      const zone = zones.get(before.locationId)
      if (zone === undefined) return []
      const wall = wallAt(zone, Math.floor(before.startAt / 60_000))
      const day = newDay(Math.floor(wall / MINUTES_PER_DAY), wish)
      const start = startOn(day, minutes ?? wall % MINUTES_PER_DAY, zone).written
      const { visitTypeId, locationId } = before
      return [{ before, slot: { doctorId: doctorId ?? before.doctorId, visitTypeId, locationId, start } }]
    })
}

function newDay(day: DayNumber, { shiftDays = 0, weekday }: SeriesReschedule): DayNumber {
  return weekday === undefined ? day + shiftDays : day - weekdayOf(day) + weekday
}
