import { accountOf } from '#identity'
import type { Context, Policy } from '#identity'
import { mayBookFor, mayMoveVisits, maySeeVisits } from '#people'
import type { Standing } from '#people'
import type { AppointmentRow } from './tables.ts'

/** Who may call at all; whose appointment it is, is decided where the appointment is read. */
export const permissions = {
  hold: { who: 'open', scope: 'Slot.u' },
  letGo: 'open',
  book: { who: 'signed-in', scope: 'Appointment.c' },
  list: { who: 'signed-in', scope: 'Appointment.s' },
  read: { who: 'signed-in', scope: 'Appointment.r' },
  move: { who: 'signed-in', scope: 'Appointment.u' },
  pay: { who: 'signed-in', scope: 'Appointment.u' },
  settle: { who: ['doctor', 'receptionist', 'administrator'], scope: 'Appointment.u' },
  enterLeave: ['doctor', 'receptionist', 'administrator'],
} as const satisfies Record<string, Policy>

type Visit = Pick<AppointmentRow, 'doctorId' | 'bookedBy'>

/** Whoever sees all of the patient's visits; a doctor those with themselves; who only books for a patient, what they booked. */
export function maySeeVisit(ctx: Pick<Context, 'actor'>, standing: Standing | undefined, visit: Visit): boolean {
  return standing !== undefined && (maySeeVisits(standing) || isTheirVisit(ctx, standing, visit))
}

/** Looking in an emergency, or by an authority that only looks, moves nothing. */
export function mayMoveVisit(ctx: Pick<Context, 'actor'>, standing: Standing | undefined, visit: Visit): boolean {
  return standing !== undefined && (mayMoveVisits(standing) || isTheirVisit(ctx, standing, visit))
}

function isTheirVisit({ actor }: Pick<Context, 'actor'>, standing: Standing, { doctorId, bookedBy }: Visit): boolean {
  if (standing.doctorId === doctorId) return true
  return bookedBy !== null && bookedBy === accountOf(actor) && mayBookFor(standing)
}
