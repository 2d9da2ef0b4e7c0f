import { announce } from '#platform'
import type { Tx } from '#platform'
import { accountOf } from '../../context.ts'
import type { Context } from '../../context.ts'
import { FACTS, identityFact } from '../../events.ts'
import { selectMembers } from '../../members/queries.ts'
import type { ClientId } from '../contract.ts'

/**
 * A fact for each administrator, since each owes a letter of its own; also for the one who did it, whose session may be in other hands: a
 * client with a secret is a way in that outlives every password.
 */
export async function tellAdministrators(
  tx: Tx,
  { clinicId, actor, now }: Pick<Context, 'clinicId' | 'actor' | 'now'>,
  fact: typeof FACTS.clientAdded | typeof FACTS.clientSecretChanged,
  clientId: ClientId,
): Promise<void> {
  const administrators = (await selectMembers(tx, clinicId)).filter(({ roles }) => roles.includes('administrator'))
  for (const { accountId } of administrators)
    await announce(tx, identityFact(fact, clinicId, { accountId, clientId }, now, accountOf(actor)))
}
