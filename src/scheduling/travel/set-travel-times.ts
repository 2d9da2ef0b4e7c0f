import type { LocationId, SeenVersion } from '#clinic'
import { enforce } from '#identity'
import type { Context } from '#identity'
import type { DoctorId } from '#people'
import type { FieldError } from '#platform'
import { FACTS } from '../events.ts'
import { permissions } from '../permissions.ts'
import { refuseUnknownPlaces } from '../refuse-unknown-places.ts'
import { refusals } from '../refusals.ts'
import { setPart } from '../schedule/set-part.ts'
import type { DoctorTravelTimes, NewTravelTimes } from './contract.ts'
import { deleteTravelTimes, findTravelTimes, insertTravelTimes } from './queries.ts'

interface KeptWay {
  ends: [LocationId, LocationId]
  minutes: number
}

/** Replaces how long a doctor takes between locations. Visits that are booked too close together for it already stay where they are. */
export async function setTravelTimes(
  ctx: Context,
  doctorId: DoctorId,
  { minutes, between = [] }: NewTravelTimes,
  seen: SeenVersion = () => true,
): Promise<DoctorTravelTimes> {
  enforce(permissions.setHours, ctx.actor)
  const ways = between.map(inOrder)
  refuseTwice(ways)
  return setPart(ctx, doctorId, seen, {
    history: 'scheduling.travel_times',
    fact: FACTS.travelTimesChanged,
    write: async (tx) => {
      const places = ways.flatMap(({ ends }, index) =>
        ends.map((locationId) => ({ locationId, pointer: `/between/${index}` })),
      )
      await refuseUnknownPlaces(tx, ctx.clinicId, places)
      await deleteTravelTimes(tx, ctx.clinicId, doctorId)
      const all = [...(minutes > 0 ? [{ ends: [null, null] as const, minutes }] : []), ...ways]
      if (all.length > 0) await insertTravelTimes(tx, ctx.clinicId, doctorId, all)
      return await findTravelTimes(tx, ctx.clinicId, doctorId)
    },
  })
}

/** A way and the way back are one; ids compare as the database does. */
function inOrder({
  locationIds: [one, other],
  minutes,
}: {
  locationIds: readonly LocationId[]
  minutes: number
}): KeptWay {
  if (one === undefined || other === undefined) throw new Error('a way came without its two ends')
  return { ends: one.toLowerCase() < other.toLowerCase() ? [one, other] : [other, one], minutes }
}

function refuseTwice(ways: readonly KeptWay[]): void {
  const keys = ways.map(({ ends }) => ends.join(' ').toLowerCase())
  const odd = ways.flatMap(({ ends: [one, other] }, index): FieldError[] => {
    if (one.toLowerCase() === other.toLowerCase())
      return [{ pointer: `/between/${index}/locationIds`, detail: 'names one location twice' }]
    const key = keys[index]
    return key !== undefined && keys.indexOf(key) < index
      ? [{ pointer: `/between/${index}`, detail: 'is said twice' }]
      : []
  })
  if (odd.length > 0) throw refusals.way_said_twice({ errors: odd })
}
