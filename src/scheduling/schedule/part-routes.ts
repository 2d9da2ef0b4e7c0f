import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Static, TSchema } from 'typebox'
import { History } from '#clinic'
import type { SeenVersion } from '#clinic'
import type { Context } from '#identity'
import { etagOf, matches } from '#platform'
import type { DoctorId } from '#people'
import { IfMatch, OneDoctor } from '../contract.ts'
import { permissions } from '../permissions.ts'
import { readHistory } from './read-history.ts'
import type { ScheduleHistory } from './read-history.ts'

/** A part of a doctor's schedule that is set as a whole: hours, breaks, paces, limits, travel times. */
interface Part<Wish extends TSchema, Kept extends TSchema> {
  /** Its address below the doctor's. */
  path: string
  /** As the operations are called: `Hours` has `setHours`, `readHours`, `readHoursHistory`. */
  name: string
  history: ScheduleHistory
  summaries: { set: string; read: string; history: string }
  wish: Wish
  kept: Kept
  set: (ctx: Context, doctorId: DoctorId, wish: Static<Wish>, seen: SeenVersion) => Promise<Versioned<Kept>>
  read: (ctx: Context, doctorId: DoctorId) => Promise<Versioned<Kept>>
}

type Versioned<Kept extends TSchema> = Static<Kept> & { version: number }

/** Such a part, set and read under the version of the whole schedule, and read as it was. */
export function partRoutes<Wish extends TSchema, Kept extends TSchema>(
  part: Part<Wish, Kept>,
): FastifyPluginAsyncTypebox {
  const url = `/api/v1/doctors/:id/${part.path}`
  const common = { tags: ['Running a clinic'], params: OneDoctor }
  return async (app) => {
    app.put<{ Params: Static<typeof OneDoctor>; Headers: Static<typeof IfMatch> }>(
      url,
      {
        config: { policy: permissions.setHours },
        schema: {
          operationId: `set${part.name}`,
          summary: part.summaries.set,
          ...common,
          headers: IfMatch,
          body: part.wish,
          response: { 200: part.kept },
        },
      },
      async ({ ctx, params, headers, body }, reply) => {
        const tag = headers['if-match']
        const seen = (version: number) => tag === undefined || matches(tag, version)
        // Validated by this very schema, which the compiler does not follow through a type that is not yet known.
        const set = await part.set(ctx, params.id, body as Static<Wish>, seen)
        return reply.header('etag', etagOf(set.version)).send(set)
      },
    )

    app.get<{ Params: Static<typeof OneDoctor> }>(
      url,
      {
        config: { policy: permissions.seeTheInside },
        schema: {
          operationId: `read${part.name}`,
          summary: part.summaries.read,
          ...common,
          response: { 200: part.kept },
        },
      },
      async ({ ctx, params }, reply) => {
        const found = await part.read(ctx, params.id)
        return reply.header('etag', etagOf(found.version)).send(found)
      },
    )

    app.get<{ Params: Static<typeof OneDoctor> }>(
      `${url}/history`,
      {
        config: { policy: permissions.seeTheInside },
        schema: {
          operationId: `read${part.name}History`,
          summary: part.summaries.history,
          ...common,
          response: { 200: History },
        },
      },
      async ({ ctx, params }) => readHistory(ctx, part.history, params.id),
    )
  }
}
