import { Type } from 'typebox'
import type { Static } from 'typebox'
import { dateField, idField, orNull, pageOf, pageQuery } from '#platform'

export type { EntryId } from '../offer/contract.ts'

/** Waits; got a visit; asked to wait no more; or came to nothing. */
export const ENTRY_STATES = ['waiting', 'fulfilled', 'withdrawn', 'ended'] as const
export type EntryState = (typeof ENTRY_STATES)[number]

/** How urgent the clinic finds it, least first: their place in this list is how it is kept. */
export const URGENCIES = ['routine', 'soon', 'urgent'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Parts of the day as a search knows them, minutes of the local day. */
export const PARTS_OF_DAY = { morning: [0, 720], afternoon: [720, 1020], evening: [1020, 1440] } as const
export type PartOfDay = keyof typeof PARTS_OF_DAY

const localTime = Type.String({
  pattern: String.raw`^(([01]\d|2[0-3]):[0-5]\d|24:00)$`,
  maxLength: 5,
  examples: ['09:00'],
})
const TimeWindow = Type.Object({ from: localTime, to: localTime }, { additionalProperties: false })
const ids = <Name extends string>(description: string) =>
  Type.Array(idField<Name>(), { minItems: 1, maxItems: 20, uniqueItems: true, description })

const wishes = {
  doctorIds: ids<'doctor'>('Any of these; left out: any doctor.'),
  locationIds: ids<'location'>('Any of these; left out: any location.'),
  from: dateField({ description: 'The first day that would do, on the calendar of the location.' }),
  to: dateField({ description: 'The last; after it the entry ends.' }),
  weekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), {
    minItems: 1,
    maxItems: 7,
    uniqueItems: true,
    description: '1 is Monday; left out: any.',
  }),
  partsOfDay: Type.Array(Type.Enum(['morning', 'afternoon', 'evening']), {
    minItems: 1,
    maxItems: 3,
    uniqueItems: true,
    description: 'When the visit would begin: before 12:00, before 17:00, later. Instead of windows.',
  }),
  windows: Type.Array(TimeWindow, {
    minItems: 1,
    maxItems: 10,
    description: 'Within which the visit would begin, on the clocks of the location.',
  }),
  noticeMinutes: Type.Integer({
    minimum: 0,
    maximum: 43_200,
    description: 'How long before the visit they must hear of it, at least.',
  }),
}
const urgency = Type.Enum([...URGENCIES], { description: 'The clinic’s word; staff only.' })

export const NewEntry = Type.Object(
  {
    patientId: idField<'patient'>(),
    visitTypeId: idField<'visit type'>(),
    ...Type.Partial(Type.Object(wishes)).properties,
    urgency: Type.Optional(urgency),
    forAppointmentId: Type.Optional(
      idField<'appointment'>({
        description: 'They have this one, and want an earlier time for it: accepting an offer moves it.',
      }),
    ),
  },
  { additionalProperties: false },
)
export type NewEntry = Static<typeof NewEntry>

/** Null takes a wish away: any will do. */
export const EntryChange = Type.Partial(
  Type.Object({
    doctorIds: orNull(wishes.doctorIds),
    locationIds: orNull(wishes.locationIds),
    from: orNull(wishes.from),
    to: orNull(wishes.to),
    weekdays: orNull(wishes.weekdays),
    partsOfDay: orNull(wishes.partsOfDay),
    windows: orNull(wishes.windows),
    noticeMinutes: wishes.noticeMinutes,
    urgency,
  }),
  { additionalProperties: false, minProperties: 1 },
)
export type EntryChange = Static<typeof EntryChange>

const instant = Type.String({ format: 'date-time' })
export const Entry = Type.Object({
  id: idField<'waitlist entry'>(),
  state: Type.Enum([...ENTRY_STATES]),
  endedWhy: orNull(Type.String()),
  version: Type.Integer(),
  patientId: idField<'patient'>(),
  patientName: Type.String(),
  visitTypeId: idField<'visit type'>(),
  visitTypeName: Type.String(),
  doctorIds: orNull(Type.Array(idField<'doctor'>(), { description: 'Null: any.' })),
  locationIds: orNull(Type.Array(idField<'location'>())),
  from: orNull(Type.String({ format: 'date' })),
  to: orNull(Type.String({ format: 'date' })),
  weekdays: orNull(Type.Array(Type.Integer())),
  windows: orNull(Type.Array(TimeWindow)),
  noticeMinutes: Type.Integer(),
  urgency,
  forAppointmentId: orNull(idField<'appointment'>()),
  addedAt: instant,
  endedAt: orNull(instant),
  timesOffered: Type.Integer(),
  lastOfferedAt: orNull(instant),
  appointmentId: orNull(idField<'appointment'>({ description: 'The visit that fulfilled it.' })),
  timeZone: Type.String(),
})
export type Entry = Static<typeof Entry>
export const Entries = pageOf(Entry)

export const EntryQuery = Type.Object(
  {
    patientId: Type.Optional(idField<'patient'>()),
    visitTypeId: Type.Optional(idField<'visit type'>()),
    doctorId: Type.Optional(idField<'doctor'>({ description: 'Whom they would take, by name or as any.' })),
    state: Type.Optional(Type.Array(Type.Enum([...ENTRY_STATES]), { maxItems: 4 })),
    ...pageQuery,
  },
  { additionalProperties: false },
)
export type EntryQuery = Static<typeof EntryQuery>

export const OneEntry = Type.Object({ id: idField<'waitlist entry'>() })
export const IfMatch = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 200 })) })
