import { listVisitTypes } from '#clinic'
import type { ClinicId } from '#identity'
import type { DoctorId } from '#people'
import type { FieldError, Tx } from '#platform'
import type { WorkingHours } from '../contract.ts'
import { atPace } from '../pace/at-pace.ts'
import { findPaces } from '../pace/queries.ts'
import { refusals } from '../refusals.ts'
import { type Interval, merge } from '../time/interval.ts'
import { MINUTES_PER_DAY } from '../time/local-date.ts'
import { readTime } from '../time/local-time.ts'

const WEEK = 7 * MINUTES_PER_DAY

/**
 * Refuses hours that are kept for a visit type which takes this doctor longer than any of their hours at that location. Validity,
 * alternation and breaks only make hours shorter, so they are left out: what is refused here could never be booked in them.
 */
export async function refuseVisitsTooLong(
  tx: Tx,
  clinicId: ClinicId,
  doctorId: DoctorId,
  hours: readonly WorkingHours[],
): Promise<void> {
  if (hours.every(({ visitTypeIds }) => visitTypeIds === undefined)) return
  const paces = await findPaces(tx, clinicId, doctorId)
  const types = new Map((await listVisitTypes(tx, clinicId)).map((type) => [type.id, atPace(type, paces)]))
  const errors = hours.flatMap(({ locationId, visitTypeIds = [] }, index): FieldError[] =>
    visitTypeIds.flatMap((id, at) => {
      const type = types.get(id)
      if (type === undefined) return []
      const longest = longestOf(hours.filter((each) => each.locationId === locationId && serves(each, id)))
      if (longest >= type.durationMinutes) return []
      const detail = `lasts ${type.durationMinutes} minutes, and the longest of these hours ${longest}`
      return [{ pointer: `/hours/${index}/visitTypeIds/${at}`, detail }]
    }),
  )
  if (errors.length > 0) throw refusals.visit_longer_than_hours({ errors })
}

const serves = ({ visitTypeIds }: WorkingHours, id: string): boolean =>
  visitTypeIds === undefined || visitTypeIds.some((each) => each === id)

/** In minutes; windows that touch are one, across midnight and from Sunday to Monday too. */
function longestOf(hours: readonly WorkingHours[]): number {
  const fortnight = hours.flatMap(({ weekday, from, to }): Interval[] => {
    const start = (weekday - 1) * MINUTES_PER_DAY + (readTime(from) ?? 0)
    const end = (weekday - 1) * MINUTES_PER_DAY + (readTime(to) ?? 0) + (to < from ? MINUTES_PER_DAY : 0)
    return [
      { start, end },
      { start: start + WEEK, end: end + WEEK },
    ]
  })
  return Math.max(0, ...merge(fortnight).map(({ start, end }) => end - start))
}
