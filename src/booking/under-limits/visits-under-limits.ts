import type { VisitType } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { Reader } from '#platform'
import { NOTHING_BUSY, asIntervals, fullPeriods, reasonsOfLoad, timeZone } from '#scheduling'
import type { Interval, TakenPlaces, VisitLimit } from '#scheduling'
import type { AppointmentId } from '../contract.ts'
import type { Offer } from '../slot/free-times.ts'
import { limitedPeriodsOf, placesOf } from '../slot/limits-of-slot.ts'
import type { DoctorRules } from '../slot/rules-of-doctor.ts'
import { findCounted } from './queries.ts'
import type { Counted } from './queries.ts'

/** What limits that nobody has set yet would come to. */
export interface UnderLimits {
  /** When no further visit could begin. */
  fullFor: (offer: Offer) => Interval[]
  /** By which rules a visit would be too many: those that were booked last, as when the limits are set. */
  reasonsAgainst: (id: AppointmentId) => readonly { rule: string; detail: string }[]
}

/** A week and a day for the clocks of the world: what began earlier is in no period that can still be booked. */
const LOOK_BACK_MS = 8 * 86_400_000

/** Counts what a doctor has, as setting these limits would. One statement, and nothing is held: a preview keeps nobody waiting. */
export async function visitsUnderLimits(
  reader: Reader,
  clinicId: ClinicId,
  rules: DoctorRules,
  limits: readonly VisitLimit[],
  now: number,
): Promise<UnderLimits> {
  const counted = await findCounted(reader, clinicId, rules.doctor.id, now - LOOK_BACK_MS, now)
  const { places, over } = placesGiven(counted, rules, limits)
  return {
    fullFor: ({ visitTypeId, timeZone: zone }) => asIntervals(fullPeriods(limits, places, visitTypeId, timeZone(zone))),
    reasonsAgainst: (id) => {
      const its = over.get(id)
      const visit = its && rules.visitTypes.get(its.counted.visitTypeId)
      return its === undefined || visit === undefined ? [] : reasonsOf(its, { ...visit, visitTypeId: visit.id }, places)
    },
  }
}

interface Over {
  counted: Counted
  zone: string
  /** The limits by which it is one too many. */
  limits: readonly VisitLimit[]
}

function placesGiven(
  counted: readonly Counted[],
  { doctor, locations }: DoctorRules,
  limits: readonly VisitLimit[],
): { places: TakenPlaces[]; over: Map<AppointmentId, Over> } {
  const given = new Map<
    string,
    { doctorId: DoctorId; scope: string; per: 'day' | 'week'; firstDay: number; taken: number }
  >()
  const over = new Map<AppointmentId, Over>()
  for (const one of counted) {
    const zone = locations.get(one.locationId)?.timeZone ?? 'UTC'
    const periods = limitedPeriodsOf({ ...one, doctorId: doctor.id, timeZone: zone, rules: { schedule: { limits } } })
    const broken: VisitLimit[] = []
    for (const { scope, per, firstDay, most } of periods) {
      const key = `${scope} ${per} ${firstDay}`
      const taken = (given.get(key)?.taken ?? 0) + 1
      given.set(key, { doctorId: doctor.id, scope, per, firstDay, taken })
      if (taken > most) broken.push({ per, most, visitTypeId: scope === doctor.id ? undefined : scope })
    }
    if (one.appointmentId !== null && broken.length > 0)
      over.set(one.appointmentId, { counted: one, zone, limits: broken })
  }
  return { places: placesOf([...given.values()], doctor.id), over }
}

/** The sentences that explain says. */
function reasonsOf(
  { counted, zone, limits }: Over,
  visit: VisitType & { visitTypeId: string },
  places: readonly TakenPlaces[],
) {
  const full = fullPeriods(limits, places, counted.visitTypeId, timeZone(zone))
  const load = { doctor: NOTHING_BUSY, named: NOTHING_BUSY, pools: [], full }
  return reasonsOfLoad(Math.floor(counted.startAt / 60_000), load, visit, timeZone(zone))
}
