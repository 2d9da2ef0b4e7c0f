import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { ACTION_NAMES, findAuditEvent, listAuditEvents, showing, typeOfAction } from '#identity'
import type { AuditAction, ListedAuditEvent } from '#identity'
import { asId, malformed } from '#platform'
import { auditEventResource } from './audit-event.ts'
import type { FhirResource } from './audit-event.ts'
import { AuditEventSearch, OneResource, Resource } from './contract.ts'
import { answerOutcomes } from './operation-outcome.ts'
import { permissions } from './permissions.ts'
import { refusals } from './refusals.ts'
import { searchDates } from './search-date.ts'

const tags = ['FHIR']

/** The audit trail as FHIR R4 AuditEvent: a view, read only. */
export const fhirRoutes: FastifyPluginAsyncTypebox = async (app) => {
  answerOutcomes(app)
  app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))

  app.get(
    '/fhir/R4/AuditEvent',
    {
      config: { policy: permissions.searchAuditEvents, audit: 'identity.audit_list' },
      schema: {
        operationId: 'searchAuditEventResources',
        summary: 'The audit trail as FHIR R4, newest first',
        tags,
        querystring: AuditEventSearch,
        response: { 200: Resource },
      },
    },
    async (request, reply) => {
      const { patient, ...search } = queryOf(request.query)
      showing(request, { patients: patient === undefined ? [] : [patient] })
      const { data, nextCursor } = await listAuditEvents(request.ctx, {
        ...search,
        ...(patient === undefined ? {} : { patientId: asId<'patient'>(patient) }),
      })
      return reply.type('application/fhir+json').send(searchset(request, data, nextCursor))
    },
  )

  app.get(
    '/fhir/R4/AuditEvent/:id',
    {
      config: { policy: permissions.readAuditEvent, audit: 'identity.audit_list' },
      schema: {
        operationId: 'readAuditEventResource',
        summary: 'One event of the audit trail as FHIR R4',
        tags,
        params: OneResource,
        response: { 200: Resource },
      },
    },
    async (request, reply) => {
      const id = UUID.exec(request.params.id)?.[0].toLowerCase()
      const event = id === undefined ? undefined : await findAuditEvent(request.ctx, id)
      if (event === undefined) throw refusals.resource_not_found()
      showing(request, { patients: event.patientIds })
      return reply.type('application/fhir+json').send(auditEventResource(event))
    },
  )
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function queryOf(query: Static<typeof AuditEventSearch>) {
  const { from, to } = searchDates(query.date ?? [])
  const action = actionsOf(query)
  const [patient, agent, entity] = [
    idOf(query.patient, 'patient', 'Patient'),
    idOf(query.agent, 'agent'),
    idOf(query.entity, 'entity'),
  ]
  return {
    patient,
    limit: query._count ?? 100,
    ...(query._page === undefined ? {} : { cursor: query._page }),
    ...(from === undefined ? {} : { from: new Date(from).toISOString() }),
    ...(to === undefined ? {} : { to: new Date(to).toISOString() }),
    ...(agent === undefined ? {} : { accountId: asId<'account'>(agent) }),
    ...(entity === undefined ? {} : { recordId: asId<never>(entity) }),
    ...(action === undefined ? {} : { action }),
    ...(query.outcome === undefined
      ? {}
      : { outcome: query.outcome === '0' ? ('done' as const) : ('refused' as const) }),
  }
}

/** Both at once ask for what fits both, which may be nothing. */
function actionsOf({ action, subtype }: Static<typeof AuditEventSearch>): AuditAction[] | undefined {
  if (action === undefined && subtype === undefined) return undefined
  return ACTION_NAMES.filter(
    (name) => (action === undefined || typeOfAction(name) === action) && (subtype === undefined || name === subtype),
  )
}

/** `Patient/id`, or the id alone. Another type than the parameter's is a mistake, not an empty answer. */
function idOf(reference: string | undefined, parameter: string, type?: string): string | undefined {
  if (reference === undefined) return undefined
  const slash = reference.lastIndexOf('/')
  const id = UUID.exec(reference.slice(slash + 1))?.[0]
  if (id === undefined || (slash >= 0 && type !== undefined && reference.slice(0, slash) !== type))
    throw malformed(parameter, `must be ${type ?? 'Type'}/id or an id`)
  return id.toLowerCase()
}

function searchset(request: FastifyRequest, events: readonly ListedAuditEvent[], next: string | null): FhirResource {
  const origin = `${request.protocol}://${request.host}`
  const self = new URL(request.url, origin)
  const link = [{ relation: 'self', url: self.href }]
  if (next !== null) {
    const following = new URL(self)
    following.searchParams.set('_page', next)
    link.push({ relation: 'next', url: following.href })
  }
  const entry = events.map((event) => ({
    fullUrl: `${origin}/fhir/R4/AuditEvent/${event.id}`,
    resource: auditEventResource(event),
    search: { mode: 'match' },
  }))
  // An empty list is no JSON that FHIR allows.
  return { resourceType: 'Bundle', type: 'searchset', link, ...(entry.length === 0 ? {} : { entry }) }
}
