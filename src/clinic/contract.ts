import { Type } from 'typebox'
import type { Static } from 'typebox'
import { dateField, emailField, idField, lineField, orNull, pageOf, pageQuery, phoneField, textField } from '#platform'
import type { Id } from '#platform'
import { PublicHoliday } from './public-holiday/contract.ts'

export type LocationId = Id<'location'>
export type VisitTypeId = Id<'visit type'>
export type ResourceId = Id<'resource'>
export type ClosureId = Id<'closure'>

const exact = { additionalProperties: false } as const
const notEmpty = { additionalProperties: false, minProperties: 1 } as const

const name = lineField(200)
const timeZone = Type.String({ maxLength: 64, description: 'IANA time zone', examples: ['Europe/Berlin'] })
const address = textField(500)
const version = Type.Integer({ description: 'Counts the changes; the ETag, in quotes.' })
const retired = Type.Boolean({ description: 'No longer offered; kept for what was booked before.' })

const requireVerifiedEmail = Type.Boolean({
  description: 'People book only once their e-mail address is verified; false unless said.',
})

export const Clinic = Type.Object({
  id: idField<'clinic'>(),
  name: Type.String(),
  timeZone,
  email: orNull(Type.String()),
  phone: orNull(Type.String()),
  requireVerifiedEmail,
  version,
})
export type Clinic = Static<typeof Clinic>

export const ClinicChange = Type.Partial(
  Type.Object({ name, timeZone, email: orNull(emailField()), phone: orNull(phoneField()), requireVerifiedEmail }),
  notEmpty,
)
export type ClinicChange = Static<typeof ClinicChange>

export const Location = Type.Object({
  id: idField<'location'>(),
  name: Type.String(),
  timeZone,
  address: orNull(Type.String()),
  version,
  retired,
})
export type Location = Static<typeof Location>

export const NewLocation = Type.Object({ name, timeZone, address: Type.Optional(orNull(address)) }, exact)
export type NewLocation = Static<typeof NewLocation>

export const LocationChange = Type.Partial(Type.Object({ name, timeZone, address: orNull(address) }), notEmpty)
export type LocationChange = Static<typeof LocationChange>

const FOR_PATIENTS = ['everyone', 'new', 'existing'] as const
const KNOWN_TO = ['clinic', 'doctor'] as const

/** What is paid beforehand, in the smallest unit of its currency: 2500 EUR is 25 euros, 2500 JPY is 2500 yen. */
export interface Deposit {
  amount: number
  /** ISO 4217. */
  currency: string
}

/** As whoever asks for one writes it down; the bounds are those of the tables' named checks. */
export const DEPOSIT_FIELDS = {
  properties: {
    amount: {
      type: 'integer',
      minimum: 1,
      maximum: 99_999_999,
      description: 'In the smallest unit of the currency: 2500 EUR is 25 euros.',
    },
    currency: { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217.' },
  },
  required: ['amount', 'currency'],
  additionalProperties: false,
}

/** The bounds are those of the table's named checks; scheduling's arithmetic is tested within them. */
const rules = {
  durationMinutes: Type.Integer({ minimum: 1, maximum: 1440 }),
  bufferBeforeMinutes: Type.Integer({ minimum: 0, maximum: 1440, description: 'Kept free before; 0 unless said.' }),
  bufferAfterMinutes: Type.Integer({ minimum: 0, maximum: 1440, description: 'Kept free after; 0 unless said.' }),
  gridMinutes: Type.Integer({
    minimum: 1,
    maximum: 1440,
    description:
      'Starts are so far apart, counted from the full hour of the location’s clock; the duration unless said.',
  }),
  gridOffsetMinutes: Type.Integer({
    minimum: 0,
    maximum: 1439,
    description: 'Counted from so many minutes later; less than the grid, 0 unless said.',
  }),
  minNoticeMinutes: Type.Integer({
    minimum: 0,
    maximum: 1_051_200,
    description: 'Least time between booking and start; 0 unless said.',
  }),
  noticeOnWeekdaysOnly: Type.Boolean({
    description: 'Minutes of Saturdays and Sundays are no notice; false unless said.',
  }),
  horizonDays: Type.Integer({
    minimum: 0,
    maximum: 1830,
    description: 'How many days ahead may be booked; 365 unless said.',
  }),
  horizonOnWeekdaysOnly: Type.Boolean({
    description: 'Only Mondays to Fridays count as days ahead; false unless said.',
  }),
  lastDate: orNull(dateField({ description: 'The last date on which it may be booked at all; none unless said.' })),
  capacity: Type.Integer({ minimum: 1, maximum: 500, description: 'Seats; 1 unless said, more for a group visit.' }),
  approval: Type.Boolean({ description: 'Staff must approve each booking; false unless said.' }),
  deposit: Type.Unsafe<Deposit | null>({
    type: ['object', 'null'],
    description:
      'What patients pay when they book, or their time is free again; none unless said. Not together with approval.',
    ...DEPOSIT_FIELDS,
  }),
  resourceIds: Type.Array(idField<'resource'>(), {
    maxItems: 50,
    uniqueItems: true,
    description: 'Rooms and equipment that a visit also needs, each where it stands.',
  }),
  resourcePools: Type.Array(lineField(60), {
    maxItems: 20,
    description: 'Any one of each of these pools at the location; a pool named twice is two of it.',
    examples: [['treatment room', 'ultrasound']],
  }),
  forPatients: Type.Enum([...FOR_PATIENTS], {
    description: 'Who may come. A patient is new while they have no visit, booked or past; `everyone` unless said.',
  }),
  knownTo: Type.Enum([...KNOWN_TO], {
    description: 'New or existing at the whole clinic, or with the doctor who is booked; `clinic` unless said.',
  }),
  minAgeYears: orNull(Type.Integer({ minimum: 0, maximum: 150, description: 'Whole years on the date of the visit.' })),
  maxAgeYears: orNull(Type.Integer({ minimum: 0, maximum: 150, description: 'Whole years on the date of the visit.' })),
}
const description = textField(2000)

export const VisitType = Type.Object({
  id: idField<'visit type'>(),
  name: Type.String(),
  description: orNull(Type.String()),
  ...rules,
  version,
  retired,
})
export type VisitType = Static<typeof VisitType>

export const NewVisitType = Type.Object(
  {
    name,
    ...Type.Partial(Type.Object({ ...rules, description: orNull(description) })).properties,
    durationMinutes: rules.durationMinutes,
  },
  exact,
)
export type NewVisitType = Static<typeof NewVisitType>

export const VisitTypeChange = Type.Partial(Type.Object({ name, ...rules, description: orNull(description) }), notEmpty)
export type VisitTypeChange = Static<typeof VisitTypeChange>

const kind = lineField(60, { description: 'In the clinic’s own words.', examples: ['room', 'ultrasound'] })
const pool = lineField(60, { description: 'Resources of one pool at one location stand in for each other.' })

export const Resource = Type.Object({
  id: idField<'resource'>(),
  name: Type.String(),
  kind: Type.String(),
  locationId: idField<'location'>(),
  pool: orNull(Type.String()),
  version,
  retired,
})
export type Resource = Static<typeof Resource>

export const NewResource = Type.Object(
  { name, kind, locationId: idField<'location'>(), pool: Type.Optional(orNull(pool)) },
  exact,
)
export type NewResource = Static<typeof NewResource>

export const ResourceChange = Type.Partial(
  Type.Object({ name, kind, locationId: idField<'location'>(), pool: orNull(pool) }),
  notEmpty,
)
export type ResourceChange = Static<typeof ResourceChange>

const reason = lineField(200)
const from = dateField({ description: 'First closed day, on the location’s calendar.' })
const to = dateField({ description: 'Last closed day, itself included.' })
const closedLocation = orNull(idField<'location'>({ description: 'null: the whole clinic.' }))

export const Closure = Type.Object({
  id: idField<'closure'>(),
  locationId: closedLocation,
  from,
  to,
  reason: Type.String(),
  version,
})
export type Closure = Static<typeof Closure>

export const NewClosure = Type.Object({ locationId: Type.Optional(closedLocation), from, to, reason }, exact)
export type NewClosure = Static<typeof NewClosure>

export const ClosureChange = Type.Partial(Type.Object({ locationId: closedLocation, from, to, reason }), notEmpty)
export type ClosureChange = Static<typeof ClosureChange>

export const HistoryEntry = Type.Object({
  version: Type.Integer(),
  action: Type.String({ examples: ['added', 'changed', 'retired'] }),
  changedAt: Type.String({ format: 'date-time' }),
  timeZone,
  changedBy: orNull(Type.String({ format: 'uuid', description: 'The account; null when Praxis itself did it.' })),
  snapshot: Type.Record(Type.String(), Type.Unknown(), { description: 'The record after the change.' }),
})
export type HistoryEntry = Static<typeof HistoryEntry>

export const Locations = pageOf(Location)
export const VisitTypes = pageOf(VisitType)
export const Resources = pageOf(Resource)
export const Closures = Type.Object({
  ...pageOf(Closure).properties,
  publicHolidays: Type.Array(PublicHoliday, {
    description:
      'With the first page: the public holidays that close a location on the dates asked for; without dates, in the coming year.',
  }),
})
export const History = pageOf(HistoryEntry)

export const PageQuery = Type.Object(pageQuery, exact)
export const ResourceQuery = Type.Object({ locationId: Type.Optional(idField<'location'>()), ...pageQuery }, exact)
export const ClosureQuery = Type.Object(
  {
    locationId: Type.Optional(idField<'location'>()),
    from: Type.Optional(dateField({ description: 'Closed on this day or later.' })),
    to: Type.Optional(dateField({ description: 'Closed on this day or earlier.' })),
    ...pageQuery,
  },
  exact,
)
export type ClosureQuery = Static<typeof ClosureQuery>

/** The header that says which version the caller changes; its absence is refused where the version is known. */
export const IfMatch = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 200 })) })
