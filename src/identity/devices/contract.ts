import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, orNull } from '#platform'
import { PROOFS } from '../proof.ts'

const Instant = Type.String({ format: 'date-time' })

export const OwnSession = Type.Object({
  id: idField<'session'>(),
  device: Type.String({
    description: 'Such as Firefox on Windows; what the program calls itself where that is not known.',
  }),
  address: orNull(Type.String({ description: 'The network address it was begun from. No place is guessed from it.' })),
  provenBy: Type.Array(Type.Enum(PROOFS)),
  begunAt: Instant,
  lastUsedAt: Type.String({ format: 'date-time', description: 'To the hour.' }),
  expiresAt: Instant,
  timeZone: Type.String(),
  current: Type.Boolean({ description: 'The one that asks.' }),
})
export type OwnSession = Static<typeof OwnSession>

export const OwnSessions = Type.Object({ data: Type.Array(OwnSession) })
export const OneSession = Type.Object({ id: idField<'session'>() })
export const Ended = Type.Object({ ended: Type.Integer({ description: 'How many sessions were ended.' }) })
