import { getClinic } from '#clinic'
import { isStaff } from '#identity'
import type { Context } from '#identity'
import { takesPayments } from '#payments'
import type { Tx } from '#platform'
import { refusals } from '../refusals.ts'
import type { WantedSlot } from '../slot/wanted-slot.ts'

/** Nobody is given a time for which they could not pay. The desk books without a deposit, and decides about who answers by a letter alone. */
export async function refuseUnpayable(tx: Tx, { actor, clinicId }: Context, { deposit }: WantedSlot): Promise<void> {
  if (deposit === null || actor.kind === 'visitor' || isStaff(actor) || takesPayments(tx)) return
  const { phone } = await getClinic({ database: tx, clinicId })
  throw refusals.deposit_unpayable({ extra: { phone } })
}
