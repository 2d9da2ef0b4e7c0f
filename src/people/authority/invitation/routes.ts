import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { showing } from '#identity'
import {
  Authority,
  AuthorityInvitation,
  AuthorityInvitations,
  NewAuthorityInvitation,
  OneInvitation,
  OneOfPatient,
  OnePatient,
} from '../contract.ts'
import { permissions } from '../permissions.ts'
import { acceptInvitation, refuseInvitation, withdrawInvitation } from './answer-invitation.ts'
import { listInvitations, listOwnInvitations } from './list-invitations.ts'
import { offerAuthority } from './offer-authority.ts'

const tags = ['Acting for others']
const NoContent = { 204: Type.Null() }

export const authorityInvitationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/patients/:id/authority-invitations',
    {
      config: {
        policy: permissions.invite,
        audit: { inside: 'identity.invite' },
        rateLimit: { max: 10, timeWindow: '1 hour', by: 'account' },
      },
      schema: {
        operationId: 'offerAuthority',
        summary: 'Ask somebody, by e-mail, to act for you',
        tags,
        params: OnePatient,
        body: NewAuthorityInvitation,
        response: { 201: AuthorityInvitation },
      },
    },
    async ({ ctx, params, body }, reply) => reply.code(201).send(await offerAuthority(ctx, params.id, body)),
  )

  app.get(
    '/api/v1/patients/:id/authority-invitations',
    {
      config: { policy: permissions.list, audit: 'people.patient_read' },
      schema: {
        operationId: 'listAuthorityInvitations',
        summary: 'Whom a patient asked to act for them and who has not answered',
        tags,
        params: OnePatient,
        response: { 200: AuthorityInvitations },
      },
    },
    async (request) => {
      const { id } = request.params
      const data = await listInvitations(request.ctx, id)
      showing(request, { patients: [id], record: id })
      return { data, nextCursor: null }
    },
  )

  app.delete(
    '/api/v1/patients/:id/authority-invitations/:invitationId',
    {
      config: { policy: permissions.withdraw, audit: { inside: 'identity.invitation_withdraw' } },
      schema: {
        operationId: 'withdrawAuthorityInvitation',
        summary: 'Take an invitation back',
        tags,
        params: OneOfPatient,
        response: NoContent,
      },
    },
    async ({ ctx, params }, reply) => {
      await withdrawInvitation(ctx, params.id, params.invitationId)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/me/authority-invitations',
    {
      config: { policy: permissions.answer, audit: 'people.patient_list' },
      schema: {
        operationId: 'listOwnAuthorityInvitations',
        summary: 'Who asked you to act for them',
        tags,
        response: { 200: AuthorityInvitations },
      },
    },
    async (request) => {
      const data = await listOwnInvitations(request.ctx)
      showing(request, { patients: data.map(({ patientId }) => patientId) })
      return { data, nextCursor: null }
    },
  )

  app.post(
    '/api/v1/authority-invitations/:id/acceptance',
    {
      config: { policy: permissions.answer, audit: { inside: 'identity.invitation_accept' } },
      schema: {
        operationId: 'acceptAuthorityInvitation',
        summary: 'Act for whoever asked',
        tags,
        params: OneInvitation,
        response: { 201: Authority },
      },
    },
    async ({ ctx, params }, reply) => reply.code(201).send(await acceptInvitation(ctx, params.id)),
  )

  app.post(
    '/api/v1/authority-invitations/:id/refusal',
    {
      config: { policy: permissions.answer, audit: { inside: 'identity.invitation_withdraw' } },
      schema: {
        operationId: 'refuseAuthorityInvitation',
        summary: 'Do not act for whoever asked',
        tags,
        params: OneInvitation,
        response: NoContent,
      },
    },
    async ({ ctx, params }, reply) => {
      await refuseInvitation(ctx, params.id)
      return reply.code(204).send(null)
    },
  )
}
