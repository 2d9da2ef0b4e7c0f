import { Type } from 'typebox'
import type { Static } from 'typebox'
import { dateField, idField, orNull, pageOf, pageQuery } from '#platform'
import type { Id } from '#platform'

export type OverrideId = Id<'override'>
export type LeaveId = Id<'leave'>

const exact = { additionalProperties: false } as const

const timeZone = Type.String({ description: 'IANA time zone', examples: ['Europe/Berlin'] })
const version = Type.Integer({
  description: 'Of the doctor’s whole schedule: grows with every change of it; the ETag, in quotes.',
})
/** No pattern: what is wrong with a time is said by a refusal with its own name. */
const from = Type.String({ maxLength: 20, description: 'HH:MM on the location’s clock.', examples: ['09:00'] })
const to = Type.String({
  maxLength: 20,
  description: 'HH:MM; 24:00 is midnight at the end of the day; earlier than `from` means on the next day.',
  examples: ['17:00'],
})

/** A window of every week, or of every second, third … */
export const weekly = {
  weekday: Type.Integer({ minimum: 1, maximum: 7, description: '1 is Monday, 7 is Sunday.' }),
  from,
  to,
  validFrom: Type.Optional(dateField({ description: 'First date on which the window begins.' })),
  validTo: Type.Optional(dateField({ description: 'Last date on which the window begins, itself included.' })),
  everyWeeks: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 52, description: 'In how many weeks once; every week unless said.' }),
  ),
  anchorDate: Type.Optional(
    dateField({ description: 'With `everyWeeks`: any date of a week, Monday to Sunday, in which the window is.' }),
  ),
}

export const WorkingHours = Type.Object(
  {
    locationId: idField<'location'>(),
    ...weekly,
    visitTypeIds: Type.Optional(
      Type.Array(idField<'visit type'>(), {
        minItems: 1,
        maxItems: 200,
        uniqueItems: true,
        description: 'Kept for these; for every visit type unless said.',
      }),
    ),
  },
  exact,
)
export type WorkingHours = Static<typeof WorkingHours>

export const NewHours = Type.Object({ hours: Type.Array(WorkingHours, { maxItems: 500 }) }, exact)
export type NewHours = Static<typeof NewHours>

export const DoctorHours = Type.Object({ doctorId: idField<'doctor'>(), hours: Type.Array(WorkingHours), version })
export type DoctorHours = Static<typeof DoctorHours>

const mode = Type.Union([Type.Literal('replace'), Type.Literal('add')], {
  description:
    '`replace` puts the windows in the place of the weekly hours that begin that day (none: closed), `add` beside them.',
})
const windows = Type.Array(Type.Object({ from, to }, exact), { maxItems: 50 })
const date = dateField({ description: 'On the location’s calendar.' })

export const NewOverride = Type.Object({ locationId: idField<'location'>(), date, mode, windows }, exact)
export type NewOverride = Static<typeof NewOverride>

export const Override = Type.Object({
  id: idField<'override'>(),
  doctorId: idField<'doctor'>(),
  ...NewOverride.properties,
})
export type Override = Static<typeof Override>

export const Leave = Type.Object({
  id: idField<'leave'>(),
  doctorId: idField<'doctor'>(),
  start: Type.String({ format: 'date-time' }),
  end: Type.String({ format: 'date-time' }),
  timeZone,
  reason: orNull(Type.String()),
})
export type Leave = Static<typeof Leave>

export const Overrides = pageOf(Override)
export const Leaves = pageOf(Leave)

export const OverrideQuery = Type.Object(
  {
    from: Type.Optional(dateField({ description: 'On this date or later.' })),
    to: Type.Optional(dateField({ description: 'On this date or earlier.' })),
    ...pageQuery,
  },
  exact,
)
export const LeaveQuery = Type.Object(
  {
    from: Type.Optional(dateField({ description: 'Ends on this date of the clinic’s calendar or later.' })),
    ...pageQuery,
  },
  exact,
)

export const OneDoctor = Type.Object({ id: idField<'doctor'>() })
export const OneOverride = Type.Object({ id: idField<'doctor'>(), overrideId: idField<'override'>() })
export const OneLeave = Type.Object({ id: idField<'doctor'>(), leaveId: idField<'leave'>() })
/** Without it the present hours are replaced, whatever they are. */
export const IfMatch = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 200 })) })
