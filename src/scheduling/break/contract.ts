import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, lineField } from '#platform'
import { weekly } from '../contract.ts'

const exact = { additionalProperties: false } as const

export const Break = Type.Object(
  {
    name: lineField(60, {
      description: 'For the staff; patients only see that there is a break.',
      examples: ['Lunch'],
    }),
    locationId: Type.Optional(idField<'location'>({ description: 'Everywhere unless said.' })),
    ...weekly,
  },
  exact,
)
export type Break = Static<typeof Break>

export const NewBreaks = Type.Object({ breaks: Type.Array(Break, { maxItems: 200 }) }, exact)

export const DoctorBreaks = Type.Object({
  doctorId: idField<'doctor'>(),
  breaks: Type.Array(Break),
  version: Type.Integer({ description: 'Of the doctor’s whole schedule; the ETag, in quotes.' }),
})
export type DoctorBreaks = Static<typeof DoctorBreaks>
