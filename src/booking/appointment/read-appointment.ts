import { seesWholeClinic } from '#identity'
import type { Context } from '#identity'
import { standingOf } from '#people'
import { appointmentViews } from './view.ts'
import type { Appointment, AppointmentId } from '../contract.ts'
import { visitsHit } from '../hit/visits-hit.ts'
import { maySeeVisit } from '../permissions.ts'
import { isUndecided, releasesTime } from './life.ts'
import { findAppointment } from './queries.ts'
import { refusals } from '../refusals.ts'

/** One appointment; "not yours" and "not there" are one answer. */
export async function readAppointment(ctx: Context, id: AppointmentId): Promise<Appointment> {
  const row = await findAppointment(ctx.database, ctx.clinicId, id)
  if (row === undefined) throw refusals.appointment_not_found()
  if (!seesWholeClinic(ctx.actor) && !maySeeVisit(ctx, await standingOf(ctx.database, ctx, row.patientId), row))
    throw refusals.appointment_not_found({ about: [row.patientId] })
  const [view] = await appointmentViews(ctx, ctx.database, [row])
  if (view === undefined) throw refusals.appointment_not_found()
  return view
}

/** With whether the clinic can keep it, for whoever looks at this one appointment. */
export async function readAppointmentAndHit(ctx: Context, id: AppointmentId): Promise<Appointment> {
  const found = await readAppointment(ctx, id)
  const mayBeHit = !isUndecided(found.status) && !releasesTime(found.status) && Date.parse(found.start) > ctx.now
  const isHit = mayBeHit && (await visitsHit(ctx.database, ctx.clinicId, [id])).has(id)
  return isHit ? { ...found, hit: true } : found
}
