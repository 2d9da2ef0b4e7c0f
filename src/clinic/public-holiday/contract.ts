import { Type } from 'typebox'
import type { Static } from 'typebox'
import { dateField, idField, orNull, pageOf } from '#platform'

const exact = { additionalProperties: false } as const

const country = Type.String({ maxLength: 8, description: 'ISO 3166-1', examples: ['DE'] })
const region = Type.String({
  maxLength: 40,
  description: 'ISO 3166-2 without the country, perhaps with a part of it; see the list of calendars.',
  examples: ['BY', 'BY-A'],
})
const rule = Type.String({
  maxLength: 200,
  description: 'How the holiday is found in any year: names it, the same every year.',
  examples: ['easter 1'],
})
const openOn = Type.Array(rule, {
  maxItems: 100,
  uniqueItems: true,
  description: 'Holidays, by their rule, on which the location is open after all.',
})

export const PublicHoliday = Type.Object({
  locationId: idField<'location'>(),
  date: dateField(),
  name: Type.String({ description: 'In the language of the country.' }),
  rule,
  open: Type.Boolean({ description: 'The location is open after all.' }),
})
export type PublicHoliday = Static<typeof PublicHoliday>

export const HolidayCalendar = Type.Object({
  locationId: idField<'location'>(),
  country: orNull(country),
  region: orNull(region),
  openOn,
  knownUntil: orNull(dateField({ description: 'The last date of which the holidays are known; moves on by itself.' })),
  version: Type.Integer({ description: 'Counts the changes, 0 before the first; the ETag, in quotes.' }),
})
export type HolidayCalendar = Static<typeof HolidayCalendar>

export const CalendarWithHolidays = Type.Object({
  ...HolidayCalendar.properties,
  holidays: Type.Array(PublicHoliday, { description: 'Of the dates asked for, earliest first.' }),
})

export const CalendarChoice = Type.Object(
  {
    country: orNull(country),
    region: Type.Optional(orNull(region)),
    openOn: Type.Optional(openOn),
  },
  exact,
)
export type CalendarChoice = Static<typeof CalendarChoice>

export const KnownCalendars = pageOf(Type.Object({ country, region: orNull(region), name: Type.String() }))

export const CalendarQuery = Type.Object({ country: Type.Optional(country) }, exact)
export const DatesQuery = Type.Object(
  {
    from: Type.Optional(dateField({ description: 'Today at the location unless said.' })),
    to: Type.Optional(dateField({ description: 'Itself included; a year after `from` unless said.' })),
  },
  exact,
)
export const OneLocation = Type.Object({ id: idField<'location'>() })
