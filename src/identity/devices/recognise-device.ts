import { announce } from '#platform'
import type { Tx } from '#platform'
import type { SignInContext } from '../begin-session.ts'
import type { AccountId } from '../context.ts'
import { FACTS, identityFact } from '../events.ts'
import { hashOfToken, newSecretToken } from '../secret-token.ts'
import { insertDevice, seeDevice } from './queries.ts'

const LONGEST_USER_AGENT = 300

/**
 * The device a sign-in comes from, with the tokens its cookie keeps. An account not known on it gets a token made here and now, never
 * one that the browser brought: whoever planted it would be known, too. Tells `identity.new_device_seen` unless it is the account's first.
 */
export async function recogniseDevice(
  tx: Tx,
  { clinicId, now, address, userAgent, deviceTokens = [] }: SignInContext,
  accountId: AccountId,
): Promise<{ id: string; tokens: readonly string[] }> {
  const agent = userAgent?.slice(0, LONGEST_USER_AGENT) ?? null
  const known = await seeDevice(tx, accountId, deviceTokens.map(hashOfToken), agent, now)
  if (known !== undefined) return { id: known, tokens: deviceTokens }
  const token = newSecretToken()
  const { id, isFirst } = await insertDevice(tx, { accountId, sha256: hashOfToken(token), userAgent: agent, now })
  if (!isFirst) {
    const seen = { accountId, deviceId: id, userAgent: agent, address }
    await announce(tx, identityFact(FACTS.newDeviceSeen, clinicId, seen, now, accountId))
  }
  return { id, tokens: [token, ...deviceTokens] }
}
