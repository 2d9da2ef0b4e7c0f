import { announce, newId, transaction } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import type { Context } from '../context.ts'
import { FACTS, identityFact } from '../events.ts'
import type { Provider } from './provider.ts'
import { insertLink } from './queries.ts'
import type { AttemptRow } from './queries.ts'
import type { Person } from './read-answer.ts'
import { refuseOther } from './refuse-other.ts'
import { refusals } from './refusals.ts'

/** Links a provider to the account that asked for it, in the session that asked for it. Refuses `identity.openid_link_taken`, also for one's own. */
export async function linkPerson(
  { database }: Authentication,
  ctx: Context,
  attempt: AttemptRow,
  provider: Provider,
  { issuer, subject }: Person,
): Promise<void> {
  const accountId = refuseOther(ctx, attempt)
  const { clinicId, now } = ctx
  const id = newId<'openid link'>()
  const { label } = provider
  await transaction(database, async (tx) => {
    const link = { id, accountId, clinicId: provider.clinicId, issuer, subject, label, linkedAt: now, lastUsedAt: null }
    if ((await insertLink(tx, link)) !== accountId) throw refusals.openid_link_taken()
    await audit(tx, ctx, { action: 'identity.credential_add', record: accountId, reason: 'sign-in through a provider' })
    await announce(tx, identityFact(FACTS.openidLinked, clinicId, { accountId, label }, now, accountId))
  })
}
