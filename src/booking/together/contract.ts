import { Type } from 'typebox'
import type { Static } from 'typebox'
import { Slot } from '../contract.ts'

/** One visit that stands in the way of all that were wanted together, with what could be had instead. */
export const VisitConflict = Type.Object(
  {
    index: Type.Integer({ description: 'Which of the visits, counted from 0.' }),
    slot: Slot,
    code: Type.String({ description: 'What booking this visit alone would have answered.' }),
    reasons: Type.Array(Type.Object({ rule: Type.String(), detail: Type.String() })),
    alternatives: Type.Array(Slot, {
      description: 'Free times nearest to it, nearest first. The first ones of all conflicts can be had together.',
    }),
  },
  { description: 'One visit that cannot be had.' },
)
export type VisitConflict = Static<typeof VisitConflict>
