import { callerName, isStaff } from '#identity'
import type { Context } from '#identity'
import { networkOf } from '#platform'
import type { Tx } from '#platform'
import { formatInstant } from '#scheduling'
import type { HoldId } from '../contract.ts'
import { findFairUse, findNextFree, takeShares } from './queries.ts'
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
  if (share === undefined) return
  const none = await takeShares(tx, clinicId, [share], { holdId }, now)
  if (none === undefined) return
  const freeAt = (await findNextFree(tx, clinicId, share, now)) ?? now
  const retryAfterSeconds = Math.max(1, Math.ceil((freeAt - now) / 1000))
  throw refusals.too_many_holds({
    detail: `You are keeping ${share.most === 1 ? 'a time' : `${share.most} times`} already. Book one or let one go, or try again in ${Math.ceil(retryAfterSeconds / 60)} min.`,
    extra: { most: share.most, freeAt: formatInstant(freeAt, timeZone), timeZone, retryAfterSeconds },
  })
}
