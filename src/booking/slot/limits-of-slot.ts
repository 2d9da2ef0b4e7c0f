import type { DoctorId } from '#people'
import { NOTHING_BUSY, firstDayOf, fullPeriods, limitsOn, reasonsOfLoad, timeZone } from '#scheduling'
import type { TakenPlaces } from '#scheduling'
import type { LimitedPeriod, PlaceCount } from '../place/queries.ts'
import type { WantedSlot } from './wanted-slot.ts'

/** What is counted of one doctor, as the rules take it. */
export function placesOf(counts: readonly PlaceCount[], doctorId: DoctorId): TakenPlaces[] {
  return counts
    .filter((count) => count.doctorId === doctorId)
    .map(({ scope, ...rest }) => ({ ...rest, visitTypeId: scope === doctorId ? undefined : scope }))
}

/** The limits that this time would break, each with its sentence: the same that explain says. */
export function limitReasons(slot: WantedSlot, places: readonly TakenPlaces[]): { rule: string; detail: string }[] {
  const zone = timeZone(slot.timeZone)
  const full = fullPeriods(slot.rules.schedule.limits, places, slot.visitTypeId, zone)
  const load = { doctor: NOTHING_BUSY, named: NOTHING_BUSY, pools: [], full }
  return reasonsOfLoad(Math.floor(slot.startAt / 60_000), load, slot.visit, zone)
}

/** Every limit that the visit counts under, each in the day or week in which it begins. Those of the day first, always in one order. */
export function limitedPeriodsOf({
  doctorId,
  visitTypeId,
  startAt,
  timeZone: zone,
  rules,
}: Pick<WantedSlot, 'doctorId' | 'visitTypeId' | 'startAt' | 'timeZone'> & {
  rules: { schedule: Pick<WantedSlot['rules']['schedule'], 'limits'> }
}): LimitedPeriod[] {
  return limitsOn(rules.schedule.limits, visitTypeId).map((limit) => ({
    scope: limit.visitTypeId === undefined ? doctorId : visitTypeId,
    per: limit.per,
    firstDay: firstDayOf(limit.per, Math.floor(startAt / 60_000), timeZone(zone)),
    most: limit.most,
  }))
}
