import type { Context } from '#identity'
import { getClinic } from '#clinic'
import { listCharges, openCheckout } from '#payments'
import type { ChargeView, Checkout } from '#payments'
import { standingOf } from '#people'
import { readAppointment } from '../appointment/read-appointment.ts'
import type { AppointmentId } from '../contract.ts'
import { mayMoveVisit, maySeeVisit } from '../permissions.ts'
import { findAppointment } from '../appointment/queries.ts'
import { refusals } from '../refusals.ts'

/** What was to be paid for a visit, for whoever may see it. */
export async function depositsOf(
  ctx: Context,
  id: AppointmentId,
): Promise<{ patientId: string; charges: ChargeView[] }> {
  const { patientId } = await readAppointment(ctx, id)
  return { patientId, charges: await listCharges(ctx, id) }
}

/** The page on which the deposit of this visit is paid. Whoever may move the visit may pay for it: the patient, who acts for them, the desk. */
export async function payDeposit(
  ctx: Context,
  id: AppointmentId,
  host: string,
): Promise<{ patientId: string; checkout: Checkout }> {
  const row = await findAppointment(ctx.database, ctx.clinicId, id)
  if (row === undefined) throw refusals.appointment_not_found()
  const standing = await standingOf(ctx.database, ctx, row.patientId)
  const about = [row.patientId]
  if (!mayMoveVisit(ctx, standing, row))
    throw maySeeVisit(ctx, standing, row) ? refusals.only_looking({ about }) : refusals.appointment_not_found({ about })
  // No word of the visit: its type may say what somebody is ill with, and the processor need not know.
  const { name: title } = await getClinic(ctx)
  const checkout = await openCheckout(ctx, { reference: id, title, host, backTo: `/appointments/${id}` })
  return { patientId: row.patientId, checkout }
}
