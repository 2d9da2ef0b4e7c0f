import { asId } from '#platform'
import type { Fact, Tx } from '#platform'
import { deleteAllGrantsOf } from './queries.ts'

/** Whoever takes an account back does not leave an app in it. */
export async function onAccessEnded(tx: Tx, { payload: { accountId } }: Fact): Promise<void> {
  if (typeof accountId !== 'string') throw new TypeError('an end of access names no account')
  await deleteAllGrantsOf(tx, asId(accountId))
}
