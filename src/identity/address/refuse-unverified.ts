import type { Reader } from '#platform'
import { isStaff } from '../context.ts'
import type { Actor } from '../context.ts'
import { findAccount } from '../queries.ts'
import { refusals } from '../refusals.ts'

/**
 * For what a clinic lets only people with a verified address do. Staff answer for whom they do it, and other systems for themselves.
 * Refuses `identity.email_not_verified`.
 */
export async function refuseUnverified(reader: Reader, actor: Actor): Promise<void> {
  if (actor.kind !== 'account' || isStaff(actor)) return
  const account = await findAccount(reader, actor.accountId)
  if (account?.emailVerified !== true) throw refusals.email_not_verified()
}
