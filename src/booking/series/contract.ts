import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField } from '#platform'
import { Appointment, BookingWish, Slot, SlotWish } from '../contract.ts'
import { VisitConflict } from '../together/contract.ts'

const Instant = SlotWish.properties.start
const OrNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

const when = {
  slot: SlotWish,
  recurrence: Type.Optional(
    Type.String({
      maxLength: 200,
      examples: ['FREQ=WEEKLY;COUNT=10'],
      description:
        'RFC 5545: FREQ=DAILY, WEEKLY or MONTHLY, INTERVAL, BYDAY, BYMONTHDAY, WKST, and COUNT or UNTIL. The slot is its first time; the clock of the location stays put.',
    }),
  ),
  starts: Type.Optional(
    Type.Array(Instant, {
      minItems: 1,
      maxItems: 400,
      description: 'Or the starts one by one, the slot’s among them: how alternatives are accepted.',
    }),
  ),
}

const { patientId, reason, answers, notes, override } = BookingWish.properties
export const SeriesWish = Type.Object(
  { ...when, patientId, reason, answers, notes, override },
  { additionalProperties: false },
)
export type SeriesWish = Static<typeof SeriesWish>

export const SeriesPreviewWish = Type.Object(
  { ...when, patientId: Type.Optional(patientId) },
  { additionalProperties: false },
)
export type SeriesPreviewWish = Static<typeof SeriesPreviewWish>

export const SeriesPreview = Type.Object({
  bookable: Type.Boolean(),
  slots: Type.Array(Slot, { description: 'Every time of the series.' }),
  conflicts: Type.Array(VisitConflict),
})
export type SeriesPreview = Static<typeof SeriesPreview>

export const Series = Type.Object({
  id: idField<'series'>(),
  version: Type.Integer({ description: 'Counts the changes of its visits; the ETag, in quotes.' }),
  patientId,
  recurrence: OrNull(Type.String()),
  createdAt: Type.String({ format: 'date-time' }),
  timeZone: Type.String(),
  appointments: Type.Array(Appointment, {
    description: 'As they stand now, by start; also those that were cancelled.',
  }),
})
export type Series = Static<typeof Series>

const from = Type.Optional(
  Type.Unsafe<string>({
    ...Instant,
    description: 'Only visits that start at this instant or later. Never those of the past.',
  }),
)
const Reason = BookingWish.properties.reason

export const SeriesCancellation = Type.Object({ from, reason: Reason }, { additionalProperties: false })
export type SeriesCancellation = Static<typeof SeriesCancellation>

export const SeriesReschedule = Type.Object(
  {
    from,
    shiftDays: Type.Optional(
      Type.Integer({ minimum: -366, maximum: 366, description: 'So many days later, or earlier.' }),
    ),
    weekday: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 7, description: 'On this day of the same week, 1 being Monday.' }),
    ),
    time: Type.Optional(
      Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: 'At this time of the location’s clock.' }),
    ),
    doctorId: Type.Optional(SlotWish.properties.doctorId),
    reason: Reason,
    override,
  },
  { additionalProperties: false },
)
export type SeriesReschedule = Static<typeof SeriesReschedule>

export const OneSeries = Type.Object({ id: idField<'series'>() })
