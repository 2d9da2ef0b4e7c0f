import { getLocations, listLocations } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import { asId } from '#platform'
import type { Fact, Tx } from '#platform'
import { loadSchedules } from '#scheduling'
import type { OwnSchedule } from '#scheduling'
import { findClaimsAhead, findDoctorsUnderLoad } from '../slot/queries.ts'
import type { ClaimAhead } from '../slot/queries.ts'
import { waysAround } from '../slot/take-load.ts'
import { deleteTravelOfDoctor, insertWays } from '../travel/queries.ts'
import type { KeptWay, WayAround } from '../travel/queries.ts'
import { LOOK_BACK_MS, numberedPlaces } from './numbered-places.ts'
import { deletePlacesOfDoctor, insertPlaces } from './queries.ts'

/**
 * New limits and travel times count what is booked already: its places and ways are given anew. The schedule is held exclusively by whoever
 * changed it, so nothing is booked meanwhile; and the claims are held, so none is let go of half way.
 */
export async function onLoadRulesChanged(tx: Tx, fact: Fact): Promise<void> {
  const { doctorId } = fact.payload as { doctorId: DoctorId }
  await giveAnew(tx, asId(fact.clinicId), doctorId, fact.at)
}

/** Another time zone moves visits to other days, and a new location is as far from the others as any. */
export async function onPlacesChanged(tx: Tx, fact: Fact): Promise<void> {
  if ((fact.payload as { what?: string }).what !== 'location') return
  const clinicId: ClinicId = asId(fact.clinicId)
  for (const doctorId of await findDoctorsUnderLoad(tx, clinicId)) await giveAnew(tx, clinicId, doctorId, fact.at)
}

async function giveAnew(tx: Tx, clinicId: ClinicId, doctorId: DoctorId, now: number): Promise<void> {
  const schedule = (await loadSchedules(tx, clinicId, [doctorId], now)).get(doctorId)
  if (schedule === undefined) return
  await deletePlacesOfDoctor(tx, clinicId, doctorId)
  await deleteTravelOfDoctor(tx, clinicId, doctorId)
  if (schedule.limits === undefined && schedule.travel === undefined) return
  const claims = await findClaimsAhead(tx, clinicId, doctorId, now - LOOK_BACK_MS)
  await givePlaces(tx, clinicId, doctorId, { schedule, claims })
  await giveWays(tx, clinicId, doctorId, { schedule, claims })
}

interface Ahead {
  schedule: OwnSchedule
  claims: readonly ClaimAhead[]
}

async function givePlaces(tx: Tx, clinicId: ClinicId, doctorId: DoctorId, { schedule, claims }: Ahead): Promise<void> {
  const locations = await getLocations(tx, clinicId, [...new Set(claims.map(({ locationId }) => locationId))])
  const zones = new Map(locations.map(({ id, timeZone }) => [id, timeZone]))
  const zoneOf = ({ locationId }: ClaimAhead): string => zones.get(locationId) ?? 'UTC'
  const places = numberedPlaces(claims, { doctorId, limits: schedule.limits, zoneOf })
  const taken = places.map(({ of, ...place }) => ({ ...place, claimId: of.id }))
  if (taken.length > 0) await insertPlaces(tx, { clinicId, doctorId }, taken)
}

/** Visits that are too close together for the new way stay; the one that was booked later is kept on a track of its own. */
async function giveWays(tx: Tx, clinicId: ClinicId, doctorId: DoctorId, { schedule, claims }: Ahead): Promise<void> {
  if (schedule.travel === undefined) return
  const locations = new Map((await listLocations(tx, clinicId)).map((location) => [location.id, location]))
  const given: KeptWay[] = []
  for (const { id: claimId, locationId, padded } of claims) {
    for (const way of waysAround({ locationId, padded, rules: { schedule, locations } })) {
      const met = given.filter((other) => other.way === way.way && other.locationId !== locationId && meets(other, way))
      given.push({ ...way, locationId, claimId, track: lowestBut(met.map(({ track }) => track)) })
    }
  }
  if (given.length > 0) await insertWays(tx, { clinicId, doctorId }, given)
}

const meets = (one: WayAround, other: WayAround): boolean => one.startAt < other.endAt && other.startAt < one.endAt

function lowestBut(tracks: readonly number[]): number {
  let track = 0
  while (tracks.includes(track)) track += 1
  return track
}
