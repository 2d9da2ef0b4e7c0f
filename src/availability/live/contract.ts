import { Type } from 'typebox'
import type { Static } from 'typebox'
import { FreeSlot, SearchQuery } from '../contract.ts'

const { visitTypeId, from, to, doctorId, specialty, locationId, language, partOfDay } = SearchQuery.properties

/** What is on somebody's screen: a search without its pages, of one visit type or of all. */
export const StreamQuery = Type.Object(
  { visitTypeId: Type.Optional(visitTypeId), from, to, doctorId, specialty, locationId, language, partOfDay },
  { additionalProperties: false },
)
export type StreamQuery = Static<typeof StreamQuery>

/** Why somebody should ask again instead of being told: what they missed is not known here; too much at once; they read too slowly; the search finds other doctors now; nobody can say at present. */
export const RESYNC_REASONS = ['gap', 'many', 'slow', 'doctors', 'unknown'] as const
export type ResyncReason = (typeof RESYNC_REASONS)[number]

/** `seatsLeft` is how many are left afterwards: of a time that is gone, 0. */
export const Slots = Type.Object({ slots: Type.Array(FreeSlot) })
export const Resync = Type.Object({ reason: Type.Enum([...RESYNC_REASONS]) })

const Name = Type.String({ minLength: 1, maxLength: 64, description: 'The caller’s own name for the subscription.' })

export const Subscribe = Type.Object(
  {
    type: Type.Literal('subscribe'),
    id: Name,
    query: StreamQuery,
    lastEventId: Type.Optional(Type.String({ maxLength: 100 })),
  },
  { additionalProperties: false },
)
export type Subscribe = Static<typeof Subscribe>

export const Unsubscribe = Type.Object({ type: Type.Literal('unsubscribe'), id: Name }, { additionalProperties: false })
export type Unsubscribe = Static<typeof Unsubscribe>
