import { Type } from 'typebox'
import type { Static } from 'typebox'
import { idField, orNull, pageOf, pageQuery, textField } from '#platform'
import type { Id } from '#platform'
import { MOVES, STATUSES } from './appointment/life.ts'

export type AppointmentId = Id<'appointment'>
export type HoldId = Id<'hold'>
export type SeriesId = Id<'series'>

const slotIds = {
  doctorId: idField<'doctor'>(),
  visitTypeId: idField<'visit type'>(),
  locationId: idField<'location'>(),
}
/** RFC 3339 with offset; read by scheduling's parseInstant, which says what is wrong with it. */
const Instant = Type.String({
  maxLength: 40,
  examples: ['2026-11-23T09:00:00+01:00'],
  description: 'RFC 3339 with an offset.',
})
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength })

export const SlotWish = Type.Object(
  { ...slotIds, start: Instant },
  { additionalProperties: false, description: 'A time somebody wants.' },
)
export type SlotWish = Static<typeof SlotWish>

export const Slot = Type.Object({
  ...slotIds,
  start: Type.String({ format: 'date-time' }),
  end: Type.String({ format: 'date-time' }),
  timeZone: Type.String(),
})
export type Slot = Static<typeof Slot>

export const Hold = Type.Object({ id: idField<'hold'>(), expiresAt: Type.String({ format: 'date-time' }), slot: Slot })
export type Hold = Static<typeof Hold>

const Override = Type.Object(
  { reason: textField(500) },
  {
    additionalProperties: false,
    description: 'Staff only: book although a rule forbids it. The reason stays visible for ever.',
  },
)

export const BookingWish = Type.Object(
  {
    holdId: Type.Optional(idField<'hold'>()),
    slot: Type.Optional(SlotWish),
    patientId: idField<'patient'>(),
    reason: Type.Optional(Text(500)),
    answers: Type.Optional(
      Type.Record(
        Type.String({ maxLength: 100 }),
        Type.Union([Type.String({ maxLength: 2000 }), Type.Number(), Type.Boolean()]),
        { maxProperties: 50 },
      ),
    ),
    notes: Type.Optional(Text(2000)),
    override: Type.Optional(Override),
  },
  { additionalProperties: false },
)
export type BookingWish = Static<typeof BookingWish>

export const Appointment = Type.Object({
  id: idField<'appointment'>(),
  status: Type.Enum([...STATUSES]),
  version: Type.Integer(),
  ...slotIds,
  patientId: idField<'patient'>(),
  doctor: Type.Object({ id: slotIds.doctorId, name: Type.String(), title: Type.Union([Type.String(), Type.Null()]) }),
  patient: Type.Object({ id: idField<'patient'>(), name: Type.String() }),
  visitType: Type.Object({ id: slotIds.visitTypeId, name: Type.String(), durationMinutes: Type.Integer() }),
  location: Type.Object({
    id: slotIds.locationId,
    name: Type.String(),
    timeZone: Type.String(),
    address: Type.Union([Type.String(), Type.Null()]),
  }),
  start: Type.String({ format: 'date-time' }),
  end: Type.String({ format: 'date-time' }),
  timeZone: Type.String(),
  reason: Type.Union([Type.String(), Type.Null()]),
  notes: Type.Union([Type.String(), Type.Null()]),
  answers: Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]),
  overrideReason: Type.Union([Type.String(), Type.Null()]),
  resources: Type.Array(Type.Object({ id: idField<'resource'>(), name: Type.String(), kind: Type.String() }), {
    description: 'The rooms and equipment it was given.',
  }),
  seriesId: Type.Union([idField<'series'>(), Type.Null()], { description: 'The series it was booked with, if any.' }),
  pathwayBookingId: Type.Optional(
    idField<'pathway booking'>({ description: 'Only of a visit of a pathway: with which others it belongs together.' }),
  ),
  createdAt: Type.String({ format: 'date-time' }),
  confirmedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  decideBy: orNull(
    Type.String({
      format: 'date-time',
      description:
        'Of a proposal: until when the clinic decides. Of a pending visit: until when its deposit is paid. Then it ends.',
    }),
  ),
  undoUntil: orNull(
    Type.String({
      format: 'date-time',
      description: 'Until when staff can take its last move back. Null: they cannot.',
    }),
  ),
  late: Type.Boolean({
    description:
      'The patient cancelled or changed it later than the clinic asks. A change in good time after a late one leaves it late; staff never are.',
  }),
  hit: Type.Optional(
    Type.Literal(true, {
      description:
        'The clinic itself cannot keep this visit: the doctor is on leave, the place closed, a room out of order, or another time is being found. The patient is then late with nothing. Told of one booked visit that is read.',
    }),
  ),
  legalMoves: Type.Array(Type.Enum([...MOVES])),
})
export type Appointment = Static<typeof Appointment>
export const Appointments = pageOf(Appointment)

export const AppointmentQuery = Type.Object(
  {
    from: Type.Optional(
      Type.String({ maxLength: 40, description: 'First instant, or a date on the clinic’s calendar.' }),
    ),
    to: Type.Optional(Type.String({ maxLength: 40, description: 'First instant after, or the last date.' })),
    doctorId: Type.Optional(slotIds.doctorId),
    patientId: Type.Optional(idField<'patient'>()),
    locationId: Type.Optional(slotIds.locationId),
    status: Type.Optional(Type.Array(Type.Enum([...STATUSES]), { maxItems: 10 })),
    ...pageQuery,
  },
  { additionalProperties: false },
)
export type AppointmentQuery = Static<typeof AppointmentQuery>

export const RescheduleWish = Type.Object(
  {
    slot: Type.Optional(SlotWish),
    holdId: Type.Optional(idField<'hold'>()),
    reason: Type.Optional(Text(500)),
    override: Type.Optional(Override),
  },
  { additionalProperties: false },
)
export type RescheduleWish = Static<typeof RescheduleWish>

export const MoveReason = Type.Object({ reason: Type.Optional(Text(500)) }, { additionalProperties: false })
export type MoveReason = Static<typeof MoveReason>

export const HistoryEntry = Type.Object({
  version: Type.Integer(),
  move: Type.String(),
  fromStatus: Type.Union([Type.String(), Type.Null()]),
  toStatus: Type.String(),
  from: Type.Union([Slot, Type.Null()]),
  to: Slot,
  reason: Type.Union([Type.String(), Type.Null()]),
  overrideReason: Type.Union([Type.String(), Type.Null()]),
  by: Type.Union([idField<'account'>(), Type.Null()]),
  as: Type.String(),
  late: Type.Boolean({ description: 'A patient’s cancellation or change, later than the clinic asks.' }),
  at: Type.String({ format: 'date-time' }),
})
export type HistoryEntry = Static<typeof HistoryEntry>
export const History = pageOf(HistoryEntry)

const leaveBound = Type.String({
  maxLength: 40,
  examples: ['2026-11-23T09:00:00+01:00', '2026-11-23'],
  description: 'RFC 3339 with an offset; or a date of the clinic’s calendar, for the whole day.',
})
export const LeaveWish = Type.Object(
  { start: leaveBound, end: leaveBound, reason: Type.Optional(Text(500)) },
  { additionalProperties: false },
)
export const Leave = Type.Object({
  id: idField<'leave'>(),
  doctorId: slotIds.doctorId,
  start: Type.String({ format: 'date-time' }),
  end: Type.String({ format: 'date-time' }),
  timeZone: Type.String(),
  reason: Type.Union([Type.String(), Type.Null()]),
})
export const LeaveWithHits = Type.Object({ ...Leave.properties, hits: Type.Array(Appointment) })

export const OneHold = Type.Object({ id: idField<'hold'>() })
export const OneAppointment = Type.Object({ id: idField<'appointment'>() })
export const OneDoctor = Type.Object({ id: slotIds.doctorId })
export const IfMatch = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 200 })) })
export const IdempotencyKey = Type.Object({ 'idempotency-key': Type.Optional(Type.String({ maxLength: 200 })) })
