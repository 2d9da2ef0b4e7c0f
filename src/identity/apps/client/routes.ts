import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { asId, etagOf, matches, page, readCursor } from '#platform'
import { FRESH_MINUTES } from '../../second-factor/admit-proof.ts'
import * as contract from '../contract.ts'
import { endGrantOfClient } from '../grant/end-grants.ts'
import { findGrantsOfClient } from '../grant/queries.ts'
import { shown } from '../grant/routes.ts'
import { permissions } from '../permissions.ts'
import { refusals } from '../refusals.ts'
import { addClient } from './add-client.ts'
import { changeClient } from './change-client.ts'
import { changeSecret, endSecret } from './change-secret.ts'
import { clientView } from './client-view.ts'
import { endClient } from './end-client.ts'
import { findClient, findClients, findSecrets } from './queries.ts'

const tags = ['Apps']
const config = { policy: permissions.manageClients }
/** What gives somebody a way in that outlives the administrator's session; what takes one away must never wait for a password. */
const opening = { ...config, freshWithinMinutes: FRESH_MINUTES }

/** The apps and systems that a clinic lets in, for its administrators. Dynamic registration there is none. */
export const clientRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/api-clients',
    {
      config: opening,
      schema: {
        operationId: 'addApiClient',
        summary: 'Let in an app or a system; its secret is in this answer and nowhere else',
        tags,
        body: contract.NewApiClient,
        response: { 201: contract.AddedApiClient },
      },
    },
    async ({ ctx, body }, reply) => {
      const added = await addClient(ctx, body)
      return reply
        .code(201)
        .headers({ location: `/api/v1/api-clients/${added.id}`, etag: etagOf(added.version) })
        .send(added)
    },
  )

  app.get(
    '/api/v1/api-clients',
    {
      config,
      schema: {
        operationId: 'listApiClients',
        summary: 'The apps and systems that are let in, oldest first',
        tags,
        querystring: contract.ApiClientQuery,
        response: { 200: contract.ApiClients },
      },
    },
    async ({ ctx, query }) => {
      const { limit = 100, cursor } = query
      const key = readCursor(cursor, ['number', 'uuid'])
      const after = key === undefined ? undefined : ([Number(key[0]), String(key[1])] as const)
      const found = await findClients(ctx.database, ctx.clinicId, { limit: limit + 1, after })
      const ids = found.map((one) => one.id)
      const secrets = ids.length === 0 ? [] : await findSecrets(ctx.database, ctx.clinicId, ids, ctx.now)
      const view = (one: (typeof found)[number]) =>
        clientView(
          one,
          secrets.filter((secret) => secret.clientId === one.id),
        )
      return page(found, limit, (one) => [one.createdAt, one.id], view)
    },
  )

  app.get(
    '/api/v1/api-clients/:id',
    {
      config,
      schema: {
        operationId: 'readApiClient',
        summary: 'One app or system',
        tags,
        params: contract.OneApiClient,
        response: { 200: contract.ApiClient },
      },
    },
    async ({ ctx, params }, reply) => {
      const found = await findClient(ctx.database, ctx.clinicId, params.id)
      if (found === undefined) throw refusals.client_not_found()
      const secrets = await findSecrets(ctx.database, ctx.clinicId, [found.id], ctx.now)
      return reply.header('etag', etagOf(found.version)).send(clientView(found, secrets))
    },
  )

  app.patch(
    '/api/v1/api-clients/:id',
    {
      config: opening,
      schema: {
        operationId: 'changeApiClient',
        summary: 'Change what it is called, may ask for, and where people are sent back to',
        tags,
        params: contract.OneApiClient,
        headers: contract.IfMatch,
        body: contract.ApiClientChange,
        response: { 200: contract.ApiClient },
      },
    },
    async ({ ctx, params, headers, body }, reply) => {
      const seen = (version: number) => matches(headers['if-match'], version)
      const changed = await changeClient(ctx, params.id, seen, body)
      return reply.header('etag', etagOf(changed.version)).send(changed)
    },
  )

  app.delete(
    '/api/v1/api-clients/:id',
    {
      config,
      schema: {
        operationId: 'endApiClient',
        summary: 'Let it in no more; what people granted it ends too',
        tags,
        params: contract.OneApiClient,
        response: { 204: Type.Null() },
      },
    },
    async ({ ctx, params }, reply) => {
      await endClient(ctx, params.id)
      return reply.code(204).send(null)
    },
  )

  await app.register(secretRoutes)
  await app.register(grantOfClientRoutes)
}

const secretRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/api-clients/:id/secrets',
    {
      config: opening,
      schema: {
        operationId: 'changeApiClientSecret',
        summary: 'A new secret, shown this once; those before count a while longer',
        tags,
        params: contract.OneApiClient,
        body: contract.SecretWish,
        response: { 201: contract.NewSecret },
      },
    },
    async ({ ctx, params, body }, reply) => reply.code(201).send(await changeSecret(ctx, params.id, body)),
  )

  app.delete(
    '/api/v1/api-clients/:id/secrets/:secretId',
    {
      config,
      schema: {
        operationId: 'endApiClientSecret',
        summary: 'A secret counts no more, from now',
        tags,
        params: contract.OneSecret,
        response: { 204: Type.Null() },
      },
    },
    async ({ ctx, params }, reply) => {
      await endSecret(ctx, params.id, params.secretId)
      return reply.code(204).send(null)
    },
  )
}

const grantOfClientRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/api/v1/api-clients/:id/grants',
    {
      config,
      schema: {
        operationId: 'listGrantsOfApiClient',
        summary: 'Who let it in, newest first',
        tags,
        params: contract.OneApiClient,
        querystring: contract.ApiClientQuery,
        response: { 200: contract.GrantsOfClient },
      },
    },
    async ({ ctx, params, query }) => {
      const { limit = 100, cursor } = query
      const after = readCursor(cursor, ['uuid'])?.[0]
      if ((await findClient(ctx.database, ctx.clinicId, params.id)) === undefined) throw refusals.client_not_found()
      const found = await findGrantsOfClient(ctx.database, ctx.clinicId, params.id, {
        now: ctx.now,
        limit: limit + 1,
        after: after === undefined ? undefined : String(after),
      })
      return page(
        found,
        limit,
        (one) => [one.id],
        (one) => ({ ...one, id: asId<'app_grant'>(one.id), ...shown(one) }),
      )
    },
  )

  app.delete(
    '/api/v1/api-clients/:id/grants/:grantId',
    {
      config,
      schema: {
        operationId: 'endGrantOfApiClient',
        summary: 'End what somebody granted it',
        tags,
        params: contract.OneGrant,
        response: { 204: Type.Null() },
      },
    },
    async ({ ctx, params }, reply) => {
      await endGrantOfClient(ctx, params.id, params.grantId)
      return reply.code(204).send(null)
    },
  )
}
