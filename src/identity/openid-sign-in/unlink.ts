import { announce, transaction } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import { FACTS, identityFact } from '../events.ts'
import type { OwnCall } from '../second-factor/own-call.ts'
import { refuseLastWayIn } from '../second-factor/refuse-last-way-in.ts'
import type { OpenidLinkId } from './contract.ts'
import { deleteLink } from './queries.ts'
import { refusals } from './refusals.ts'

/** Refuses `identity.openid_link_not_found`, `last_way_in`. */
export async function unlink({ database }: Authentication, ctx: OwnCall, id: OpenidLinkId): Promise<void> {
  const { accountId } = ctx.actor
  await transaction(database, async (tx) => {
    if (!(await deleteLink(tx, accountId, ctx.clinicId, id))) throw refusals.openid_link_not_found()
    await refuseLastWayIn(tx, accountId)
    await audit(tx, ctx, {
      action: 'identity.credential_remove',
      record: accountId,
      reason: 'sign-in through a provider',
    })
    await announce(tx, identityFact(FACTS.openidUnlinked, ctx.clinicId, { accountId }, ctx.now, accountId))
  })
}
