import { getClinic } from '#clinic'
import { callerName, isStaff } from '#identity'
import type { ClinicId, Context } from '#identity'
import { networkOf } from '#platform'
import type { Tx } from '#platform'
import { formatInstant } from '#scheduling'
import type { AppointmentId, HoldId } from '../contract.ts'
import type { FairUseRules } from './contract.ts'
import { deleteSharesOfPaid, findFairUse, findNextFree, takeShares } from './queries.ts'
import type { Share } from './queries.ts'
import { refusals } from './refusals.ts'
import { USUAL } from './rules.ts'

/**
 * The share that a hold of this caller takes: of their account wherever they call from, else of their network. Undefined for staff, and
 * where there is no limit.
 */
export async function shareOfHolder(tx: Tx, { actor, address, clinicId }: Context): Promise<Share | undefined> {
  if (isStaff(actor)) return undefined
  const { holdsPerAccount, holdsPerAddress } = (await findFairUse(tx, clinicId)) ?? USUAL
  const account = callerName(actor)
  const most = account === undefined ? holdsPerAddress : holdsPerAccount
  return most === null ? undefined : { scope: 'hold', who: account ?? `network ${networkOf(address)}`, most }
}

/** After the hold is written. Throws when this caller keeps as many times as one may. */
export async function takeShareOfHold(
  tx: Tx,
  { clinicId, now }: Context,
  share: Share | undefined,
  { id: holdId, timeZone }: { id: HoldId; timeZone: string },
): Promise<void> {
  if (share === undefined || (await isTaken(tx, clinicId, share, { holdId }, now))) return
  throw await tooMany(tx, clinicId, { share, timeZone, now })
}

/**
 * A visit that waits for its deposit keeps a time for nothing, as a hold does, and counts as one until it is paid or over: or an account could keep
 * as many as it likes, half an hour each. After the visit is written.
 */
export async function takeShareOfUnpaidVisit(
  tx: Tx,
  { actor, clinicId, now }: Context,
  { holdsPerAccount: most }: Pick<FairUseRules, 'holdsPerAccount'>,
  appointmentId: AppointmentId,
): Promise<void> {
  const account = callerName(actor)
  if (most === null || account === undefined) return
  const share: Share = { scope: 'hold', who: account, most }
  if (await isTaken(tx, clinicId, share, { appointmentId }, now)) return
  const { timeZone } = await getClinic({ database: tx, clinicId })
  const more = ' A visit that waits for its deposit counts until it is paid.'
  throw await tooMany(tx, clinicId, { share, timeZone, now }, more)
}

/** A visit that was paid for has a time ahead and yet no share of these: only whoever comes to the limit looks which those are. */
async function isTaken(
  tx: Tx,
  clinicId: ClinicId,
  share: Share,
  of: { holdId: HoldId } | { appointmentId: AppointmentId },
  now: number,
): Promise<boolean> {
  const take = async (): Promise<boolean> => (await takeShares(tx, clinicId, [share], of, now)) === undefined
  return (await take()) || ((await deleteSharesOfPaid(tx, clinicId, share)) > 0 && (await take()))
}

async function tooMany(
  tx: Tx,
  clinicId: ClinicId,
  { share, timeZone, now }: { share: Share; timeZone: string; now: number },
  more = '',
): Promise<Error> {
  const freeAt = (await findNextFree(tx, clinicId, share, now)) ?? now
  const retryAfterSeconds = Math.max(1, Math.ceil((freeAt - now) / 1000))
  return refusals.too_many_holds({
    detail: `You are keeping ${share.most === 1 ? 'a time' : `${share.most} times`} already. Book one or let one go, or try again in ${Math.ceil(retryAfterSeconds / 60)} min.${more}`,
    extra: { most: share.most, freeAt: formatInstant(freeAt, timeZone), timeZone, retryAfterSeconds },
  })
}
