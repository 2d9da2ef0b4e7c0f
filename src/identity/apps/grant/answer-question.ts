import type Provider from 'oidc-provider'
import type { Static } from 'typebox'
import { newId, transaction } from '#platform'
import { audit } from '../../audit/index.ts'
import type { Authentication } from '../../authentication.ts'
import { accountOf } from '../../context.ts'
import type { AccountId } from '../../context.ts'
import { accessRefusals } from '../../policy.ts'
import type { Answered, Approval } from '../contract.ts'
import { refusals } from '../refusals.ts'
import { scopeOf } from '../scope.ts'
import { withQuestion } from './question.ts'
import type { Browser, OpenQuestion } from './question.ts'

type Answer = Static<typeof Answered>

/** Somebody lets an app in: to all that it asks for, or to less. */
export async function approveQuestion(
  authentication: Pick<Authentication, 'apps' | 'issuer'>,
  browser: Browser,
  id: string,
  approval: Approval,
): Promise<Answer> {
  const accountId = accountOf(browser.ctx.actor)
  if (accountId === undefined) throw accessRefusals.sign_in_required()
  if (approval.accountId.toLowerCase() !== accountId) throw refusals.question_to_another()
  return withQuestion(authentication, browser, id, async (question) => {
    const given = approval.scopes ?? question.scopes
    if (given.length === 0 || given.some((one) => !question.scopes.includes(one))) throw refusals.scopes_not_asked()
    const grantId = await saveGrant(authentication.issuer, question, accountId, given)
    await transaction(browser.ctx.database, (tx) =>
      audit(tx, browser.ctx, { action: 'identity.consent_give', record: grantId }),
    )
    return answered(question.provider, browser, { login: { accountId, remember: false }, consent: { grantId } })
  })
}

/** Somebody does not let an app in; the app is told that, and no more. */
export async function refuseQuestion(
  authentication: Pick<Authentication, 'apps'>,
  browser: Browser,
  id: string,
): Promise<Answer> {
  return withQuestion(authentication, browser, id, ({ provider }) =>
    answered(provider, browser, { error: 'access_denied', error_description: 'the person said no' }),
  )
}

/** What was asked for and not given is kept as refused, or the library would ask again. */
async function saveGrant(
  issuer: string,
  { provider, client, asked }: OpenQuestion,
  accountId: AccountId,
  given: readonly string[],
): Promise<string> {
  const grant = new provider.Grant({ accountId, clientId: client.id })
  // Ours are UUIDs; the library makes ids of its own where there is none.
  grant.jti = newId()
  for (const one of asked) {
    const isGiven = given.includes(one)
    if (scopeOf(one) === undefined) {
      if (isGiven) grant.addOIDCScope(one)
      else grant.rejectOIDCScope(one)
    } else if (isGiven) grant.addResourceScope(issuer, one)
    else grant.rejectResourceScope(issuer, one)
  }
  await grant.save()
  return grant.jti
}

/** Back to the library on the address that was called, whatever it believes that address to be. */
async function answered(
  provider: Provider,
  { req, res }: Browser,
  result: Parameters<Provider['interactionResult']>[2],
): Promise<Answer> {
  const { pathname } = new URL(await provider.interactionResult(req, res, result, { mergeWithLastSubmission: false }))
  return { redirectTo: pathname }
}
