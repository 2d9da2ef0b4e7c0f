import { transaction } from '#platform'
import { audit } from '../audit/index.ts'
import type { Authentication } from '../authentication.ts'
import type { Context } from '../context.ts'
import { findFactors, proveSession } from '../second-factor/queries.ts'
import { refusals as secondFactor } from '../second-factor/refusals.ts'
import { proofOfPerson } from './proof-of-person.ts'
import type { Provider } from './provider.ts'
import { useLink } from './queries.ts'
import type { AttemptRow } from './queries.ts'
import type { Person } from './read-answer.ts'
import { refuseOther } from './refuse-other.ts'
import { refusals } from './refusals.ts'

/**
 * Somebody proves again through a provider that it is them: for accounts that have nothing else. Whoever has a password, an authenticator app or a
 * passkey proves with that. Refuses `identity.openid_not_linked`, `proof_too_weak`.
 */
export async function proveThroughProvider(
  { database, sessions }: Authentication,
  ctx: Context,
  attempt: AttemptRow,
  provider: Provider,
  person: Person,
): Promise<void> {
  const accountId = refuseOther(ctx, attempt)
  await transaction(database, async (tx) => {
    if ((await useLink(tx, provider.clinicId, person.issuer, person.subject, ctx.now)) !== accountId)
      throw refusals.openid_not_linked()
    const { hasPassword, totpConfirmedAt, passkeys } = await findFactors(tx, accountId)
    if (hasPassword || totpConfirmedAt !== null || passkeys > 0) throw secondFactor.proof_too_weak()
    const proof = proofOfPerson(provider, person)
    await proveSession(tx, attempt.sessionId ?? '', accountId, { proof, now: ctx.now })
    await audit(tx, ctx, { action: 'identity.sign_in', record: accountId, reason: 'proved again through a provider' })
  })
  sessions.forget()
}
