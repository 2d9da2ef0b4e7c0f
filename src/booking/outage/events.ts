import { accountOf } from '#identity'
import type { Context } from '#identity'
import type { Fact } from '#platform'
import type { OutageRow } from './queries.ts'

/** What becomes of a room or device. Those who judge bookings by it wait for each other at the doctors' schedules, as for a closure. */
export const OUTAGE_FACTS = {
  entered: 'booking.outage_entered',
  ended: 'booking.outage_ended',
} as const

/** `id` is the room's, as a closure's is its own: by it the plans that look after its visits are found. */
export function outageFact(
  { clinicId, now, actor }: Pick<Context, 'clinicId' | 'now' | 'actor'>,
  what: keyof typeof OUTAGE_FACTS,
  { id, resourceId, startAt, endAt }: Pick<OutageRow, 'id' | 'resourceId' | 'startAt' | 'endAt'>,
): Fact {
  const payload = { outageId: id, id: resourceId, startAt, endAt }
  return { name: OUTAGE_FACTS[what], clinicId, payload, at: now, by: accountOf(actor) }
}
