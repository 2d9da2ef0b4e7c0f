import { Type } from 'typebox'
import type { Static } from 'typebox'
import { orNull } from '#platform'
import { Bound, FreeSlot, who } from '../contract.ts'

export const PathwayTimesQuery = Type.Object(
  {
    from: Type.Optional(Bound),
    to: Type.Optional(Bound),
    locationId: who.locationId,
    partOfDay: who.partOfDay,
    language: who.language,
    patientId: who.patientId,
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 20, description: 'At most so many plans; 5 unless said.' }),
    ),
  },
  {
    additionalProperties: false,
    description:
      '`from` and `to` say when the first visit is, within four weeks unless said; the others follow as the lags allow. All else is asked of every visit.',
  },
)
export type PathwayTimesQuery = Static<typeof PathwayTimesQuery>

/** Everything that a search for a pathway can end by. */
export const ENDS = ['nobody_offers', 'no_free_time', 'no_free_time_within_lags'] as const

const step = Type.Integer({ description: 'Counted from 1.' })

export const PathwayTimes = Type.Object({
  data: Type.Array(
    Type.Object({
      visits: Type.Array(Type.Object({ step, name: orNull(Type.String()), slot: FreeSlot }), {
        description: 'One for each step, in their order.',
      }),
    }),
    {
      description:
        'Plans, one for each time at which the first visit can be, earliest first; of each the earliest second visit with which it can be completed, and so on.',
    },
  ),
  complete: Type.Boolean({
    description: 'False: the search was given up after so much work. Ask for a narrower window, or a location.',
  }),
  endsAt: orNull(
    Type.Object(
      { step, rule: Type.Enum([...ENDS]), detail: Type.String() },
      { description: 'Without any plan: the step for which there is no time.' },
    ),
  ),
  nextCursor: Type.Null(),
})
export type PathwayTimes = Static<typeof PathwayTimes>
