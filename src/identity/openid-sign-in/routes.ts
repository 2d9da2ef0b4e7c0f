import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Authentication } from '../authentication.ts'
import { FRESH_MINUTES } from '../second-factor/admit-proof.ts'
import { ownCall } from '../second-factor/own-call.ts'
import { thisBrowser } from '../this-browser.ts'
import { callbackRoutes } from './callback-routes.ts'
import { OfferedProviders, OpenidDeparture, OpenidLinkPath, OpenidLinks, OpenidStart } from './contract.ts'
import { permissions } from './permissions.ts'
import { presentLink } from './present.ts'
import { offeredProviders } from './provider.ts'
import { providerRoutes } from './provider-routes.ts'
import { findLinksOf } from './queries.ts'
import { startOpenid } from './start-openid.ts'
import { unlink } from './unlink.ts'

const tags = ['Signing in through other providers']
/** Each start makes us call a provider. */
const slowly = { rateLimit: { max: 60, timeWindow: '1 minute' } } as const

/** Signing in through other OpenID providers, and looking after one's links to them. */
export function openidRoutes(authentication: Authentication): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(callbackRoutes(authentication))
    await app.register(providerRoutes(authentication))

    app.get(
      '/api/v1/auth/openid/providers',
      {
        config: { policy: permissions.signIn, audit: { none: 'for everybody to see' } },
        schema: {
          operationId: 'listSignInProviders',
          summary: 'Through whom people may sign in here',
          tags,
          response: { 200: OfferedProviders },
        },
      },
      async ({ ctx }) => ({ data: await offeredProviders(authentication, ctx.clinicId) }),
    )

    app.post(
      '/api/v1/auth/openid/start',
      {
        config: { policy: permissions.signIn, ...slowly, audit: { none: 'nothing has happened yet' } },
        schema: {
          operationId: 'startOpenidSignIn',
          summary: 'Where to send the browser to sign in elsewhere',
          description:
            'The provider sends it back to `/api/v1/auth/openid/callback`, which ends at `returnTo`; at `/sign-in` with `problem` in the query when something does not hold, or with a `challenge` in the fragment when a second factor is due.',
          tags,
          body: OpenidStart,
          response: { 200: OpenidDeparture },
        },
      },
      async (request, reply) => {
        const browser = thisBrowser(request.headers, authentication.issuer)
        const departure = await startOpenid(
          authentication,
          { ctx: request.ctx, host: request.host, browser },
          request.body,
        )
        reply.header('cache-control', 'no-store')
        if (browser.setCookies.length > 0) reply.header('set-cookie', browser.setCookies)
        return departure
      },
    )

    app.get(
      '/api/v1/me/openid-links',
      {
        config: { policy: permissions.own, beforeSecondFactor: true, audit: { none: 'the caller’s own' } },
        schema: {
          operationId: 'listOpenidLinks',
          summary: 'Providers linked to you',
          tags,
          response: { 200: OpenidLinks },
        },
      },
      async ({ ctx }) => {
        const own = await findLinksOf(authentication.database, ownCall(ctx).actor.accountId, ctx.clinicId)
        return { data: own.map(presentLink) }
      },
    )

    app.delete(
      '/api/v1/me/openid-links/:id',
      {
        config: {
          policy: permissions.own,
          freshWithinMinutes: FRESH_MINUTES,
          audit: { inside: 'identity.credential_remove' },
        },
        schema: {
          operationId: 'removeOpenidLink',
          summary: 'Unlink a provider',
          tags,
          params: OpenidLinkPath,
          response: { 204: Type.Null() },
        },
      },
      async ({ ctx, params }, reply) => {
        await unlink(authentication, ownCall(ctx), params.id)
        return reply.code(204).send(null)
      },
    )
  }
}
