import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { decodeJwt } from 'jose'
import { transaction } from '#platform'
import { audit } from '../../audit/index.ts'
import type { Authentication } from '../../authentication.ts'
import { touchClient } from '../client/queries.ts'
import { touchGrant } from '../grant/queries.ts'
import { permissions } from '../permissions.ts'
import { CONSENT_PAGE } from './authorization-server.ts'
import type { ProtocolCall } from './current-call.ts'
import * as answers from './answers.ts'
import { introspectToken } from './introspect-token.ts'
import { revokeToken } from './revoke-token.ts'
import { passOn, protocolCall, requestOf, speakProtocol } from './speak-protocol.ts'
import type { ProtocolAnswer } from './speak-protocol.ts'

const tags = ['Apps']
const FORM =
  'Takes a form (`application/x-www-form-urlencoded`) and answers as OAuth says, not with a problem document.'
/** What the library takes at most. */
const LONGEST_FORM = 56 * 1024
const KEYS_MAX_AGE = 'public, max-age=300'

/** The addresses of OAuth 2.1 that apps call. Their texts are the library's, for they are those of the standards. */
export function protocolRoutes(authentication: Authentication): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'string', bodyLimit: LONGEST_FORM }, (_request, body, done) =>
      done(null, body),
    )
    const client = { policy: permissions.speakProtocol, caller: 'client' } as const
    const limited = { ...client, ...perMinute(authentication, 600) }

    app.get(
      '/oauth2/authorize',
      {
        config: client,
        schema: {
          operationId: 'authorize',
          summary: 'An app sends somebody to be asked (code with PKCE, S256)',
          tags,
          response: answers.asking,
        },
      },
      async (request, reply) => {
        // A form that sends itself needs a script in a page, which no page of ours may have; also where the answer is an error.
        if (hasOtherResponseMode(request.url))
          return reply.redirect(`${CONSENT_PAGE}?error=unsupported_response_mode`, 303)
        const { answer } = await spoken(authentication, request, 'authorize', { url: withConsent(request.url) })
        return passOn(reply, answer)
      },
    )
    app.get(
      '/oauth2/authorize/:question',
      {
        config: client,
        schema: {
          operationId: 'resumeAuthorization',
          summary: 'Back to the app with what was answered',
          tags,
          response: answers.asking,
        },
      },
      async (request, reply) => passOn(reply, (await spoken(authentication, request, 'resume')).answer),
    )
    app.post(
      '/oauth2/token',
      {
        config: limited,
        schema: {
          operationId: 'issueToken',
          summary: 'Tokens for a code, a refresh token or client credentials',
          description: FORM,
          tags,
          response: answers.tokens,
        },
      },
      async (request, reply) => {
        const { answer, call } = await spoken(authentication, request, 'token')
        if (answer.status === 200) await noteUse(call, answer)
        if (answer.status === 401) await noteFailure(call)
        return passOn(reply, answer)
      },
    )
    app.post(
      '/oauth2/introspect',
      {
        config: limited,
        schema: {
          operationId: 'introspectToken',
          summary: 'What a token is worth now (RFC 7662)',
          description: FORM,
          tags,
          response: answers.introspected,
        },
      },
      async (request, reply) => {
        const { answer, call } = await spoken(authentication, request, 'introspect')
        if (!isAboutSignedToken(answer)) return passOn(reply, answer)
        return reply.send(await introspectToken(authentication.tokens, call, tokenIn(request)))
      },
    )
    app.post(
      '/oauth2/revoke',
      {
        config: limited,
        schema: {
          operationId: 'revokeToken',
          summary: 'A token is given back, with all that came of its grant (RFC 7009)',
          description: FORM,
          tags,
          response: answers.revoked,
        },
      },
      async (request, reply) => {
        const { answer, call } = await spoken(authentication, request, 'revoke')
        const isDone = isAboutSignedToken(answer) && (await revokeToken(authentication.tokens, call, tokenIn(request)))
        return isDone ? reply.code(200).send() : passOn(reply, answer)
      },
    )
    for (const [url, operationId] of METADATA) {
      app.get(
        url,
        {
          config: { policy: permissions.readMetadata, caller: 'client' },
          schema: {
            operationId,
            summary: 'What this issuer does (RFC 8414, OpenID Connect Discovery, SMART App Launch)',
            tags,
            response: answers.metadata,
          },
        },
        async (request, reply) => {
          const { answer } = await spoken(authentication, request, 'metadata', { url: METADATA[0][0] })
          const known = trueMetadata(answer.body)
          const told = operationId === 'readSmartConfiguration' ? { ...known, capabilities: SMART_CAPABILITIES } : known
          return reply.header('cache-control', KEYS_MAX_AGE).type('application/json').send(JSON.stringify(told))
        },
      )
    }
  }
}

/** The library lists what it could do; no client of ours may have its answer anywhere but in the query. */
function trueMetadata(body: string): Record<string, unknown> {
  const all = JSON.parse(body) as Record<string, unknown>
  return { ...all, response_modes_supported: ['query'] }
}

const METADATA = [
  ['/.well-known/openid-configuration', 'readIssuer'],
  ['/.well-known/oauth-authorization-server', 'readAuthorizationServer'],
  ['/fhir/R4/.well-known/smart-configuration', 'readSmartConfiguration'],
] as const

/** Of SMART App Launch 2.2; nothing is launched from within Praxis, so no `launch-…` and no context. */
const SMART_CAPABILITIES = [
  'client-public',
  'client-confidential-symmetric',
  'client-confidential-asymmetric',
  'permission-offline',
  'permission-patient',
  'permission-user',
  'permission-v2',
]

async function spoken(
  { apps, issuer, ownsHost }: Authentication,
  request: FastifyRequest,
  route: ProtocolCall['route'],
  wanted: { url?: string } = {},
): Promise<{ answer: ProtocolAnswer; call: ProtocolCall }> {
  const call = protocolCall(request.ctx, route)
  const answer = await speakProtocol({ apps, issuer, ownsHost }, call, { ...requestOf(request), ...wanted })
  if (call.failure !== undefined) throw call.failure
  return { answer, call }
}

function hasOtherResponseMode(url: string): boolean {
  const asked = new URLSearchParams(url.split('?', 2)[1]).getAll('response_mode')
  return asked.some((mode) => mode !== 'query')
}

/** Somebody is asked each time here, which OpenID Connect wants an app to say itself before it gets a refresh token (Core, 11). */
function withConsent(url: string): string {
  const [path, query = ''] = url.split('?', 2)
  const asked = new URLSearchParams(query)
  const scopes = asked.getAll('scope').join(' ').split(' ')
  if (asked.has('prompt') || !scopes.includes('offline_access')) return url
  return `${path}?${query}&prompt=consent`
}

/** The library sends tokens back that it did not store, once it has checked who asks. */
function isAboutSignedToken({ status, body }: ProtocolAnswer): boolean {
  return status === 400 && body.includes('"unsupported_token_type"')
}

function tokenIn({ body }: FastifyRequest): string {
  return new URLSearchParams(typeof body === 'string' ? body : '').get('token') ?? ''
}

/** Who was given a token is written down before it leaves. */
async function noteUse({ ctx, client }: ProtocolCall, answer: ProtocolAnswer): Promise<void> {
  if (client === undefined) return
  const grant = grantIn(answer.body)
  const actor = { kind: 'client', clientId: client, clinicId: ctx.clinicId, scopes: [] } as const
  await transaction(ctx.database, async (tx) => {
    await touchClient(tx, ctx.clinicId, client, ctx.now)
    if (grant !== undefined) await touchGrant(tx, ctx.clinicId, grant, ctx.now)
    await audit(tx, { ...ctx, actor }, { action: 'identity.token_issue', record: client })
  })
}

/** Somebody came as a client that there is and could not prove it. Who comes as nobody is counted by the limits alone. */
async function noteFailure({ ctx, client }: ProtocolCall): Promise<void> {
  if (client === undefined) return
  const event = { action: 'identity.token_issue', record: client, refusal: 'identity.client_unproven' } as const
  await transaction(ctx.database, (tx) => audit(tx, ctx, event))
}

/** Of an answer that is ours: the grant that its access token names. */
function grantIn(body: string): string | undefined {
  const answer: unknown = JSON.parse(body)
  const token: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'access_token') : undefined
  if (typeof token !== 'string') return undefined
  const { grant } = decodeJwt(token)
  return typeof grant === 'string' ? grant : undefined
}

function perMinute({ rateLimits }: Authentication, max: number) {
  return rateLimits ? { rateLimit: { max, timeWindow: '1 minute' as const } } : {}
}
