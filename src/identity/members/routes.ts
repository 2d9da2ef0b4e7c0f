import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { etagOf, matches, page, readCursor } from '#platform'
import type { Authentication } from '../authentication.ts'
import { FRESH_MINUTES } from '../second-factor/admit-proof.ts'
import { changeMember } from './change-member.ts'
import {
  DeactivationWish,
  Handover,
  HandoverWish,
  IfMatch,
  Member,
  MemberChange,
  MemberHistory,
  MemberQuery,
  Members,
  OneMember,
} from './contract.ts'
import { deactivateMember, reactivateMember } from './deactivate-member.ts'
import { handOverDuties } from './hand-over-duties.ts'
import { leaveClinic } from './leave-clinic.ts'
import { permissions } from './permissions.ts'
import { presentMember } from './present-member.ts'
import { findMember, findMembers } from './queries.ts'
import { readMemberHistory } from './read-member-history.ts'
import { refusals } from './refusals.ts'
import { NOT_HANDED_OVER } from './staff-roles.ts'

const tags = ['Running a clinic']
const config = { policy: permissions.runTheStaff }
/** Whoever makes somebody more than they were has shown who they are a moment ago; locking somebody out must never wait for a password. */
const granting = { ...config, freshWithinMinutes: FRESH_MINUTES }

/** The staff of a clinic. After each change this process looks anew at who may what: it counts for the very next call. */
export function memberRoutes({ sessions }: Authentication): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.addHook('onSend', async (request) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') sessions.forget()
    })

    app.get(
      '/api/v1/members',
      {
        config,
        schema: {
          operationId: 'listMembers',
          summary: 'The staff, by name',
          tags,
          querystring: MemberQuery,
          response: { 200: Members },
        },
      },
      async ({ ctx, query: { limit = 100, cursor } }) => {
        const key = readCursor(cursor, ['string', 'uuid'])
        const after = key === undefined ? undefined : ([String(key[0]), String(key[1])] as const)
        const found = await findMembers(ctx.database, ctx.clinicId, { limit: limit + 1, after })
        return page(found, limit, (row) => [row.sortName, row.accountId], presentMember)
      },
    )

    app.get(
      '/api/v1/members/:accountId',
      {
        config,
        schema: {
          operationId: 'readMember',
          summary: 'One member of the staff',
          tags,
          params: OneMember,
          response: { 200: Member },
        },
      },
      async ({ ctx, params }, reply) => {
        const row = await findMember(ctx.database, { clinicId: ctx.clinicId, ...params })
        if (row === undefined) throw refusals.member_not_found()
        return reply.header('etag', etagOf(row.version)).send(presentMember(row))
      },
    )

    app.patch(
      '/api/v1/members/:accountId',
      {
        config: granting,
        schema: {
          operationId: 'changeMember',
          summary: 'Change what somebody may',
          tags,
          params: OneMember,
          headers: IfMatch,
          body: MemberChange,
          response: { 200: Member },
        },
      },
      async ({ ctx, params, headers, body }, reply) => {
        const row = await changeMember(ctx, params.accountId, seenBy(headers), body)
        return reply.header('etag', etagOf(row.version)).send(presentMember(row))
      },
    )

    app.post(
      '/api/v1/members/:accountId/deactivation',
      {
        config,
        schema: {
          operationId: 'deactivateMember',
          summary: 'Lock somebody out for now: sessions, tokens and grants end at once, nothing they did disappears',
          tags,
          params: OneMember,
          headers: IfMatch,
          body: DeactivationWish,
          response: { 200: Member },
        },
      },
      async ({ ctx, params, headers, body }, reply) => {
        const row = await deactivateMember(ctx, params.accountId, seenBy(headers), body.reason?.trim() ?? null)
        return reply.header('etag', etagOf(row.version)).send(presentMember(row))
      },
    )

    app.delete(
      '/api/v1/members/:accountId/deactivation',
      {
        config: granting,
        schema: {
          operationId: 'reactivateMember',
          summary: 'Let somebody back in with the roles they had',
          tags,
          params: OneMember,
          headers: IfMatch,
          response: { 200: Member },
        },
      },
      async ({ ctx, params, headers }, reply) => {
        const row = await reactivateMember(ctx, params.accountId, seenBy(headers))
        return reply.header('etag', etagOf(row.version)).send(presentMember(row))
      },
    )

    app.post(
      '/api/v1/members/:accountId/handover',
      {
        config: granting,
        schema: {
          operationId: 'handOverDuties',
          summary: 'Hand one member’s roles to another',
          tags,
          params: OneMember,
          headers: IfMatch,
          body: HandoverWish,
          response: { 200: Handover },
        },
      },
      async ({ ctx, params, headers, body }) => {
        const { from, to } = await handOverDuties(ctx, params.accountId, seenBy(headers), body)
        const isDoctor = from.roles.includes('doctor')
        return {
          from: presentMember(from),
          to: presentMember(to),
          remaining: from.roles.filter((role) => NOT_HANDED_OVER.includes(role)),
          doctor: isDoctor ? `/api/v1/members/${from.accountId}/doctor` : null,
        }
      },
    )

    app.get(
      '/api/v1/members/:accountId/history',
      {
        config,
        schema: {
          operationId: 'readMemberHistory',
          summary: 'What somebody was on the staff, and who changed it',
          tags,
          params: OneMember,
          response: { 200: MemberHistory },
        },
      },
      async ({ ctx, params }) => readMemberHistory(ctx, params.accountId),
    )

    app.post(
      '/api/v1/me/departure',
      {
        config: { policy: permissions.leave },
        schema: {
          operationId: 'leaveClinic',
          summary: 'Leave the staff: give up every role here and be signed out',
          tags,
          response: { 204: Type.Null() },
        },
      },
      async ({ ctx }, reply) => {
        await leaveClinic(ctx)
        return reply.code(204).send(null)
      },
    )
  }
}

function seenBy(headers: { 'if-match'?: string }): (version: number) => boolean {
  return (version) => matches(headers['if-match'], version)
}
