import { transaction, violatedConstraint } from '#platform'
import type { Tx } from '#platform'
import { markProven } from '../address/queries.ts'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import { beginSession } from '../begin-session.ts'
import type { SignedIn, SignInContext } from '../begin-session.ts'
import type { AccountId } from '../context.ts'
import { deleteSessionsOf, isKnownOn } from '../devices/queries.ts'
import { readLink, spendLink } from '../letter-link/letter-link.ts'
import { forgetOtherWaysIn } from '../recovery/forget-other-ways-in.ts'
import { clearPassword } from '../recovery/queries.ts'
import { refusals } from '../refusals.ts'
import { hashOfToken } from '../secret-token.ts'
import { isSameBrowser } from '../this-browser.ts'
import { deleteUnfinishedOf } from '../unfinished-sign-in/queries.ts'

/**
 * Signs in by the link that was sent to an address, once, in the browser that asked for it: a link that was forwarded, or that somebody else
 * asked for and now wants opened, opens nothing. A second factor is asked for as after a password. Mail programs that look into links use
 * up nothing, since it takes a POST. Refuses `identity.link_invalid`, and `identity.link_of_another_browser`, which leaves it as it is.
 */
export async function signInByLink(
  authentication: Authentication,
  ctx: SignInContext,
  token: string,
): Promise<SignedIn> {
  const { database } = authentication
  const link = await readLink(database, token, 'sign_in', ctx.now)
  if (!isSameBrowser(link.browser, { sha256: ctx.browser?.sha256 ?? null })) throw refusals.link_of_another_browser()
  try {
    await transaction(database, (tx) => useLink(tx, ctx, token))
  } catch (error) {
    if (violatedConstraint(error) === 'one_proven_account_per_email') throw refusals.link_invalid()
    throw error
  }
  authentication.sessions.forget()
  return beginSession(authentication, ctx, link.accountId, ['link'])
}

async function useLink(tx: Tx, ctx: SignInContext, token: string): Promise<void> {
  const { accountId, email } = await spendLink(tx, token, 'sign_in', ctx.now)
  const proven = await markProven(tx, accountId, email, ctx.now)
  if (proven === undefined) throw refusals.link_invalid()
  if (proven.wasProven) return
  await audit(tx, ctx, { action: 'identity.email_verify', record: accountId })
  const isOwnDevice = await isKnownOn(tx, accountId, (ctx.deviceTokens ?? []).map(hashOfToken))
  if (!isOwnDevice) await takeFromStranger(tx, accountId, ctx.now)
}

/** Whoever opened the account with an address that they never proved may be somebody who waits in it for its owner: docs/decisions/0010. */
async function takeFromStranger(tx: Tx, accountId: AccountId, now: number): Promise<void> {
  await clearPassword(tx, accountId, now)
  await forgetOtherWaysIn(tx, accountId)
  await deleteUnfinishedOf(tx, accountId)
  await deleteSessionsOf(tx, accountId, null)
}
