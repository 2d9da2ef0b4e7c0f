import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { addressRoutes } from './address/routes.ts'
import type { Authentication } from './authentication.ts'
import { KeySet, RefreshWish, SignInWish, SignUpWish, SignedInAnswer, Tokens } from './contract.ts'
import { deviceRoutes } from './devices/routes.ts'
import { magicLinkRoutes } from './magic-link/routes.ts'
import { invitationRoutes } from './members/invitations/routes.ts'
import { memberRoutes } from './members/routes.ts'
import { permissions } from './permissions.ts'
import { openidRoutes } from './openid-sign-in/routes.ts'
import { passkeyRoutes } from './passkey/routes.ts'
import { recoveryRoutes } from './recovery/routes.ts'
import { refreshSession } from './refresh-session.ts'
import { provingRoutes, secondFactorRoutes, staffPolicyRoutes } from './second-factor/routes.ts'
import { answerSignedIn, signInCall } from './sign-in-call.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { signUp } from './sign-up.ts'

const tags = ['Signing in']
const KEYS_MAX_AGE = 'public, max-age=300'

/** The addresses of signing in, and of the keys that others check our tokens with. */
export function identityRoutes(authentication: Authentication): FastifyPluginAsyncTypebox {
  return async (app) => {
    // Signing in and out, also with a session of which a second factor is due, and with a token that has expired.
    app.addHook('onRoute', ({ url, config }) => {
      if (config === undefined || !url.startsWith('/api/v1/auth/')) return
      config.beforeSecondFactor = true
      if (config.policy === 'open') config.caller ??= 'anybody'
    })
    app.addHook('onRequest', async (request) => {
      authentication.refuseCrossSite({ method: request.method, headers: request.headers, host: request.host })
    })

    await app.register(provingRoutes(authentication))
    await app.register(secondFactorRoutes(authentication))
    await app.register(staffPolicyRoutes())
    await app.register(passkeyRoutes(authentication))
    await app.register(openidRoutes(authentication))
    await app.register(addressRoutes(authentication))
    await app.register(recoveryRoutes(authentication))
    await app.register(magicLinkRoutes(authentication))
    await app.register(deviceRoutes(authentication))
    await app.register(memberRoutes(authentication))
    await app.register(invitationRoutes(authentication))

    app.post(
      '/api/v1/auth/sign-up',
      {
        config: {
          policy: permissions.signUp,
          audit: { inside: 'identity.account_open' },
          aside: true,
          ...perMinute(300),
        },
        schema: {
          operationId: 'signUp',
          summary: 'Open an account',
          tags,
          body: SignUpWish,
          response: { 200: SignedInAnswer },
        },
      },
      async (request, reply) =>
        answerSignedIn(reply, () => signUp(authentication, signInCall(authentication, request), request.body)),
    )

    app.post(
      '/api/v1/auth/sign-in',
      {
        config: { policy: permissions.signIn, audit: { inside: 'identity.sign_in' }, aside: true, ...perMinute(600) },
        schema: {
          operationId: 'signIn',
          summary: 'Sign in with e-mail and password',
          tags,
          body: SignInWish,
          response: { 200: SignedInAnswer },
        },
      },
      async (request, reply) =>
        answerSignedIn(reply, () => signIn(authentication, signInCall(authentication, request), request.body)),
    )

    app.post(
      '/api/v1/auth/refresh',
      {
        config: { policy: permissions.refresh, ...perMinute(300) },
        schema: {
          operationId: 'refresh',
          summary: 'Change a refresh token for a new pair',
          tags,
          body: RefreshWish,
          response: { 200: Tokens },
        },
      },
      async (request) => refreshSession(authentication, signInCall(authentication, request), request.body.refreshToken),
    )

    app.post(
      '/api/v1/auth/sign-out',
      {
        config: { policy: permissions.signOut, audit: { inside: 'identity.sign_out' } },
        schema: {
          operationId: 'signOut',
          summary: 'End the session, its refresh tokens and the cookie',
          tags,
          response: { 204: Type.Null() },
        },
      },
      async (request, reply) => {
        const cookies = await signOut(authentication, request.ctx)
        // What the last person saw is gone for the next one; not "cookies", which would end other sites of the same domain too.
        reply.header('clear-site-data', '"cache", "storage"')
        return reply.header('set-cookie', cookies).code(204).send(null)
      },
    )

    app.get(
      '/.well-known/jwks.json',
      {
        config: { policy: permissions.readKeys },
        schema: { operationId: 'readKeys', summary: 'Keys that sign access tokens', tags, response: { 200: KeySet } },
      },
      async (_request, reply) => {
        reply.header('cache-control', KEYS_MAX_AGE)
        return { keys: (await authentication.tokens.keys()).keys.map((key) => ({ ...key, use: 'sig' })) }
      },
    )
  }
}

/** On top of the server's own limits, and counted once for all processes: what stands in the way of trying many accounts. */
function perMinute(max: number) {
  return { rateLimit: { max, timeWindow: '1 minute', everywhere: true } } as const
}
