import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, orNull, pageOf, pageQuery } from '#platform'
import { CONDITIONS } from '#scheduling'
import type { Condition } from '#scheduling'

const doctorId = idField<'doctor'>()
const visitTypeId = idField<'visit type'>()
const locationId = idField<'location'>()
const Text = Type.String({ minLength: 1, maxLength: 100 })

const CONDITIONS_TOLD = Object.keys(CONDITIONS) as Condition[]

/** Morning ends at 12:00, afternoon at 17:00, of the location's clock. */
export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const
export type PartOfDay = (typeof PARTS_OF_DAY)[number]

const patientId = idField<'patient'>({
  description:
    'Who comes, for whoever may book for them: only what they may book is found. Without it, rules about who comes are `conditions`.',
})

export const who = {
  doctorId: Type.Optional(
    Type.Array(doctorId, { maxItems: 200, description: 'Any of these doctors; may be repeated.' }),
  ),
  specialty: Type.Optional(Text),
  locationId: Type.Optional(locationId),
  language: Type.Optional(Type.String({ minLength: 2, maxLength: 35, description: 'BCP 47, such as de or pt-BR.' })),
  partOfDay: Type.Optional(Type.Enum([...PARTS_OF_DAY])),
  patientId: Type.Optional(patientId),
}
export const Bound = Type.String({
  maxLength: 40,
  description: 'A date on the location’s calendar (of `to`, the last one) or an instant with offset.',
})

export const SearchQuery = Type.Object(
  {
    visitTypeId,
    from: Type.Optional(Bound),
    to: Type.Optional(Bound),
    ...who,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 5000 })),
    cursor: pageQuery.cursor,
  },
  { additionalProperties: false },
)
export type SearchQuery = Static<typeof SearchQuery>

export const EarliestQuery = Type.Object(
  {
    visitTypeId: Type.Optional(visitTypeId),
    from: Type.Optional(Bound),
    ...who,
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  },
  { additionalProperties: false },
)
export type EarliestQuery = Static<typeof EarliestQuery>

export const FreeSlot = Type.Object({
  doctorId,
  visitTypeId,
  locationId,
  start: Type.String({ format: 'date-time' }),
  end: Type.String({ format: 'date-time' }),
  timeZone: Type.String(),
  seatsLeft: Type.Integer(),
  conditions: Type.Optional(
    Type.Array(Type.Enum(CONDITIONS_TOLD), {
      description:
        'Rules that cannot be judged before it is known who comes, and whether the booking must be approved.',
    }),
  ),
})
export type FreeSlot = Static<typeof FreeSlot>
export const FreeSlots = pageOf(FreeSlot)

export const ExplainQuery = Type.Object(
  {
    doctorId,
    visitTypeId,
    locationId,
    start: Type.String({ maxLength: 40, description: 'RFC 3339 with an offset.' }),
    patientId: Type.Optional(patientId),
  },
  { additionalProperties: false },
)
export type ExplainQuery = Static<typeof ExplainQuery>

export const Explanation = Type.Object({
  bookable: Type.Boolean(),
  reasons: Type.Array(Type.Object({ rule: Type.String(), detail: Type.String() })),
  conditions: Type.Array(Type.Object({ rule: Type.Enum(CONDITIONS_TOLD), detail: Type.String() }), {
    description: 'What is asked of whoever comes, while it is not known who; and whether the booking must be approved.',
  }),
})
export type Explanation = Static<typeof Explanation>

export const DoctorsQuery = Type.Object(
  {
    doctorId: who.doctorId,
    specialty: Type.Optional(Text),
    language: Type.Optional(Type.String({ minLength: 2, maxLength: 35 })),
    locationId: Type.Optional(locationId),
    visitTypeId: Type.Optional(visitTypeId),
    q: Type.Optional(Text),
    ...pageQuery,
  },
  { additionalProperties: false },
)
export type DoctorsQuery = Static<typeof DoctorsQuery>

export const FoundDoctor = Type.Object({
  id: doctorId,
  name: Type.String(),
  title: orNull(Type.String()),
  about: orNull(Type.String()),
  specialties: Type.Array(Type.String()),
  languages: Type.Array(Type.String()),
  visitTypeIds: Type.Array(visitTypeId),
  locationIds: Type.Array(locationId),
  nextFree: orNull(FreeSlot),
})
export type FoundDoctor = Static<typeof FoundDoctor>
export const FoundDoctors = pageOf(FoundDoctor)
