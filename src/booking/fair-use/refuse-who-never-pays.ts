import { getClinic } from '#clinic'
import { isStaff } from '#identity'
import type { Context } from '#identity'
import type { PatientId } from '#people'
import type { Tx } from '#platform'
import { formatInstant } from '#scheduling'
import type { WantedSlot } from '../slot/wanted-slot.ts'
import { findUnpaidSince } from './queries.ts'
import { refusals } from './refusals.ts'

const DAY_MS = 86_400_000
/** Once may be a card that was refused, twice bad luck. */
const MOST_UNPAID = 3

/**
 * Throws where so many visits of the patient were given up unpaid within a day that the next would only keep the time from others once more. What
 * staff book, or decide about, and what needs no deposit, is booked all the same.
 */
export async function refuseWhoNeverPays(
  tx: Tx,
  { actor, clinicId, now }: Context,
  { deposit }: Pick<WantedSlot, 'deposit'>,
  patientId: PatientId,
): Promise<void> {
  if (deposit === null || actor.kind === 'visitor' || isStaff(actor)) return
  const since = now - DAY_MS
  const at = await findUnpaidSince(tx, clinicId, patientId, { most: MOST_UNPAID, since })
  if (at === undefined) return
  const { phone, timeZone } = await getClinic({ database: tx, clinicId })
  const until = formatInstant(at + DAY_MS, timeZone)
  throw refusals.too_many_unpaid({
    detail: `${MOST_UNPAID} visits were not paid for within a day. The next can be booked online from ${until} on; the clinic can book one before.`,
    extra: { most: MOST_UNPAID, until, timeZone, phone },
  })
}
