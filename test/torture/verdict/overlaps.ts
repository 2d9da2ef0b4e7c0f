import type { SmallClinic } from '../clinic.ts'
import type { Rows } from './rows.ts'

/** What has a time: a visit, or whatever keeps it for somebody. */
interface Taker {
  says: string
  doctor: string
  patient: string | undefined
  visitType: string
  resources: readonly string[]
  startAt: number
  endAt: number
}

/** Two that have one doctor, room, patient or seat at once: among visits, and the times that are held, offered or proposed. */
export function overlaps(rows: Rows, clinic: SmallClinic): string[] {
  const types = new Map(clinic.visitTypes.map((type) => [type.id, type]))
  const found: string[] = []
  const takers = takersOf(rows)
  for (const [nth, one] of takers.entries())
    for (const other of takers.slice(nth + 1)) {
      const type = types.get(one.visitType)
      const together =
        one.visitType === other.visitType &&
        one.doctor === other.doctor &&
        one.startAt === other.startAt &&
        type !== undefined &&
        type.capacity > 1
      const padded = (taker: Taker) => taker.endAt + (types.get(taker.visitType)?.bufferAfterMinutes ?? 0) * 60_000
      const meet = (endOf: (taker: Taker) => number) => one.startAt < endOf(other) && other.startAt < endOf(one)
      const say = (what: string) =>
        found.push(`${what}: ${one.says} and ${other.says} at ${new Date(other.startAt).toISOString()}`)
      if (meet(({ endAt }) => endAt) && one.patient !== undefined && one.patient === other.patient)
        say('a patient in two visits')
      if (together || !meet(padded)) continue
      if (one.doctor === other.doctor) say('a doctor in two visits')
      if (one.resources.some((id) => other.resources.includes(id))) say('a room with two visits')
    }
  for (const group of Map.groupBy(
    takers,
    ({ doctor, visitType, startAt }) => `${doctor} ${visitType} ${startAt}`,
  ).values()) {
    const [first] = group
    const capacity = types.get(first?.visitType ?? '')?.capacity ?? 1
    if (group.length > capacity) found.push(`${group.length} people in ${capacity} seats: ${first?.says}`)
  }
  return found
}

function takersOf({ visits, holds, offers, lines, now }: Rows): Taker[] {
  // The row of a hold that was booked stays until it is swept; then the visit has the time.
  const promised = new Set([
    ...offers.filter(({ state }) => state === 'open').map(({ hold }) => hold),
    ...lines.filter(({ state }) => state === 'proposed').map(({ hold }) => hold),
  ])
  return [
    ...visits
      .filter(({ status }) => status !== 'cancelled' && status !== 'noshow')
      .map((visit) => ({ ...visit, says: `visit ${visit.id}` })),
    ...holds
      .filter(({ id, isClaimed, expiresAt }) => expiresAt > now && (isClaimed || promised.has(id)))
      .map((hold) => ({ ...hold, says: `hold ${hold.id}`, patient: undefined, resources: [] })),
  ]
}
