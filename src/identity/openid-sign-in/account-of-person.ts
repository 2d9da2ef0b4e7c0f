import { announce, newId, transaction } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import type { AccountId, Context } from '../context.ts'
import { FACTS, identityFact } from '../events.ts'
import { openAccount } from '../open-account.ts'
import type { Provider } from './provider.ts'
import { insertLink, isAddressKnown, useLink } from './queries.ts'
import type { Person } from './read-answer.ts'
import { refusals } from './refusals.ts'

/**
 * The account that a person at a provider is linked to; or a new one, where the provider may open accounts and has verified the address.
 *
 * Never an account that merely has the same address, verified or not: whoever runs a provider, or gets hold of an old address at one, would
 * have the account. Its owner signs in and links. A clinic's own provider can say any address, so what it opens has yet to prove its
 * address by letter; the operator's providers are believed. Refuses `identity.openid_not_linked`, `openid_account_exists`.
 */
export async function accountOfPerson(
  { database }: Authentication,
  ctx: Pick<Context, 'actor' | 'clinicId' | 'now' | 'requestId' | 'address'>,
  provider: Provider,
  person: Person,
): Promise<AccountId> {
  const { clinicId, now } = ctx
  return transaction(database, async (tx) => {
    const linked = await useLink(tx, provider.clinicId, person.issuer, person.subject, now)
    if (linked !== undefined) return linked
    const { verifiedEmail: email } = person
    if (!provider.opensAccounts || email === undefined) throw refusals.openid_not_linked()
    if (await isAddressKnown(tx, email)) throw refusals.openid_account_exists()
    const name = person.name ?? email.split('@')[0] ?? email
    const isProven = provider.clinicId === null
    const { accountId, opened } = await openAccount(tx, { clinicId, email, name, isProven, at: now })
    if (!opened) throw refusals.openid_account_exists()
    const link = { id: newId<'openid link'>(), accountId, clinicId: provider.clinicId, label: provider.label }
    const { issuer, subject } = person
    // Of two new sign-ins of one person at once the second finds the first one's link, and is that account.
    if ((await insertLink(tx, { ...link, issuer, subject, linkedAt: now, lastUsedAt: now })) !== accountId)
      throw refusals.openid_account_exists()
    await audit(tx, ctx, { action: 'identity.account_open', record: accountId })
    await announce(tx, identityFact(FACTS.openidLinked, clinicId, { accountId, label: provider.label }, now, accountId))
    return accountId
  })
}
