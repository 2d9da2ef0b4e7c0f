import type { Context } from '#identity'
import type { Person } from '#people'
import type { Tx } from '#platform'
import type { AppointmentId } from '../contract.ts'
import { moveAppointment } from '../appointment/move-appointment.ts'
import { deleteSharesOf } from '../fair-use/queries.ts'
import { deleteWaitlistOf } from '../waitlist/person/queries.ts'
import { blankVisits, deleteHoldsOf, findVisitsAhead, restrictVisits } from './queries.ts'

/** Cancels what lies ahead, as Praxis, with the ordinary facts: letters, freed times. Answers which. */
export async function cancelVisitsAhead(ctx: Context, { clinicId, patientIds }: Person): Promise<AppointmentId[]> {
  const ahead = await findVisitsAhead(ctx.database, clinicId, patientIds, ctx.now)
  for (const id of ahead) await moveAppointment(ctx, id, { move: 'cancellation', ifMatch: '*' })
  return ahead
}

/** Takes every word about the person's visits out of daily work; where something must be kept, it goes to the archive. */
export async function erasePerson(
  tx: Tx,
  { clinicId, accountId, patientIds }: Person,
  keepUntil: number | undefined,
): Promise<void> {
  if (keepUntil !== undefined) await restrictVisits(tx, clinicId, patientIds, keepUntil)
  await blankVisits(tx, clinicId, patientIds)
  await deleteSharesOf(tx, clinicId, { accountId, patientIds })
  await deleteWaitlistOf(tx, clinicId, patientIds)
  if (accountId !== undefined) await deleteHoldsOf(tx, clinicId, accountId)
}
