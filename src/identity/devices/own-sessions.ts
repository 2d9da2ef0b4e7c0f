import { announce, transaction } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import { FACTS, identityFact } from '../events.ts'
import { refusals } from '../refusals.ts'
import type { OwnCall } from '../second-factor/own-call.ts'
import type { OwnSession } from './contract.ts'
import { deviceName } from './device-name.ts'
import { deleteOwnSession, deleteSessionsOf, findSessionsOf } from './queries.ts'

const instant = (at: number): string => new Date(at).toISOString()

/** Where the caller is signed in to this clinic, last used first. */
export async function listOwnSessions(
  { database }: Pick<Authentication, 'database'>,
  { actor, clinicId, now }: OwnCall,
): Promise<OwnSession[]> {
  const rows = await findSessionsOf(database, actor.accountId, clinicId, now)
  return rows.map((row) => ({
    id: row.id as OwnSession['id'],
    device: deviceName(row.userAgent),
    address: row.address === '' ? null : row.address,
    provenBy: row.proofs,
    begunAt: instant(row.begunAt),
    lastUsedAt: instant(row.lastUsedAt),
    expiresAt: instant(row.expiresAt),
    timeZone: 'UTC',
    current: row.id === actor.sessionId,
  }))
}

/** Ends one session of the caller's, with its refresh tokens. Refuses `identity.session_not_found`, also for somebody else's. */
export async function endOwnSession(authentication: Authentication, ctx: OwnCall, sessionId: string): Promise<void> {
  const { accountId } = ctx.actor
  await transaction(authentication.database, async (tx) => {
    if (!(await deleteOwnSession(tx, accountId, ctx.clinicId, sessionId))) throw refusals.session_not_found()
    await audit(tx, ctx, { action: 'identity.session_revoke', record: sessionId })
  })
  authentication.sessions.forget()
}

/**
 * Ends every session of the caller's but this one, also those at other clinics, and what apps were granted: whoever signs out everywhere else means
 * the app on a lost telephone too. Answers how many sessions.
 */
export async function endOtherSessions(authentication: Authentication, ctx: OwnCall): Promise<number> {
  const { accountId, sessionId } = ctx.actor
  const ended = await transaction(authentication.database, async (tx) => {
    const count = await deleteSessionsOf(tx, accountId, sessionId)
    await announce(tx, identityFact(FACTS.accessEnded, ctx.clinicId, { accountId }, ctx.now, accountId))
    await audit(tx, ctx, { action: 'identity.session_revoke', reason: `all others: ${count}` })
    return count
  })
  authentication.sessions.forget()
  return ended
}
