import type { IncomingMessage, ServerResponse } from 'node:http'
import type Provider from 'oidc-provider'
import { asId } from '#platform'
import type { Authentication } from '../../authentication.ts'
import type { Context } from '../../context.ts'
import { findClient } from '../client/queries.ts'
import type { ClientRow } from '../client/queries.ts'
import { protocolCall } from '../protocol/speak-protocol.ts'
import { serving } from '../protocol/current-call.ts'
import { errors } from '../protocol/library.ts'
import { refusals } from '../refusals.ts'
import { scopeOf, scopesWithin } from '../scope.ts'

/** The browser that was sent here by an app, with the cookie that says so. */
export interface Browser {
  ctx: Context
  req: IncomingMessage
  res: ServerResponse
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>

/** What an app asks, as it stands between the app's request and the person's answer. */
export interface OpenQuestion {
  provider: Provider
  interaction: Interaction
  client: ClientRow
  /** Everything that was asked for. */
  asked: string[]
  /** What may be granted of it. */
  scopes: string[]
  returnsTo: string
}

/**
 * Runs `work` on the question of this id, if it was put to this very browser: the library's cookie says so, and nobody can answer a
 * question that an attacker began elsewhere (RFC 9700, 4.7). Refuses `identity.question_gone`.
 */
export async function withQuestion<T>(
  { apps }: Pick<Authentication, 'apps'>,
  { ctx, req, res }: Browser,
  id: string,
  work: (question: OpenQuestion) => Promise<T>,
): Promise<T> {
  const provider = await apps()
  return serving(protocolCall(ctx, 'question'), async () => {
    const interaction = await provider.interactionDetails(req, res).catch(goneOrBroken)
    if (interaction.uid !== id || interaction.result !== undefined) throw refusals.question_gone()
    const { client_id: clientId, scope, redirect_uri: redirectUri } = interaction.params
    const client = await findClient(ctx.database, ctx.clinicId, asId(String(clientId)))
    if (client === undefined) throw refusals.question_gone()
    const may = new Set(client.scopes.flatMap(scopesWithin))
    const asked = [...new Set((typeof scope === 'string' ? scope : '').split(' '))]
    const scopes = asked.filter((one) => may.has(one) && scopeOf(one)?.compartment !== 'system')
    return work({ provider, interaction, client, asked, scopes, returnsTo: hostOf(String(redirectUri)) })
  })
}

function goneOrBroken(error: unknown): never {
  if (error instanceof errors.SessionNotFound) throw refusals.question_gone()
  throw error
}

function hostOf(uri: string): string {
  const { protocol, host } = new URL(uri)
  return host === '' ? protocol : host
}
