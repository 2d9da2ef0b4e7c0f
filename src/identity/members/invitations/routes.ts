import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { page, readCursor } from '#platform'
import type { Authentication } from '../../authentication.ts'
import { FRESH_MINUTES } from '../../second-factor/admit-proof.ts'
import { permissions } from '../permissions.ts'
import { acceptInvitation, showInvitation } from './accept-invitation.ts'
import { resendInvitation, withdrawInvitation } from './change-invitation.ts'
import {
  Acceptance,
  Accepted,
  Invitation,
  InvitationQuery,
  Invitations,
  InvitationShown,
  InvitationToken,
  NewInvitation,
  OneInvitation,
} from './contract.ts'
import { inviteStaff } from './invite-staff.ts'
import { presentInvitation } from './present-invitation.ts'
import { findInvitations } from './queries.ts'

const tags = ['Running a clinic']
const config = { policy: permissions.runTheStaff }
/** A link is a role for whoever has it. */
const granting = { ...config, freshWithinMinutes: FRESH_MINUTES }
/** A token cannot be guessed; this keeps the guessing from costing anything. */
const forTokens = { policy: permissions.answerInvitation, rateLimit: { max: 30, timeWindow: '1 minute' } }

/** Asking somebody to join the staff, and their answer. */
export function invitationRoutes({ sessions }: Authentication): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      '/api/v1/invitations',
      {
        config,
        schema: {
          operationId: 'listInvitations',
          summary: 'Who was asked to join the staff, the newest first',
          tags,
          querystring: InvitationQuery,
          response: { 200: Invitations },
        },
      },
      async ({ ctx, query: { limit = 100, cursor } }) => {
        const key = readCursor(cursor, ['number', 'uuid'])
        const after = key === undefined ? undefined : ([Number(key[0]), String(key[1])] as const)
        const found = await findInvitations(ctx.database, ctx.clinicId, { limit: limit + 1, after })
        return page(
          found,
          limit,
          (row) => [row.invitedAt, row.id],
          (row) => presentInvitation(row, ctx.now),
        )
      },
    )

    app.post(
      '/api/v1/invitations',
      {
        config: granting,
        schema: {
          operationId: 'inviteStaff',
          summary: 'Ask somebody to join the staff, by letter',
          tags,
          body: NewInvitation,
          response: { 201: Invitation },
        },
      },
      async ({ ctx, body }, reply) => {
        const invitation = await inviteStaff(ctx, body)
        return reply
          .code(201)
          .header('location', `/api/v1/invitations/${invitation.id}`)
          .send(presentInvitation(invitation, ctx.now))
      },
    )

    app.post(
      '/api/v1/invitations/:id/resending',
      {
        config: granting,
        schema: {
          operationId: 'resendInvitation',
          summary: 'Send the letter again, with a new link and a new week',
          tags,
          params: OneInvitation,
          response: { 200: Invitation },
        },
      },
      async ({ ctx, params }) => presentInvitation(await resendInvitation(ctx, params.id), ctx.now),
    )

    app.delete(
      '/api/v1/invitations/:id',
      {
        config,
        schema: {
          operationId: 'withdrawInvitation',
          summary: 'Withdraw an invitation',
          tags,
          params: OneInvitation,
          response: { 204: Type.Null() },
        },
      },
      async ({ ctx, params }, reply) => {
        await withdrawInvitation(ctx, params.id)
        return reply.code(204).send(null)
      },
    )

    app.post(
      '/api/v1/invitations/reading',
      {
        config: forTokens,
        schema: {
          operationId: 'showInvitation',
          summary: 'What the link in a letter invites to',
          tags,
          body: InvitationToken,
          response: { 200: InvitationShown },
        },
      },
      async ({ ctx, body }) => showInvitation(ctx, body.token),
    )

    app.post(
      '/api/v1/invitations/acceptance',
      {
        config: forTokens,
        schema: {
          operationId: 'acceptInvitation',
          summary: 'Join the staff, as who is signed in or with a new account',
          tags,
          body: Acceptance,
          response: { 201: Accepted },
        },
      },
      async ({ ctx, body }, reply) => {
        const accepted = await acceptInvitation(ctx, body)
        sessions.forget()
        return reply.code(201).send(accepted)
      },
    )
  }
}
