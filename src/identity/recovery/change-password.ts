import { announce, transaction } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import { replaceSession } from '../begin-session.ts'
import type { SignedIn, SignInContext } from '../begin-session.ts'
import { deleteSessionsOf } from '../devices/queries.ts'
import { FACTS, identityFact } from '../events.ts'
import { deleteLinksOf } from '../letter-link/queries.ts'
import { hashPassword, refuseWeakPassword } from '../password.ts'
import type { OwnCall } from '../second-factor/own-call.ts'
import { deleteUnfinishedOf } from '../unfinished-sign-in/queries.ts'
import { checkCurrentPassword } from './check-current-password.ts'
import type { PasswordChange } from './contract.ts'
import { setPassword } from './queries.ts'

/**
 * Changes the password of whoever knows the present one. Every other session ends, and what apps were
 * granted with them, links in letters stop working, and this session goes on under
 * another id with other tokens. Refuses `identity.current_password_wrong` and `identity.password_unfit`.
 */
export async function changePassword(
  authentication: Authentication,
  ctx: OwnCall,
  call: SignInContext,
  { currentPassword, password }: PasswordChange,
): Promise<SignedIn> {
  const { accountId, sessionId } = ctx.actor
  const { clinicId, now } = ctx
  refuseWeakPassword(password, await checkCurrentPassword(authentication, ctx, currentPassword))
  const passwordHash = await hashPassword(password)
  await transaction(authentication.database, async (tx) => {
    await setPassword(tx, accountId, passwordHash, now)
    await deleteLinksOf(tx, accountId)
    await deleteUnfinishedOf(tx, accountId)
    await deleteSessionsOf(tx, accountId, sessionId)
    await announce(tx, identityFact(FACTS.accessEnded, clinicId, { accountId }, now, accountId))
    await announce(tx, identityFact(FACTS.passwordChanged, clinicId, { accountId }, now, accountId))
    await audit(tx, ctx, { action: 'identity.password_change', record: accountId })
  })
  return replaceSession(authentication, call, { accountId, sessionId })
}
