import type { Reader } from '#platform'
import { findAccountByEmail } from '../queries.ts'
import type { AccountRow } from '../queries.ts'

/** The account of an address: the one whose owner proved it, else the one whose owner did not. For the operator, who is told which. */
export async function accountOfAddress(reader: Reader, email: string): Promise<AccountRow | undefined> {
  const address = email.trim().toLowerCase()
  return (await findAccountByEmail(reader, address, true)) ?? findAccountByEmail(reader, address, false)
}
