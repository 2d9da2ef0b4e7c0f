import type { Tx } from '#platform'
import type { AccountId } from '../context.ts'
import { hasWayIn } from './queries.ts'
import { refusals } from './refusals.ts'

/** Refuses `identity.last_way_in`, and so undoes the removal before it, when nothing is left to sign in with: no password, passkey, provider or proven address. */
export async function refuseLastWayIn(tx: Tx, accountId: AccountId): Promise<void> {
  if (!(await hasWayIn(tx, accountId))) throw refusals.last_way_in()
}
