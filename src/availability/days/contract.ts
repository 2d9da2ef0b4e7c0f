import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, orNull } from '#platform'
import { Bound, who } from '../contract.ts'

export const DaysQuery = Type.Object(
  {
    visitTypeId: idField<'visit type'>(),
    month: Type.Optional(
      Type.String({ maxLength: 10, description: 'YYYY-MM; instead of `from` and `to`.', examples: ['2026-12'] }),
    ),
    from: Type.Optional(Bound),
    to: Type.Optional(Bound),
    ...who,
  },
  { additionalProperties: false },
)
export type DaysQuery = Static<typeof DaysQuery>

export const FreeDay = Type.Object({
  date: Type.String({ format: 'date', description: 'On the calendar of the location.' }),
  freeTimes: Type.Integer({ description: 'How many times are free that day.' }),
  doctors: Type.Integer({ description: 'With how many doctors.' }),
})
export type FreeDay = Static<typeof FreeDay>

export const FreeDays = Type.Object({
  data: Type.Array(FreeDay, { description: 'Days with anything free, in order; a day that is not there has nothing.' }),
  nextCursor: Type.Null(),
  nextDay: orNull(
    Type.String({
      format: 'date',
      description: 'The first day after those asked about with anything free, within a year.',
    }),
  ),
})
export type FreeDays = Static<typeof FreeDays>
