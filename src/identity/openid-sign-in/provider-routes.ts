import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Authentication } from '../authentication.ts'
import { ownOrigin } from '../own-origin.ts'
import { FRESH_MINUTES } from '../second-factor/admit-proof.ts'
import { addProvider, changeProvider, removeProvider } from './administer-providers.ts'
import {
  NewOpenidProvider,
  OpenidProvider,
  OpenidProviderChange,
  OpenidProviderPath,
  OpenidProviders,
} from './contract.ts'
import { permissions } from './permissions.ts'
import { presentProvider } from './present.ts'
import { findProviders } from './queries.ts'

const tags = ['Signing in through other providers']
const slowly = { rateLimit: { max: 20, timeWindow: '1 minute' } } as const
const change = { policy: permissions.administer, freshWithinMinutes: FRESH_MINUTES } as const

/** Whom a clinic lets vouch for people. Those of the whole installation are in the operator's file. */
export function providerRoutes(authentication: Authentication): FastifyPluginAsyncTypebox {
  const originOf = ({ host, ctx }: FastifyRequest) => ownOrigin(authentication, host, ctx.clinicId)
  return async (app) => {
    app.get(
      '/api/v1/openid-providers',
      {
        config: { policy: permissions.administer, audit: { none: 'no patient’s data' } },
        schema: {
          operationId: 'listOpenidProviders',
          summary: 'Providers of this clinic',
          tags,
          response: { 200: OpenidProviders },
        },
      },
      async (request) => {
        const origin = await originOf(request)
        const rows = await findProviders(request.ctx.database, request.ctx.clinicId)
        return { data: rows.map((row) => presentProvider(row, origin)) }
      },
    )

    app.post(
      '/api/v1/openid-providers',
      {
        config: { ...change, ...slowly, audit: { inside: 'identity.openid_provider_change' } },
        schema: {
          operationId: 'addOpenidProvider',
          summary: 'Let a provider vouch for people',
          tags,
          body: NewOpenidProvider,
          response: { 201: OpenidProvider },
        },
      },
      async (request, reply) => {
        const row = await addProvider(authentication, request.ctx, request.body)
        reply.code(201)
        return presentProvider(row, await originOf(request))
      },
    )

    app.patch(
      '/api/v1/openid-providers/:id',
      {
        config: { ...change, audit: { inside: 'identity.openid_provider_change' } },
        schema: {
          operationId: 'changeOpenidProvider',
          summary: 'Change how a provider is used',
          tags,
          params: OpenidProviderPath,
          body: OpenidProviderChange,
          response: { 200: OpenidProvider },
        },
      },
      async (request) => {
        const row = await changeProvider(authentication, request.ctx, request.params.id, request.body)
        return presentProvider(row, await originOf(request))
      },
    )

    app.delete(
      '/api/v1/openid-providers/:id',
      {
        config: { ...change, audit: { inside: 'identity.openid_provider_change' } },
        schema: {
          operationId: 'removeOpenidProvider',
          summary: 'Stop a provider from vouching for people',
          tags,
          params: OpenidProviderPath,
          response: { 204: Type.Null() },
        },
      },
      async ({ ctx, params }, reply) => {
        await removeProvider(ctx, params.id)
        return reply.code(204).send(null)
      },
    )
  }
}
