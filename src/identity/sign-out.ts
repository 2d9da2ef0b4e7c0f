import { transaction } from '#platform'
import type { Authentication } from './authentication.ts'
import type { Context } from './context.ts'
import { deleteSession } from './queries.ts'

/**
 * Ends the caller's session with its refresh tokens, and answers the `Set-Cookie` lines that make the browser forget it.
 * An access token already given lives out its ten minutes at most: it is checked without the database.
 */
export async function signOut(authentication: Authentication, { actor }: Pick<Context, 'actor'>): Promise<string[]> {
  if (actor.kind === 'account') {
    await transaction(authentication.database, (tx) => deleteSession(tx, actor.sessionId))
    authentication.sessions.forget()
  }
  const { headers } = await authentication.library.api.forgetCookie({ returnHeaders: true })
  return headers.getSetCookie()
}
