import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField } from '#platform'

const exact = { additionalProperties: false } as const

/** The bounds are those of the visit type's own fields. */
export const Pace = Type.Object(
  {
    visitTypeId: idField<'visit type'>(),
    durationMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 1440 })),
    bufferBeforeMinutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 1440 })),
    bufferAfterMinutes: Type.Optional(Type.Integer({ minimum: 0, maximum: 1440 })),
  },
  { ...exact, description: 'What is not said is as the visit type says.' },
)
export type Pace = Static<typeof Pace>

export const NewPaces = Type.Object({ paces: Type.Array(Pace, { maxItems: 500 }) }, exact)

export const DoctorPaces = Type.Object({
  doctorId: idField<'doctor'>(),
  paces: Type.Array(Pace),
  version: Type.Integer({ description: 'Of the doctor’s whole schedule; the ETag, in quotes.' }),
})
export type DoctorPaces = Static<typeof DoctorPaces>
