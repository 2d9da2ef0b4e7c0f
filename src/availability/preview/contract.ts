import { Type } from 'typebox'
import type { Static } from 'typebox'
import { CalendarChoice } from '#clinic'
import { dateField, idField } from '#platform'
import { NewBreaks, NewHours, NewLimits, NewOverride } from '#scheduling'
import { FreeSlot } from '../contract.ts'

const exact = { additionalProperties: false } as const
const Instant = Type.String({ maxLength: 40, description: 'RFC 3339 with an offset.' })

export const PreviewWish = Type.Object(
  {
    doctorId: Type.Optional(
      idField<'doctor'>({ description: 'Whose; a closure or a calendar without it is for every doctor.' }),
    ),
    hours: Type.Optional(NewHours.properties.hours),
    breaks: Type.Optional(NewBreaks.properties.breaks),
    limits: Type.Optional(NewLimits.properties.limits),
    leave: Type.Optional(Type.Object({ start: Instant, end: Instant }, exact)),
    override: Type.Optional(NewOverride),
    closure: Type.Optional(
      Type.Object({ locationId: Type.Optional(idField<'location'>()), from: dateField(), to: dateField() }, exact),
    ),
    calendar: Type.Optional(
      Type.Object(
        { locationId: idField<'location'>(), ...CalendarChoice.properties },
        {
          ...exact,
          description: 'Public holidays on which the location would be closed, in the place of those it has.',
        },
      ),
    ),
    from: Type.Optional(
      dateField({ description: 'What changes from this date; unless said, where the change begins, or today.' }),
    ),
    to: Type.Optional(
      dateField({
        description:
          'Until this date, itself included; unless said, where the change ends, 60 days from `from` at most.',
      }),
    ),
  },
  {
    ...exact,
    description:
      'Exactly one of `hours`, `breaks`, `limits`, `leave`, `override`, `closure` and `calendar`: what somebody thinks of changing.',
  },
)
export type PreviewWish = Static<typeof PreviewWish>

export const HitVisit = Type.Object({
  appointmentId: idField<'appointment'>(),
  patientId: idField<'patient'>(),
  doctorId: idField<'doctor'>(),
  visitTypeId: idField<'visit type'>(),
  locationId: idField<'location'>(),
  start: Type.String({ format: 'date-time' }),
  end: Type.String({ format: 'date-time' }),
  timeZone: Type.String(),
  reasons: Type.Array(Type.Object({ rule: Type.String(), detail: Type.String() }), {
    description: 'The rules that would stand against it and do not now.',
  }),
})
export type HitVisit = Static<typeof HitVisit>

const Times = Type.Object({
  count: Type.Integer(),
  samples: Type.Array(FreeSlot, { description: 'The first few.' }),
})

export const Preview = Type.Object({
  hits: Type.Array(HitVisit, { description: 'Booked visits that the change would leave outside the rules, by start.' }),
  moreHits: Type.Boolean({ description: 'There are more than are listed.' }),
  added: Times,
  removed: Times,
})
export type Preview = Static<typeof Preview>
