import type { Fact } from '#platform'
import type { Context } from '#identity'
import { accountOf } from '#identity'
import type { Move, Status } from './appointment/life.ts'
import type { AppointmentRow } from './tables.ts'

/** Every fact booking announces. */
export const FACTS = {
  booked: 'booking.appointment_booked',
  confirmation: 'booking.appointment_confirmed',
  declination: 'booking.appointment_declined',
  lapse: 'booking.appointment_lapsed',
  payment: 'booking.deposit_paid',
  'non-payment': 'booking.deposit_missed',
  reschedule: 'booking.appointment_rescheduled',
  cancellation: 'booking.appointment_cancelled',
  arrival: 'booking.patient_arrived',
  start: 'booking.visit_started',
  completion: 'booking.visit_completed',
  'no-show': 'booking.patient_missed_visit',
  undo: 'booking.move_undone',
} as const satisfies Record<Move | 'booked', string>

/** Instants are epoch milliseconds. `previous` says where the appointment was before it was moved. */
export interface AppointmentFact {
  appointmentId: string
  version: number
  status: Status
  patientId: string
  doctorId: string
  visitTypeId: string
  locationId: string
  start: number
  end: number
  /** It was booked with others. */
  seriesId?: string
  /** It happened to others in the same call; a fact of all of them is announced as well, see together/events.ts. */
  together?: true
  /** Of `booking.move_undone`: which move was taken back. What freed the time has it again. */
  undone?: Move
  previous?: { start: number; end: number; doctorId: string; locationId: string }
}

export function appointmentFact(
  ctx: Context,
  what: keyof typeof FACTS,
  now: AppointmentRow,
  more: More = {},
): Fact<Record<string, unknown>> {
  const payload = appointmentPayload(now, more)
  return { name: FACTS[what], clinicId: ctx.clinicId, payload: { ...payload }, at: ctx.now, by: accountOf(ctx.actor) }
}

interface More {
  before?: AppointmentRow | undefined
  undone?: Move | undefined
  together?: boolean | undefined
}

/** What is told of one appointment after a move. */
export function appointmentPayload(now: AppointmentRow, { before, undone, together = false }: More): AppointmentFact {
  return {
    appointmentId: now.id,
    version: now.version,
    status: now.status,
    patientId: now.patientId,
    doctorId: now.doctorId,
    visitTypeId: now.visitTypeId,
    locationId: now.locationId,
    start: now.startAt,
    end: now.endAt,
    ...(undone === undefined ? {} : { undone }),
    ...(now.seriesId === null ? {} : { seriesId: now.seriesId }),
    ...(together ? { together: true } : {}),
    ...(before === undefined
      ? {}
      : {
          previous: {
            start: before.startAt,
            end: before.endAt,
            doctorId: before.doctorId,
            locationId: before.locationId,
          },
        }),
  }
}
