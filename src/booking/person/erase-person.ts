import type { Context } from '#identity'
import type { Person } from '#people'
import { transaction } from '#platform'
import type { Tx } from '#platform'
import type { AppointmentId } from '../contract.ts'
import { deleteSharesOf } from '../fair-use/queries.ts'
import { cancelTogether } from '../together/cancel-together.ts'
import { deleteWaitlistOf } from '../waitlist/person/queries.ts'
import { blankVisits, deleteHoldsOf, findVisitsAhead, restrictVisits } from './queries.ts'

/** Cancels what lies ahead, as Praxis, with the ordinary facts: one letter, freed times. Answers which. */
export async function cancelVisitsAhead(ctx: Context, { clinicId, patientIds }: Person): Promise<AppointmentId[]> {
  const all: AppointmentId[] = []
  for (const patientId of patientIds) {
    const ahead = await findVisitsAhead(ctx.database, clinicId, [patientId], ctx.now)
    await transaction(ctx.database, (tx) => cancelTogether(tx, ctx, ahead, undefined))
    all.push(...ahead)
  }
  return all
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
