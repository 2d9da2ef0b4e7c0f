import type { ClinicId } from '#identity'
import type { Reader } from '#platform'
import { NOTHING_BUSY, asIntervals, fullPeriods, reasonsOfLoad, timeZone } from '#scheduling'
import type { Interval, VisitLimit } from '#scheduling'
import type { AppointmentId } from '../contract.ts'
import type { Offer } from '../slot/free-times.ts'
import { placesOf } from '../slot/limits-of-slot.ts'
import { lookAtClaimsAhead } from '../slot/queries.ts'
import type { ClaimAhead } from '../slot/queries.ts'
import type { DoctorRules } from '../slot/rules-of-doctor.ts'
import { LOOK_BACK_MS, numberedPlaces, periodKey } from './numbered-places.ts'

/** What limits that nobody has set yet would come to. */
export interface UnderLimits {
  /** When no further visit could begin. */
  fullFor: (offer: Offer) => Interval[]
  /** By which rules a visit would be too many: those that were booked last, as when the limits are set. */
  reasonsAgainst: (id: AppointmentId) => readonly { rule: string; detail: string }[]
}

/** Counts what a doctor has, as setting limits would. One statement for as many as are tried, and nothing is held: a preview keeps nobody waiting. */
export async function visitsUnderLimits(
  reader: Reader,
  clinicId: ClinicId,
  rules: DoctorRules,
  now: number,
): Promise<(limits: readonly VisitLimit[] | undefined) => UnderLimits> {
  const claims = await lookAtClaimsAhead(reader, clinicId, rules.doctor.id, now - LOOK_BACK_MS, now)
  return (limits) => underLimits(claims, rules, limits)
}

function underLimits(
  claims: readonly ClaimAhead[],
  { doctor, locations, visitTypes }: DoctorRules,
  limits: readonly VisitLimit[] | undefined,
): UnderLimits {
  const doctorId = doctor.id
  const zoneOf = ({ locationId }: ClaimAhead): string => locations.get(locationId)?.timeZone ?? 'UTC'
  const numbered = numberedPlaces(claims, { doctorId, limits, zoneOf })
  // The last number of a period is how many there are.
  const last = new Map(numbered.map((place) => [periodKey(place), place]))
  const counts = [...last.values()].map(({ scope, per, firstDay, number }) => {
    return { doctorId, scope, per, firstDay, taken: number }
  })
  const places = placesOf(counts, doctorId)
  const over = Map.groupBy(
    numbered.filter(({ number, most }) => number > most),
    ({ of }) => of.appointmentId,
  )
  return {
    fullFor: ({ visitTypeId, timeZone: zone }) => asIntervals(fullPeriods(limits, places, visitTypeId, timeZone(zone))),
    reasonsAgainst(id) {
      const its = over.get(id) ?? []
      const claim = its[0]?.of
      const visit = claim && visitTypes.get(claim.visitTypeId)
      if (claim === undefined || visit === undefined) return []
      const broken = its.map(({ scope, per, most }) => {
        return { per, most, visitTypeId: scope === doctorId ? undefined : scope }
      })
      const zone = timeZone(zoneOf(claim))
      const load = {
        doctor: NOTHING_BUSY,
        named: NOTHING_BUSY,
        pools: [],
        full: fullPeriods(broken, places, claim.visitTypeId, zone),
      }
      // The sentences that explain says.
      return reasonsOfLoad(Math.floor(claim.startAt / 60_000), load, { ...visit, visitTypeId: visit.id }, zone)
    },
  }
}
