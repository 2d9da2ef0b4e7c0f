import type { Reader } from '#platform'
import type { AccountId } from './context.ts'
import { findAccount } from './queries.ts'
import type { AccountRow } from './queries.ts'
import { refusals } from './refusals.ts'

export type Profile = AccountRow

/** What an account says about its person. Refuses `identity.account_not_found`. */
export async function profileOf(reader: Reader, accountId: AccountId): Promise<Profile> {
  const account = await findAccount(reader, accountId)
  if (account === undefined) throw refusals.account_not_found()
  return account
}
