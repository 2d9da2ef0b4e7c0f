import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { showing } from '#identity'
import { Authorities, Authority, NewAuthority, OneAuthority, OnePatient, WithdrawalWish } from './contract.ts'
import { authorityInvitationRoutes } from './invitation/routes.ts'
import { listAuthorities } from './list-authorities.ts'
import { permissions } from './permissions.ts'
import { recordAuthority } from './record-authority.ts'
import { withdrawAuthority } from './withdraw-authority.ts'

const tags = ['Acting for others']

/** Who acts for whom. */
export const authorityRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))

  app.get(
    '/api/v1/patients/:id/authorities',
    {
      config: { policy: permissions.list, audit: 'people.patient_read' },
      schema: {
        operationId: 'listAuthorities',
        summary: 'Who acts for a patient, and who did; whoever acts sees their own authority',
        tags,
        params: OnePatient,
        response: { 200: Authorities },
      },
    },
    async (request) => {
      const { id } = request.params
      const data = await listAuthorities(request.ctx, id)
      showing(request, { patients: [id], record: id })
      return { data, nextCursor: null }
    },
  )

  app.post(
    '/api/v1/patients/:id/authorities',
    {
      config: { policy: permissions.record, audit: { inside: 'identity.guardianship_grant' } },
      schema: {
        operationId: 'recordAuthority',
        summary: 'Record that somebody acts for a patient, by what the desk has seen',
        tags,
        params: OnePatient,
        body: NewAuthority,
        response: { 201: Authority },
      },
    },
    async ({ ctx, params, body }, reply) => reply.code(201).send(await recordAuthority(ctx, params.id, body)),
  )

  app.post(
    '/api/v1/patients/:id/authorities/:authorityId/withdrawal',
    {
      config: { policy: permissions.withdraw, audit: { inside: 'identity.guardianship_end' } },
      preValidation: async (request) => void (request.body ??= {}),
      schema: {
        operationId: 'withdrawAuthority',
        summary: 'End it, from this moment on: the desk, an adult patient, or whoever holds it',
        tags,
        params: OneAuthority,
        body: WithdrawalWish,
        response: { 204: Type.Null() },
      },
    },
    async ({ ctx, params, body }, reply) => {
      await withdrawAuthority(ctx, params.id, params.authorityId, body.reason)
      return reply.code(204).send(null)
    },
  )
  await app.register(authorityInvitationRoutes)
}
