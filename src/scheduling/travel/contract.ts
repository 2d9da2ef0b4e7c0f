import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField } from '#platform'

const exact = { additionalProperties: false } as const
const minutes = (description: string) => Type.Integer({ minimum: 0, maximum: 720, description })

export const Way = Type.Object(
  {
    locationIds: Type.Array(idField<'location'>(), { minItems: 2, maxItems: 2, uniqueItems: true }),
    minutes: minutes('Between these two, in either direction.'),
  },
  exact,
)
export type Way = Static<typeof Way>

export const NewTravelTimes = Type.Object(
  {
    minutes: minutes('Between any two locations that `between` does not name; 0: no time at all.'),
    between: Type.Optional(Type.Array(Way, { maxItems: 500 })),
  },
  exact,
)
export type NewTravelTimes = Static<typeof NewTravelTimes>

export const DoctorTravelTimes = Type.Object({
  doctorId: idField<'doctor'>(),
  minutes: Type.Integer(),
  between: Type.Array(Way),
  version: Type.Integer({ description: 'Of the doctor’s whole schedule; the ETag, in quotes.' }),
})
export type DoctorTravelTimes = Static<typeof DoctorTravelTimes>
