import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { showing } from '#identity'
import { etagOf } from '#platform'
import { IfMatch } from '../contract.ts'
import { chooseProposal } from './choose-proposal.ts'
import { closePlan } from './close-plan.ts'
import {
  CallWish,
  Line,
  LineQuery,
  OneLine,
  OnePlan,
  Plan,
  PlanQuery,
  PlanWish,
  Plans,
  ProposalWish,
  SearchWish,
  Sending,
  SendingWish,
} from './contract.ts'
import { noteCall } from './note-call.ts'
import { permissions } from './permissions.ts'
import { planRebooking } from './plan-rebooking.ts'
import { listPlans, readLine, readPlan } from './read-plan.ts'
import { searchAgain } from './search-again.ts'
import { sendProposals } from './send-proposals.ts'
import { takeOutLine } from './take-out-line.ts'

const tags = ['The bad day']
const policy = permissions.plan

/** From a leave, a closure or a broken room to new times for everybody it hits. */
export const rebookingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  for (const routes of [planRoutes, actRoutes, lineRoutes]) await app.register(routes)
}

const planRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/rebooking-plans',
    {
      config: { policy, audit: 'booking.rebooking_read' },
      schema: {
        operationId: 'planRebooking',
        summary: 'Plan new times for every visit that a leave, a closure or a broken room hits',
        description:
          'A cause that has an open plan answers 200 with that one. New times are found within seconds after the answer.',
        tags,
        body: PlanWish,
        response: { 200: Plan, 201: Plan },
      },
    },
    async (request, reply) => {
      const { plan, isNew } = await planRebooking(request.ctx, request.body)
      return reply
        .code(isNew ? 201 : 200)
        .header('location', `/api/v1/rebooking-plans/${plan.id}`)
        .send(shown(request, await readPlan(request.ctx, plan.id)))
    },
  )
  app.get(
    '/api/v1/rebooking-plans',
    {
      config: { policy },
      schema: {
        operationId: 'listRebookingPlans',
        summary: 'The clinic’s plans and how far they have come',
        tags,
        querystring: PlanQuery,
        response: { 200: Plans },
      },
    },
    async (request) => listPlans(request.ctx, request.query),
  )
  app.get(
    '/api/v1/rebooking-plans/:id',
    {
      config: { policy, audit: 'booking.rebooking_read' },
      schema: {
        operationId: 'readRebookingPlan',
        summary: 'A plan: who is hit, what is proposed, who has answered',
        tags,
        params: OnePlan,
        querystring: LineQuery,
        response: { 200: Plan },
      },
    },
    async (request) => shown(request, await readPlan(request.ctx, request.params.id, request.query)),
  )
}

const actRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/api/v1/rebooking-plans/:id/sending',
    {
      config: { policy, audit: { inside: 'booking.rebooking_send' } },
      preValidation: withoutBody,
      schema: {
        operationId: 'sendRebookingProposals',
        summary: 'Offer the proposed times to the patients, each with a link',
        description: 'At most 500 in one call; as long as the plan counts `proposed`, call again.',
        tags,
        params: OnePlan,
        body: SendingWish,
        response: { 200: Sending },
      },
    },
    async (request) => sendProposals(request.ctx, request.params.id, request.body),
  )
  app.post(
    '/api/v1/rebooking-plans/:id/search',
    {
      config: { policy, audit: 'booking.rebooking_read' },
      preValidation: withoutBody,
      schema: {
        operationId: 'searchRebookingAgain',
        summary: 'Look anew for times for whoever has none',
        tags,
        params: OnePlan,
        body: SearchWish,
        response: { 200: Plan },
      },
    },
    async (request) => {
      await searchAgain(request.ctx, request.params.id, request.body.lineIds)
      return shown(request, await readPlan(request.ctx, request.params.id))
    },
  )
  app.post(
    '/api/v1/rebooking-plans/:id/closing',
    {
      config: { policy, audit: 'booking.rebooking_read' },
      schema: {
        operationId: 'closeRebookingPlan',
        summary: 'End a plan: what it holds and has offered is let go of; the visits stay where they are',
        tags,
        params: OnePlan,
        response: { 200: Plan },
      },
    },
    async (request) => {
      await closePlan(request.ctx, request.params.id)
      return shown(request, await readPlan(request.ctx, request.params.id))
    },
  )
}

const lineRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const config = { policy, audit: 'booking.rebooking_line_read' } as const
  const common = { tags, params: OneLine, headers: IfMatch, response: { 200: Line } }
  app.put(
    '/api/v1/rebooking-plans/:id/lines/:lineId/proposal',
    {
      config,
      schema: {
        operationId: 'chooseRebookingProposal',
        summary: 'Propose another time than the one that was found',
        ...common,
        body: ProposalWish,
      },
    },
    async (request, reply) => {
      const { id: planId, lineId } = request.params
      await chooseProposal(request.ctx, {
        planId,
        lineId,
        slot: request.body.slot,
        ifMatch: request.headers['if-match'],
      })
      return shownLine(request, reply, await readLine(request.ctx, planId, lineId))
    },
  )
  app.post(
    '/api/v1/rebooking-plans/:id/lines/:lineId/call',
    {
      config,
      schema: {
        operationId: 'noteRebookingCall',
        summary: 'Note what came of a call; agreed moves the visit to the proposed time',
        ...common,
        body: CallWish,
      },
    },
    async (request, reply) => {
      const { id: planId, lineId } = request.params
      await noteCall(request.ctx, {
        planId,
        lineId,
        outcome: request.body.outcome,
        ifMatch: request.headers['if-match'],
      })
      return shownLine(request, reply, await readLine(request.ctx, planId, lineId))
    },
  )
  app.delete(
    '/api/v1/rebooking-plans/:id/lines/:lineId',
    {
      config,
      schema: {
        operationId: 'takeOutRebookingLine',
        summary: 'Take a visit out of the plan; it stays where it is',
        ...common,
      },
    },
    async (request, reply) => {
      const { id: planId, lineId } = request.params
      await takeOutLine(request.ctx, { planId, lineId, ifMatch: request.headers['if-match'] })
      return shownLine(request, reply, await readLine(request.ctx, planId, lineId))
    },
  )
}

function shown<P extends Plan>(request: FastifyRequest, plan: P): P {
  showing(request, { patients: plan.lines.map(({ patient }) => patient.id), record: plan.id })
  return plan
}

function shownLine(request: FastifyRequest, reply: FastifyReply, line: Line): Line {
  showing(request, { patients: [line.patient.id], record: line.appointmentId })
  reply.header('etag', etagOf(line.version))
  return line
}

/** Everything in it is optional, and so is the body. */
async function withoutBody(request: FastifyRequest): Promise<void> {
  request.body ??= {}
}
