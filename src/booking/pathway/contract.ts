import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, lineField, orNull, pageOf, pageQuery } from '#platform'
import type { Id } from '#platform'
import { Appointment, SlotWish } from '../contract.ts'

export type PathwayId = Id<'pathway'>
export type PathwayBookingId = Id<'pathway booking'>

const exact = { additionalProperties: false } as const
export const MOST_STEPS = 10
const LONGEST_LAG_DAYS = 730
const LONGEST_LAG_MINUTES = 1440

const step = (description: string) => Type.Integer({ minimum: 1, maximum: MOST_STEPS, description })
const days = (description: string) =>
  Type.Optional(Type.Integer({ minimum: 0, maximum: LONGEST_LAG_DAYS, description }))
const minutes = (description: string) =>
  Type.Optional(Type.Integer({ minimum: 0, maximum: LONGEST_LAG_MINUTES, description }))

export const Lag = Type.Object(
  {
    after: step('After which earlier step; the first is 1.'),
    minDays: days(
      'Not before so many dates later, from the date of that visit to the date of this one, each at its location.',
    ),
    maxDays: days('Not after so many dates later.'),
    minMinutes: minutes('Not before so many minutes from the end of that visit to the start of this one.'),
    maxMinutes: minutes('Not after so many minutes.'),
  },
  { ...exact, description: 'In days or in minutes, with a least, a most, or both.' },
)
export type Lag = Static<typeof Lag>

export const PathwayStep = Type.Object(
  {
    name: Type.Optional(lineField(100, { examples: ['Scan'] })),
    visitTypeId: idField<'visit type'>(),
    doctorIds: Type.Optional(
      Type.Array(idField<'doctor'>(), {
        minItems: 1,
        maxItems: 50,
        uniqueItems: true,
        description: 'Any of these; any doctor who offers the visit type unless said.',
      }),
    ),
    specialty: Type.Optional(lineField(100, { description: 'A doctor of this specialty.' })),
    locationIds: Type.Optional(
      Type.Array(idField<'location'>(), {
        minItems: 1,
        maxItems: 50,
        uniqueItems: true,
        description: 'At any of these; anywhere unless said.',
      }),
    ),
    sameDoctorAs: Type.Optional(step('With the doctor of this earlier step.')),
    lags: Type.Optional(Type.Array(Lag, { minItems: 1, maxItems: MOST_STEPS - 1 })),
  },
  { ...exact, description: 'No step begins before the one before it has ended, whatever the lags say.' },
)
export type PathwayStep = Static<typeof PathwayStep>

const name = lineField(200)
const steps = Type.Array(PathwayStep, { minItems: 2, maxItems: MOST_STEPS, description: 'In their order.' })

export const NewPathway = Type.Object({ name, steps }, exact)
export type NewPathway = Static<typeof NewPathway>

export const PathwayChange = Type.Partial(Type.Object({ name, steps }), { ...exact, minProperties: 1 })
export type PathwayChange = Static<typeof PathwayChange>

export const Pathway = Type.Object({
  id: idField<'pathway'>(),
  name: Type.String(),
  steps: Type.Array(PathwayStep),
  version: Type.Integer({ description: 'Counts the changes; the ETag, in quotes.' }),
  retired: Type.Boolean({ description: 'No longer offered; kept for what was booked before.' }),
})
export type Pathway = Static<typeof Pathway>
export const Pathways = pageOf(Pathway)
export const PathwayQuery = Type.Object(pageQuery, exact)
export const OnePathway = Type.Object({ id: idField<'pathway'>() })

export const PathwayBookingWish = Type.Object(
  {
    pathwayId: idField<'pathway'>(),
    patientId: idField<'patient'>(),
    visits: Type.Array(Type.Object({ step: step('The first is 1.'), slot: SlotWish }, exact), {
      minItems: 1,
      maxItems: MOST_STEPS,
      description: 'One for each step.',
    }),
    reason: Type.Optional(lineField(500)),
  },
  exact,
)
export type PathwayBookingWish = Static<typeof PathwayBookingWish>

/** Everything that can be wrong with where one visit of a pathway stands, named. */
export const FAULTS = [
  'wrong_visit_type',
  'wrong_doctor',
  'wrong_location',
  'other_doctor',
  'out_of_order',
  'lag_too_short',
  'lag_too_long',
] as const
export type FaultRule = (typeof FAULTS)[number]

export const PathwayFault = Type.Object({
  step: Type.Integer(),
  after: Type.Optional(Type.Integer({ description: 'The earlier step that it is judged by.' })),
  rule: Type.Enum([...FAULTS]),
  detail: Type.String(),
})
export type PathwayFault = Static<typeof PathwayFault>

export const PathwayBooking = Type.Object({
  id: idField<'pathway booking'>(),
  version: Type.Integer({ description: 'Counts the changes of its visits; the ETag, in quotes.' }),
  pathwayId: idField<'pathway'>(),
  pathwayVersion: Type.Integer({ description: 'The version of the definition by which it was booked, and is judged.' }),
  name: Type.String(),
  patientId: idField<'patient'>(),
  createdAt: Type.String({ format: 'date-time' }),
  timeZone: Type.String(),
  steps: Type.Array(PathwayStep, { description: 'As they were when it was booked, which is what it is judged by.' }),
  visits: Type.Array(Type.Object({ step: Type.Integer(), name: orNull(Type.String()), appointment: Appointment }), {
    description: 'In the order of the steps; those that the caller may see.',
  }),
  missingSteps: Type.Array(Type.Integer(), { description: 'Whose visit was cancelled or missed; the others stay.' }),
  noLongerFits: Type.Array(PathwayFault, {
    description: 'What of order and lags does not hold as the visits stand now.',
  }),
})
export type PathwayBooking = Static<typeof PathwayBooking>
export const OnePathwayBooking = Type.Object({ id: idField<'pathway booking'>() })
