import type { Authentication } from '../../authentication.ts'
import { accountOf } from '../../context.ts'
import { accessRefusals } from '../../policy.ts'
import { profileOf } from '../../profile-of.ts'
import { instant } from '../client/client-view.ts'
import type { Question } from '../contract.ts'
import { GRANT_SECONDS } from '../protocol/authorization-server.ts'
import { inWords } from '../scope-words.ts'
import { scopeOf } from '../scope.ts'
import { withQuestion } from './question.ts'
import type { Browser } from './question.ts'

/** What an app asks of whoever is signed in here, in words. */
export async function readQuestion(
  authentication: Pick<Authentication, 'apps'>,
  browser: Browser,
  id: string,
): Promise<Question> {
  const { database, actor } = browser.ctx
  const accountId = accountOf(actor)
  if (accountId === undefined) throw accessRefusals.sign_in_required()
  return withQuestion(authentication, browser, id, async ({ interaction, client, scopes, returnsTo }) => {
    const { name, email } = await profileOf(database, accountId)
    return {
      id,
      app: { id: client.id, name: client.name, homepage: client.homepage, returnsTo },
      account: { id: accountId, name, email },
      scopes: scopes.map(askedScope),
      lastsDays: GRANT_SECONDS / 86_400,
      expiresAt: instant(interaction.exp * 1000),
      timeZone: 'UTC',
    }
  })
}

function askedScope(value: string): Question['scopes'][number] {
  const scope = scopeOf(value)
  const compartment = scope === undefined || scope.compartment === 'system' ? null : scope.compartment
  const interactions = [...(scope?.interactions ?? [])]
  return { scope: value, words: inWords(value), compartment, resource: scope?.resource ?? null, interactions }
}
