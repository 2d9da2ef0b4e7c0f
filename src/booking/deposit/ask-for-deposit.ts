import type { Context } from '#identity'
import { askForPayment, askForPaymentAgain, keepAfterAll } from '#payments'
import type { Tx } from '#platform'
import { payBy } from '../appointment/terms.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import type { AppointmentRow } from '../tables.ts'

/** A visit that waits for its deposit: what is to be paid, until the visit's own deadline. In the transaction that books it. */
export async function askForDeposit(
  tx: Tx,
  row: AppointmentRow,
  { deposit }: Pick<WantedSlot, 'deposit'>,
): Promise<void> {
  if (row.status !== 'pending' || deposit === null || row.decideBy === null) return
  const { clinicId, id: reference, patientId, decideBy: dueAt, createdAt: now } = row
  await askForPayment(tx, { clinicId, reference, patientId, ...deposit, dueAt, now })
}

/**
 * A cancellation was a mistake: what was paid stays, if it has not left yet, and who had paid has the visit. Where the money has left, or was never
 * there, it is asked for once more; what has begun meanwhile, or never asked for any, stands as it did. Answers the visit as it stands.
 */
export async function askForDepositAgain(
  tx: Tx,
  { clinicId, now }: Context,
  row: AppointmentRow,
): Promise<AppointmentRow> {
  const kept = await keepAfterAll(tx, clinicId, row.id)
  if (row.status === 'pending' && kept === 'paid') return { ...row, status: 'booked', decideBy: null }
  const isLost = row.status === 'booked' && kept === 'gone' && row.startAt > now
  const after: AppointmentRow = isLost ? { ...row, status: 'pending', decideBy: payBy(row, now) } : row
  if (after.status === 'pending' && after.decideBy !== null)
    await askForPaymentAgain(tx, clinicId, after.id, { dueAt: after.decideBy, now })
  return after
}
