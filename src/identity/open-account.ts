import { announce, newId } from '#platform'
import type { Tx } from '#platform'
import type { AccountId, ClinicId } from './context.ts'
import { FACTS, identityFact } from './events.ts'
import { findAccountByEmail, insertAccount, insertPassword } from './queries.ts'

export interface AccountWish {
  clinicId: ClinicId
  email: string
  name: string
  /** From `hashPassword`, made before the transaction begins. None: there is another way in, such as another provider. */
  passwordHash?: string | undefined
  locale?: string | undefined
  timeZone?: string | undefined
  /** Somebody who knows vouches that the address is this person's: the operator, an administrator, another provider. */
  isProven?: boolean | undefined
  /** Epoch milliseconds. */
  at: number
}

/**
 * Opens an account that signs in with a password, and announces `identity.account_opened` for the clinic it was opened at.
 * If the address has a proven account already, or this one is not proven and there is another such, says so and leaves that as it is.
 */
export async function openAccount(tx: Tx, wish: AccountWish): Promise<{ accountId: AccountId; opened: boolean }> {
  const { clinicId, name, passwordHash, locale = null, timeZone = null, isProven = false, at } = wish
  const email = wish.email.toLowerCase()
  const accountId = newId<'account'>()
  if (!(await insertAccount(tx, { id: accountId, email, name, isProven, locale, timeZone, at }))) {
    const existing = await findAccountByEmail(tx, email, isProven)
    if (existing === undefined) throw new Error('the address was taken and is free again: try once more')
    return { accountId: existing.id, opened: false }
  }
  if (passwordHash !== undefined) await insertPassword(tx, accountId, passwordHash, at)
  await announce(
    tx,
    identityFact(FACTS.accountOpened, clinicId, { accountId, name, email, locale, timeZone }, at, accountId),
  )
  return { accountId, opened: true }
}
