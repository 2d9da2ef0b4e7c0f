import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, orNull, pageOf } from '#platform'
import type { Id } from '#platform'

export type OutageId = Id<'outage'>

const instant = Type.String({ format: 'date-time' })
const reason = Type.String({ maxLength: 500, description: 'For the staff.' })

export const OutageWish = Type.Object(
  { resourceId: idField<'resource'>(), from: instant, to: instant, reason: Type.Optional(reason) },
  { additionalProperties: false },
)
export type OutageWish = Static<typeof OutageWish>

/** A room or a device that cannot be used for a while. */
export const Outage = Type.Object({
  id: idField<'outage'>(),
  resourceId: idField<'resource'>(),
  start: instant,
  end: instant,
  reason: orNull(reason),
  endedAt: orNull(Type.String({ format: 'date-time', description: 'In order again before its time.' })),
  timeZone: Type.String({ description: 'Of the location.' }),
})
export type Outage = Static<typeof Outage>
export const Outages = pageOf(Outage)
export const OneOutage = Type.Object({ id: idField<'outage'>() })
