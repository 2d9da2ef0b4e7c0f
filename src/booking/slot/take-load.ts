import { newId } from '#platform'
import type { Tx } from '#platform'
import type { ClinicId } from '#identity'
import { travelMinutes } from '#scheduling'
import { countPlaces, deletePlacesOfClaim, takePlaces } from '../place/queries.ts'
import { freeTravelTrack, keepWaysFree } from '../travel/queries.ts'
import type { WayAround } from '../travel/queries.ts'
import { refusals } from '../refusals.ts'
import { limitReasons, limitedPeriodsOf, placesOf } from './limits-of-slot.ts'
import { paddedTime } from './wanted-slot.ts'
import type { WantedSlot } from './wanted-slot.ts'

interface DoctorsTime {
  clinicId: ClinicId
  slot: WantedSlot
  now: number
  /** Staff overrule limits and the way. */
  overruled: boolean
  /** The claim on the doctor, with which all of this goes. */
  claimId: string
}

/**
 * What a visit takes of its doctor besides the time: a place in the limited day and week, and the way from other locations and back. After
 * every claim, and always the ways first and then the places, so that nobody waits in a circle. For a doctor without such rules nothing is sent.
 */
export async function takeLoad(tx: Tx, taking: DoctorsTime): Promise<void> {
  const { limits, travel } = taking.slot.rules.schedule
  if (limits === undefined && travel === undefined) return
  await Promise.all([keepWays(tx, taking), takeEveryPlace(tx, taking)])
}

async function takeEveryPlace(tx: Tx, { clinicId, slot, now, overruled, claimId }: DoctorsTime): Promise<void> {
  const periods = limitedPeriodsOf(slot)
  if (periods.length === 0) return
  const place = { clinicId, doctorId: slot.doctorId, claimId }
  const full = await takePlaces(tx, place, periods, { overruled, now })
  if (full === undefined) return
  // The places it did get would count against it.
  await deletePlacesOfClaim(tx, claimId)
  const days = periods.map(({ firstDay }) => firstDay)
  const counts = await countPlaces(tx, [slot.doctorId], { from: Math.min(...days), to: Math.max(...days) }, now)
  throw refusals.not_bookable(factsOf(limitReasons(slot, placesOf(counts, slot.doctorId))))
}

function factsOf(reasons: readonly { rule: string; detail: string }[]) {
  return { detail: reasons.map(({ detail }) => detail).join(' '), extra: { reasons } }
}

async function keepWays(tx: Tx, { clinicId, slot, now, overruled, claimId }: DoctorsTime): Promise<void> {
  const ways = waysAround({ ...slot, padded: paddedTime(slot) })
  if (ways.length === 0) return
  const { doctorId, locationId } = slot
  const of = { clinicId, doctorId, locationId, claimId }
  const got = new Set(await keepWaysFree(tx, of, ways, now))
  const missed = ways.filter(({ way }) => !got.has(way))
  if (missed.length === 0) return
  if (!overruled) throw refusals.slot_taken({ extra: { reasons: [NO_TIME_TO_TRAVEL] } })
  const track = await freeTravelTrack(
    tx,
    doctorId,
    Math.min(...ways.map((way) => way.startAt)),
    Math.max(...ways.map((way) => way.endAt)),
  )
  await keepWaysFree(
    tx,
    of,
    missed.map((way) => ({ ...way, track })),
    now,
  )
}

export const NO_TIME_TO_TRAVEL = {
  rule: 'no_time_to_travel',
  detail: 'The doctor could not be here in time, or not in time at another location afterwards.',
}

/**
 * The shortest way there is, as one row for all locations there are or will be, and a row of its own for each location that is farther from
 * here. Shortest of all and not from here: whether a pair has a row must be the same seen from both ends. A clinic of fifty locations and
 * one travel time has one row a visit.
 */
export function waysAround(
  visit: Pick<WantedSlot, 'locationId'> & {
    /** With the buffers. Epoch milliseconds. */
    padded: readonly [startAt: number, endAt: number]
    rules: { schedule: Pick<WantedSlot['rules']['schedule'], 'travel'>; locations: { keys: () => Iterable<string> } }
  },
): WayAround[] {
  const { travel } = visit.rules.schedule
  if (travel === undefined) return []
  const here = visit.locationId
  const named = travel.between.flatMap(({ locationIds }) => locationIds)
  const others = [...new Set<string>([...visit.rules.locations.keys(), ...named])].filter((id) => id !== here)
  const shortest = Math.min(travel.minutes, ...travel.between.map(({ minutes }) => minutes))
  const farther = others.flatMap((there) => {
    const minutes = travelMinutes(travel, here, there)
    return minutes > shortest ? [{ way: [here, there].toSorted().join(' '), minutes }] : []
  })
  const [startAt, endAt] = visit.padded
  return [...(shortest > 0 ? [{ way: 'anywhere', minutes: shortest }] : []), ...farther]
    .toSorted((a, b) => (a.way < b.way ? -1 : 1))
    .map(({ way, minutes }) => ({
      id: newId(),
      way,
      startAt: startAt - minutes * 30_000,
      endAt: endAt + minutes * 30_000,
      track: 0,
    }))
}
