import type { ClinicId } from '#identity'
import type { Tx } from '#platform'
import { countPlaces, deletePlacesOfClaim, takePlaces } from '../place/queries.ts'
import type { LimitedPeriod } from '../place/queries.ts'
import { limitReasons, limitedPeriodsOf, placesOf } from '../slot/limits-of-slot.ts'
import { NO_TIME_TO_TRAVEL, waysAround } from '../slot/take-load.ts'
import { paddedTime } from '../slot/wanted-slot.ts'
import { freeTravelTrack, keepWaysFree } from '../travel/queries.ts'
import type { ClaimedVisit } from './claim-together.ts'
import { keepEveryWayFree } from './queries.ts'
import type { VisitAgainst } from './visit.ts'

interface Taking {
  clinicId: ClinicId
  now: number
  /** Staff overrule limits and the way. */
  overruled: boolean
}

/**
 * The ways around all the visits, and only then their places under limits: what a single visit takes in this order, several take in this
 * order of all, because whoever held a place and then wanted a way could meet somebody who comes the other way. Says what stood in the way.
 */
export async function takeLoadTogether(
  tx: Tx,
  visits: readonly ClaimedVisit[],
  taking: Taking,
): Promise<Map<number, VisitAgainst>> {
  const onTheWay = await keepWaysTogether(tx, visits, taking)
  const full = await takePlacesTogether(
    tx,
    visits.filter(({ index }) => !onTheWay.has(index)),
    taking,
  )
  return new Map([...onTheWay, ...full])
}

async function keepWaysTogether(
  tx: Tx,
  visits: readonly ClaimedVisit[],
  { clinicId, now, overruled }: Taking,
): Promise<Map<number, VisitAgainst>> {
  const ways = visits.flatMap(({ slot, claimId, index }) =>
    waysAround({ ...slot, padded: paddedTime(slot) }).map((way) => ({
      ...way,
      index,
      claimId,
      doctorId: slot.doctorId,
      locationId: slot.locationId,
    })),
  )
  if (ways.length === 0) return new Map()
  const got = new Set(await keepEveryWayFree(tx, clinicId, ways, now))
  const missed = ways.filter(({ id }) => !got.has(id))
  if (!overruled)
    return new Map(missed.map(({ index }) => [index, { code: 'booking.slot_taken', reasons: [NO_TIME_TO_TRAVEL] }]))
  for (const way of missed) {
    const track = await freeTravelTrack(tx, way.doctorId, way.startAt, way.endAt)
    await keepWaysFree(tx, { clinicId, ...way }, [{ ...way, track }], now)
  }
  return new Map()
}

interface PlaceWanted {
  visit: ClaimedVisit
  period: LimitedPeriod
}

/** By doctor; the days before the weeks, and all visits of the doctor before those of one type, as each single visit takes them; then by day. */
function inOrder(one: PlaceWanted, other: PlaceWanted): number {
  const keys = ({ visit, period: { per, scope, firstDay } }: PlaceWanted): [string, number, string, number] => [
    visit.slot.doctorId,
    (per === 'day' ? 0 : 2) + (scope === visit.slot.doctorId ? 0 : 1),
    scope,
    firstDay,
  ]
  const others = keys(other)
  for (const [which, key] of keys(one).entries()) {
    const against = others[which] ?? key
    if (key !== against) return key < against ? -1 : 1
  }
  return one.visit.slot.startAt - other.visit.slot.startAt
}

async function takePlacesTogether(
  tx: Tx,
  visits: readonly ClaimedVisit[],
  { clinicId, now, overruled }: Taking,
): Promise<Map<number, VisitAgainst>> {
  const wanted = visits
    .flatMap((visit) => limitedPeriodsOf(visit.slot).map((period) => ({ visit, period })))
    .toSorted(inOrder)
  const against = new Map<number, VisitAgainst>()
  for (const { visit, period } of wanted) {
    const { slot, claimId, index } = visit
    if (against.has(index)) continue
    const place = { clinicId, doctorId: slot.doctorId, claimId }
    const full = await takePlaces(tx, place, [period], { overruled, now })
    if (full === undefined) continue
    // The places it did get would count against it, and against the visits after it.
    await deletePlacesOfClaim(tx, claimId)
    const days = limitedPeriodsOf(slot).map(({ firstDay }) => firstDay)
    const range = { from: Math.min(...days), to: Math.max(...days) }
    const counts = placesOf(await countPlaces(tx, [slot.doctorId], range, now), slot.doctorId)
    against.set(index, { code: 'booking.not_bookable', reasons: limitReasons(slot, counts) })
  }
  return against
}
