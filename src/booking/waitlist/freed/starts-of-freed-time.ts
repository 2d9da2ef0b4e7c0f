import type { Context } from '#identity'
import type { Reader } from '#platform'
import { freeTimes } from '../../slot/free-times.ts'
import type { FreeTime, Offer } from '../../slot/free-times.ts'
import { needsAt } from '../../slot/needs.ts'
import { rulesOfDoctors } from '../../slot/rules-of-doctor.ts'
import { countOpenOffersAt, findWaitedFor } from './queries.ts'
import type { FreedTime } from './queries.ts'

/**
 * The bookable starts that a freed stretch of a doctor's time made possible, by the engine that search and booking ask; of the visit types that
 * anybody waits for. First those that begin where the freed time began: what is offered there leaves no gap.
 */
export async function startsOfFreedTime(
  reader: Reader,
  { clinicId, now }: Pick<Context, 'clinicId' | 'now'>,
  { doctorId, fromAt, toAt }: FreedTime,
  atOnce: number,
): Promise<FreeTime[]> {
  if (toAt <= now) return []
  const rules = (await rulesOfDoctors(reader, clinicId, [doctorId], now)).get(doctorId)
  if (rules === undefined || rules.visitTypes.size === 0) return []
  const waited = await findWaitedFor(reader, clinicId, doctorId, [...rules.visitTypes.keys()])
  const places = new Set([...rules.schedule.hours, ...rules.schedule.overrides].map(({ locationId }) => locationId))
  const offers = waited.flatMap((visitTypeId) => {
    const visitType = rules.visitTypes.get(visitTypeId)
    if (visitType === undefined) return []
    return [...rules.locations.values()]
      .filter(({ id }) => places.has(id))
      .map((location): Offer => ({
        doctorId,
        visitTypeId,
        rules,
        locationId: location.id,
        timeZone: location.timeZone,
        visit: { ...visitType, visitTypeId },
        ...needsAt(rules, visitType, location.id),
      }))
  })
  const minutes = 60_000
  const free = await freeTimes(reader, offers, {
    from: ({ visit }) => fromAt - (visit.durationMinutes + visit.bufferAfterMinutes) * minutes + 1,
    to: ({ visit }) => toAt + visit.bufferBeforeMinutes * minutes,
    now,
  })
  const begins = ({ offer, startAt }: FreeTime) => startAt - offer.visit.bufferBeforeMinutes * minutes
  const inTurn = free.toSorted(
    (a, b) => Math.abs(begins(a) - fromAt) - Math.abs(begins(b) - fromAt) || a.startAt - b.startAt,
  )
  return inTurn.some(({ offer }) => offer.visit.capacity > 1)
    ? withSeatsToOffer(reader, { clinicId, doctorId, atOnce }, inTurn)
    : inTurn
}

/** Of a group visit no more seats are offered at the same time than the clinic's rules say. */
async function withSeatsToOffer(
  reader: Reader,
  { clinicId, doctorId, atOnce }: Pick<FreedTime, 'clinicId' | 'doctorId'> & { atOnce: number },
  free: readonly FreeTime[],
): Promise<FreeTime[]> {
  const starts = free.map(({ startAt }) => startAt)
  const range = { fromAt: Math.min(...starts), toAt: Math.max(...starts) }
  const open = new Map(
    (await countOpenOffersAt(reader, clinicId, doctorId, range)).map((one) => [
      `${one.visitTypeId} ${one.locationId} ${one.startAt}`,
      one.count,
    ]),
  )
  return free.filter(
    ({ offer, startAt }) => (open.get(`${offer.visitTypeId} ${offer.locationId} ${startAt}`) ?? 0) < atOnce,
  )
}
