import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { showing } from '#identity'
import { etagOf } from '#platform'
import { Offers } from '../offer/contract.ts'
import { findOffers } from '../offer/queries.ts'
import { offerViews } from '../offer/view.ts'
import { addEntry } from './add-entry.ts'
import { changeEntry } from './change-entry.ts'
import { Entries, Entry, EntryChange, EntryQuery, IfMatch, NewEntry, OneEntry } from './contract.ts'
import { entryOfCaller } from './entry-of-caller.ts'
import { listEntries } from './list-entries.ts'
import { permissions } from './permissions.ts'
import { waitlistPolicyRoutes } from './policy/routes.ts'
import { entryViewOf } from './view.ts'
import { withdrawEntry } from './withdraw-entry.ts'

const tags = ['Waitlist and offers']
const url = '/api/v1/waitlist-entries'
const MOST_OFFERS = 500

const withEtag = (reply: FastifyReply, entry: Entry): Entry => {
  reply.header('etag', etagOf(entry.version))
  return entry
}

export const waitlistRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(waitlistPolicyRoutes)

  app.post(
    url,
    {
      config: { policy: permissions.add, audit: { inside: 'booking.waitlist_entry_add' } },
      schema: {
        operationId: 'addWaitlistEntry',
        summary: 'Wait for a time that somebody gives back',
        tags,
        body: NewEntry,
        response: { 201: Entry },
      },
    },
    async ({ ctx, body }, reply) => {
      const entry = await addEntry(ctx, body)
      return withEtag(reply.code(201).header('location', `${url}/${entry.id}`), entry)
    },
  )

  app.get(
    url,
    {
      config: { policy: permissions.list, audit: 'booking.waitlist_entry_list' },
      schema: {
        operationId: 'listWaitlistEntries',
        summary: 'Who waits, longest first, as far as the caller sees them',
        tags,
        querystring: EntryQuery,
        response: { 200: Entries },
      },
    },
    async (request) => {
      const found = await listEntries(request.ctx, request.query)
      showing(request, { patients: found.data.map((one) => one.patientId) })
      return found
    },
  )
  await app.register(oneEntryRoutes)
}

const oneEntryRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    `${url}/:id`,
    {
      config: { policy: permissions.read, audit: 'booking.waitlist_entry_read' },
      schema: {
        operationId: 'readWaitlistEntry',
        summary: 'What somebody waits for',
        tags,
        params: OneEntry,
        response: { 200: Entry },
      },
    },
    async (request, reply) => {
      const { ctx, params } = request
      const entry = await entryOfCaller(ctx, params.id)
      showing(request, { patients: [entry.patientId], record: entry.id })
      return withEtag(reply, await entryViewOf(ctx, ctx.database, entry))
    },
  )

  app.patch(
    `${url}/:id`,
    {
      config: { policy: permissions.change, audit: { inside: 'booking.waitlist_entry_change' } },
      schema: {
        operationId: 'changeWaitlistEntry',
        summary: 'Change what they would take; null takes a wish away',
        tags,
        params: OneEntry,
        headers: IfMatch,
        body: EntryChange,
        response: { 200: Entry },
      },
    },
    async ({ ctx, params, body, headers }, reply) =>
      withEtag(reply, await changeEntry(ctx, params.id, body, headers['if-match'])),
  )

  app.post(
    `${url}/:id/withdrawal`,
    {
      config: { policy: permissions.change, audit: { inside: 'booking.waitlist_entry_withdraw' } },
      schema: {
        operationId: 'withdrawWaitlistEntry',
        summary: 'Wait no more; an open offer goes to the next',
        tags,
        params: OneEntry,
        headers: IfMatch,
        response: { 200: Entry },
      },
    },
    async ({ ctx, params, headers }, reply) =>
      withEtag(reply, await withdrawEntry(ctx, params.id, headers['if-match'])),
  )

  app.get(
    `${url}/:id/offers`,
    {
      config: { policy: permissions.read, audit: 'booking.waitlist_entry_read' },
      schema: {
        operationId: 'listOffersOfWaitlistEntry',
        summary: 'What they were offered and why, newest first; why they and not another is told to staff',
        tags,
        params: OneEntry,
        response: { 200: Offers },
      },
    },
    async (request) => {
      const { ctx, params } = request
      const entry = await entryOfCaller(ctx, params.id)
      showing(request, { patients: [entry.patientId], record: entry.id })
      const rows = await findOffers(ctx.database, ctx.clinicId, { entryId: entry.id }, MOST_OFFERS)
      return { data: await offerViews(ctx, ctx.database, rows), nextCursor: null }
    },
  )
}
