import type { AccountId, Context } from '../context.ts'
import type { AttemptRow } from './queries.ts'
import { refusals } from './refusals.ts'

/** Whoever left signed in comes back in the same session, or not at all. Refuses `identity.openid_return_unknown`. */
export function refuseOther({ actor }: Context, { accountId, sessionId }: AttemptRow): AccountId {
  if (accountId === null || actor.kind !== 'account') throw refusals.openid_return_unknown()
  if (actor.accountId !== accountId || actor.sessionId !== sessionId) throw refusals.openid_return_unknown()
  return accountId
}
