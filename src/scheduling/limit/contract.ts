import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField } from '#platform'

const exact = { additionalProperties: false } as const

export const Limit = Type.Object(
  {
    visitTypeId: Type.Optional(
      idField<'visit type'>({ description: 'Of this visit type; of all together unless said.' }),
    ),
    per: Type.Union([Type.Literal('day'), Type.Literal('week')], {
      description: 'A day, or a week from Monday, on the calendar of the location where a visit takes place.',
    }),
    most: Type.Integer({
      minimum: 1,
      maximum: 1000,
      description: 'So many visits begin in it at most, holds counted.',
    }),
  },
  exact,
)
export type Limit = Static<typeof Limit>

export const NewLimits = Type.Object({ limits: Type.Array(Limit, { maxItems: 200 }) }, exact)

export const DoctorLimits = Type.Object({
  doctorId: idField<'doctor'>(),
  limits: Type.Array(Limit),
  version: Type.Integer({ description: 'Of the doctor’s whole schedule; the ETag, in quotes.' }),
})
export type DoctorLimits = Static<typeof DoctorLimits>
