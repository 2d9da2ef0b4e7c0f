import { accountOf, hasRole, seesWholeClinic } from '#identity'
import type { Context } from '#identity'
import { doctorOf, patientsOf } from '#people'
import type { DoctorId, PatientId } from '#people'
import type { Reader } from '#platform'
import { appointmentViews } from './view.ts'
import type { Appointment, AppointmentId } from '../contract.ts'
import { findAppointment } from './queries.ts'
import { refusals } from '../refusals.ts'
import type { AppointmentRow } from '../tables.ts'

/** Whose appointments a caller may see and move. Undefined members: everybody's in this clinic. */
export interface Reach {
  ownPatients?: readonly PatientId[]
  ownDoctorId?: DoctorId
}

/** The desk sees its whole clinic; a doctor sees their own day; everybody sees their own patients' appointments. */
export async function reachOf(ctx: Context, reader: Reader = ctx.database): Promise<Reach> {
  if (seesWholeClinic(ctx.actor)) return {}
  const account = accountOf(ctx.actor)
  if (account === undefined) return { ownPatients: [] }
  const patients = (await patientsOf(reader, ctx.clinicId, account)).map((patient) => patient.id)
  const doctor = hasRole(ctx.actor, 'doctor') ? await doctorOf(reader, ctx.clinicId, account) : undefined
  return { ownPatients: patients, ...(doctor === undefined ? {} : { ownDoctorId: doctor }) }
}

export function isWithin(reach: Reach, row: AppointmentRow): boolean {
  return (
    reach.ownPatients === undefined || reach.ownPatients.includes(row.patientId) || reach.ownDoctorId === row.doctorId
  )
}

/** One appointment; "not yours" and "not there" are one answer. */
export async function readAppointment(ctx: Context, id: AppointmentId): Promise<Appointment> {
  const row = await findAppointment(ctx.database, ctx.clinicId, id)
  if (row === undefined || !isWithin(await reachOf(ctx), row)) throw refusals.appointment_not_found()
  const [view] = await appointmentViews(ctx, ctx.database, [row])
  if (view === undefined) throw refusals.appointment_not_found()
  return view
}
