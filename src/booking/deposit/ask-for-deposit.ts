import type { Context } from '#identity'
import { askForPayment, askForPaymentAgain, keepAfterAll } from '#payments'
import type { Tx } from '#platform'
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

/** A cancellation was a mistake: what was paid stays, if it has not left yet; what was not is asked for once more. */
export async function askForDepositAgain(tx: Tx, { clinicId, now }: Context, row: AppointmentRow): Promise<void> {
  if (row.status === 'pending' && row.decideBy !== null)
    await askForPaymentAgain(tx, clinicId, row.id, { dueAt: row.decideBy, now })
  else await keepAfterAll(tx, clinicId, row.id)
}
