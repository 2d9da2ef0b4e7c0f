import { announce, transaction, violatedConstraint } from '#platform'
import type { Tx } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import type { SignInContext } from '../begin-session.ts'
import type { AccountId } from '../context.ts'
import { deleteSessionsOf } from '../devices/queries.ts'
import { FACTS, identityFact } from '../events.ts'
import { spendLink } from '../letter-link/letter-link.ts'
import { deleteAllLinksOf, deleteLinksOf } from '../letter-link/queries.ts'
import { clearPassword } from '../recovery/queries.ts'
import { forgetOtherWaysIn } from '../recovery/forget-other-ways-in.ts'
import { refusals } from '../refusals.ts'
import { deleteUnfinishedOf } from '../unfinished-sign-in/queries.ts'
import { setAddress } from './queries.ts'

/**
 * The account gets the address that its link was sent to, proven by that; every other link of it stops working, and the old address is told,
 * with a link that gives it back, if it had been proven. Refuses `identity.link_invalid`.
 */
export async function changeAddress(authentication: Authentication, ctx: SignInContext, token: string): Promise<void> {
  await unlessTaken(() =>
    transaction(authentication.database, async (tx) => {
      const { accountId, email } = await spendLink(tx, token, 'new_address', ctx.now)
      const { before, wasProven } = await moveTo(tx, ctx, accountId, email)
      await deleteLinksOf(tx, accountId)
      // A former address that was never proven may be a stranger's, by mistake or by intent: the way back would be a way in for them.
      const changed = { accountId, from: wasProven ? before : null, to: email }
      await announce(tx, identityFact(FACTS.addressChanged, ctx.clinicId, changed, ctx.now, accountId))
    }),
  )
}

/**
 * The account gets its former address back, for whoever changed it knew the password: that no longer counts, nor does any session, device,
 * link, or way to sign in that was added since. A letter to choose a new password follows. Refuses `identity.link_invalid`.
 */
export async function giveAddressBack(
  authentication: Authentication,
  ctx: SignInContext,
  token: string,
): Promise<void> {
  await unlessTaken(() =>
    transaction(authentication.database, async (tx) => {
      const { accountId, email, madeAt } = await spendLink(tx, token, 'old_address', ctx.now)
      await moveTo(tx, ctx, accountId, email)
      await clearPassword(tx, accountId, ctx.now)
      await forgetOtherWaysIn(tx, accountId, madeAt)
      await deleteAllLinksOf(tx, accountId)
      await deleteUnfinishedOf(tx, accountId)
      await deleteSessionsOf(tx, accountId, null)
      await announce(tx, identityFact(FACTS.accessEnded, ctx.clinicId, { accountId }, ctx.now, accountId))
      await announce(tx, identityFact(FACTS.passwordLinkAsked, ctx.clinicId, { email }, ctx.now, accountId))
    }),
  )
  authentication.sessions.forget()
}

async function moveTo(tx: Tx, ctx: SignInContext, accountId: AccountId, email: string) {
  const changed = await setAddress(tx, accountId, email, ctx.now)
  if (changed === undefined) throw refusals.link_invalid()
  await audit(tx, ctx, { action: 'identity.email_change', record: accountId })
  return changed
}

async function unlessTaken(change: () => Promise<void>): Promise<void> {
  try {
    await change()
  } catch (error) {
    if (violatedConstraint(error) === 'one_proven_account_per_email') throw refusals.link_invalid()
    throw error
  }
}
