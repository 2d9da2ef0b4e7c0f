import { transaction } from '#platform'
import { audit } from './audit/index.ts'
import type { AuditContext } from './audit/index.ts'
import type { Authentication } from './authentication.ts'
import { deleteSession } from './queries.ts'

/**
 * Ends the caller's session with its refresh tokens, and answers the `Set-Cookie` lines that make the browser forget it.
 * Its access tokens end with it: at once here, within seconds in other processes.
 */
export async function signOut(authentication: Authentication, ctx: AuditContext): Promise<string[]> {
  const { actor } = ctx
  if (actor.kind === 'account') {
    await transaction(authentication.database, async (tx) => {
      await deleteSession(tx, actor.sessionId)
      await audit(tx, ctx, { action: 'identity.sign_out', record: actor.sessionId })
    })
    authentication.sessions.forget()
  }
  const { headers } = await authentication.library.api.forgetCookie({ returnHeaders: true })
  return headers.getSetCookie()
}
