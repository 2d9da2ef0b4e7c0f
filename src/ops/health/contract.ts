import { Type } from 'typebox'
import type { Static } from 'typebox'

export const Liveness = Type.Object({ status: Type.Literal('live') })

export const Readiness = Type.Object({
  status: Type.Literal('ready'),
  migration: Type.String({
    description: 'The newest migration that the database has.',
    examples: ['0001_platform.sql'],
  }),
  versions: Type.Object({
    praxis: Type.String(),
    node: Type.String(),
    postgresql: Type.String(),
    timeZoneData: Type.String({
      description: 'The release of the IANA time zone database that times are computed with.',
      examples: ['2026a'],
    }),
  }),
  auditTrail: Type.Unsafe<'unchecked' | 'intact' | 'broken'>(
    Type.String({
      enum: ['unchecked', 'intact', 'broken'],
      description:
        'What this process found when it last checked the newest part; broken calls for the operator, not for a restart.',
    }),
  ),
})
export type Readiness = Static<typeof Readiness>
