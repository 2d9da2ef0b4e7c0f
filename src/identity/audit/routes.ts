import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { idField } from '#platform'
import { changeAuditPolicy, readAuditPolicy } from './audit-policy.ts'
import { showing } from './audit-calls.ts'
import { AuditEvent, AuditEvents, AuditPolicy, AuditQuery } from './contract.ts'
import { findEvent, listEvents } from './list-events.ts'
import { permissions } from './permissions.ts'
import { refusals } from './refusals.ts'

const tags = ['Audit trail']
const noPatient = { none: 'how long the trail is kept says nothing of a patient' } as const

/** The trail for administrators. To read it is itself an event, which names no patient but the one asked for. */
export const auditRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))

  app.get(
    '/api/v1/audit-events',
    {
      config: { policy: permissions.searchTrail, audit: 'identity.audit_list' },
      schema: {
        operationId: 'listAuditEvents',
        summary: 'Who did what to whose data, newest first',
        tags,
        querystring: AuditQuery,
        response: { 200: AuditEvents },
      },
    },
    async (request) => {
      const { patientId } = request.query
      showing(request, { patients: patientId === undefined ? [] : [patientId] })
      return listEvents(request.ctx, request.query)
    },
  )

  app.get(
    '/api/v1/audit-events/:id',
    {
      config: { policy: permissions.readTrail, audit: 'identity.audit_list' },
      schema: {
        operationId: 'readAuditEvent',
        summary: 'One event of the audit trail',
        tags,
        params: Type.Object({ id: idField<'audit-event'>() }),
        response: { 200: AuditEvent },
      },
    },
    async (request) => {
      const event = await findEvent(request.ctx, request.params.id)
      if (event === undefined) throw refusals.audit_event_not_found()
      showing(request, { patients: event.patientIds })
      return event
    },
  )

  app.get(
    '/api/v1/audit-policy',
    {
      config: { policy: permissions.changePolicy, audit: noPatient },
      schema: {
        operationId: 'readAuditPolicy',
        summary: 'How long the audit trail is kept',
        tags,
        response: { 200: AuditPolicy },
      },
    },
    async ({ ctx }) => readAuditPolicy(ctx),
  )

  app.put(
    '/api/v1/audit-policy',
    {
      config: { policy: permissions.changePolicy, audit: { inside: 'identity.audit_policy_change' } },
      schema: {
        operationId: 'changeAuditPolicy',
        summary: 'Keep the audit trail for so many years',
        tags,
        body: AuditPolicy,
        response: { 200: AuditPolicy },
      },
    },
    async ({ ctx, body }) => changeAuditPolicy(ctx, body),
  )
}
