import type { Reader } from '#platform'
import { countPlaces } from '../place/queries.ts'
import type { PlaceCount } from '../place/queries.ts'
import type { Offer } from '../slot/free-times.ts'
import { limitedPeriodsOf } from '../slot/limits-of-slot.ts'

/** A limit in one of its days or weeks, and how many more visits it lets in. */
export interface PlaceLeft {
  name: string
  left: number
}

/**
 * How many places are left under limits for a visit at some start (epoch milliseconds) of these offers. A search for one visit only asks whether
 * there is one; of several with one doctor in a week, each takes one. One statement where a doctor has limits, none where nobody has.
 */
export async function placesLeft(
  reader: Reader,
  offers: readonly Offer[],
  { from, to, now }: { from: number; to: number; now: number },
): Promise<(offer: Offer, startAt: number) => readonly PlaceLeft[]> {
  const limited = [
    ...new Set(offers.flatMap(({ rules, doctorId }) => (rules.schedule.limits === undefined ? [] : [doctorId]))),
  ]
  if (limited.length === 0) return () => NONE
  const day = (at: number) => Math.floor(at / 86_400_000)
  const counts = await countPlaces(reader, limited, { from: day(from) - 8, to: day(to) + 2 }, now)
  const taken = new Map(counts.map((count) => [nameOf(count), count.taken]))
  return (offer, startAt) => {
    if (offer.rules.schedule.limits === undefined) return NONE
    return limitedPeriodsOf({ ...offer, startAt }).map(({ most, ...period }) => {
      const name = nameOf({ ...period, doctorId: offer.doctorId })
      return { name, left: most - (taken.get(name) ?? 0) }
    })
  }
}

const NONE: readonly PlaceLeft[] = []

const nameOf = ({ doctorId, scope, per, firstDay }: Pick<PlaceCount, 'doctorId' | 'scope' | 'per' | 'firstDay'>) =>
  `${doctorId} ${scope} ${per} ${firstDay}`
