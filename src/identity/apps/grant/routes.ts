import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Authentication } from '../../authentication.ts'
import { accountOf } from '../../context.ts'
import { instant } from '../client/client-view.ts'
import { Answered, Approval, MyApps, OneApiClient, OneQuestion, Question } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { inWords } from '../scope-words.ts'
import { approveQuestion, refuseQuestion } from './answer-question.ts'
import { endMyApp } from './end-grants.ts'
import { findGrantedApps } from './queries.ts'
import type { Browser } from './question.ts'
import { readQuestion } from './read-question.ts'

const tags = ['Apps']

/** What a person reads and answers when an app asks, and the apps they have let in. For the person alone: no app may call these. */
export function grantRoutes(authentication: Authentication): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.addHook('onRequest', async ({ method, headers, host }) =>
      authentication.refuseCrossSite({ method, headers, host }),
    )

    app.get(
      '/api/v1/app-questions/:id',
      {
        config: { policy: permissions.answerQuestion },
        schema: {
          operationId: 'readAppQuestion',
          summary: 'What an app asks of you; only in the browser that it sent here',
          tags,
          params: OneQuestion,
          response: { 200: Question },
        },
      },
      async (request, reply) =>
        readQuestion(authentication, { ...browserOf(request), res: reply.raw }, request.params.id),
    )

    app.post(
      '/api/v1/app-questions/:id/approval',
      {
        config: { policy: permissions.answerQuestion },
        schema: {
          operationId: 'approveAppQuestion',
          summary: 'Let the app in, to all it asks for or to less',
          tags,
          params: OneQuestion,
          body: Approval,
          response: { 200: Answered },
        },
      },
      async (request, reply) => {
        const browser = { ...browserOf(request), res: reply.raw }
        return approveQuestion(authentication, browser, request.params.id, request.body)
      },
    )

    app.post(
      '/api/v1/app-questions/:id/refusal',
      {
        config: { policy: permissions.answerQuestion },
        schema: {
          operationId: 'refuseAppQuestion',
          summary: 'Do not let the app in',
          tags,
          params: OneQuestion,
          response: { 200: Answered },
        },
      },
      async (request, reply) =>
        refuseQuestion(authentication, { ...browserOf(request), res: reply.raw }, request.params.id),
    )

    app.get(
      '/api/v1/me/apps',
      {
        config: { policy: permissions.manageOwnApps },
        schema: { operationId: 'listMyApps', summary: 'The apps you have let in', tags, response: { 200: MyApps } },
      },
      async ({ ctx }) => {
        const accountId = accountOf(ctx.actor)
        const found =
          accountId === undefined ? [] : await findGrantedApps(ctx.database, ctx.clinicId, accountId, ctx.now)
        return { data: found.map((one) => ({ ...one, ...shown(one) })), nextCursor: null }
      },
    )

    app.delete(
      '/api/v1/me/apps/:id',
      {
        config: { policy: permissions.manageOwnApps },
        schema: {
          operationId: 'endMyApp',
          summary: 'Let an app in no more, on any device',
          tags,
          params: OneApiClient,
          response: { 204: Type.Null() },
        },
      },
      async ({ ctx, params }, reply) => {
        await endMyApp(ctx, params.id)
        return reply.code(204).send(null)
      },
    )
  }
}

function browserOf({ ctx, raw }: FastifyRequest): Pick<Browser, 'ctx' | 'req'> {
  return { ctx, req: raw }
}

interface Dated {
  scopes: readonly string[]
  grantedAt: number
  lastUsedAt: number
  expiresAt: number
}

/** A grant as its owner and an administrator read it. */
export function shown({ scopes, grantedAt, lastUsedAt, expiresAt }: Dated) {
  return {
    scopes: scopes.map((scope) => ({ scope, words: inWords(scope) })),
    grantedAt: instant(grantedAt),
    lastUsedAt: instant(lastUsedAt),
    expiresAt: instant(expiresAt),
    timeZone: 'UTC' as const,
  }
}
