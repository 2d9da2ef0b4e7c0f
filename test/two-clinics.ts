import type { FastifyPluginAsync, LightMyRequestResponse } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll } from 'vitest'
import { openClinic } from '#clinic'
import { enforce } from '#identity'
import type { AccountId, Actor, ClinicId, Context, Role } from '#identity'
import { asId, httpServer, newId, transaction } from '#platform'
import type { Database, Fact } from '#platform'
import { testDatabase } from './database.ts'

/** Somebody at the counter of one clinic: what they send and what comes back. */
export interface Caller {
  ctx: Context
  get(url: string): Promise<LightMyRequestResponse>
  post(url: string, body: unknown): Promise<LightMyRequestResponse>
  /** Without a version no `If-Match`. */
  put(url: string, body: unknown, version?: number): Promise<LightMyRequestResponse>
  /** Without a version `If-Match: *`. */
  patch(url: string, body: unknown, version?: number): Promise<LightMyRequestResponse>
  delete(url: string): Promise<LightMyRequestResponse>
}

export interface TwoClinics {
  database: Database
  riverside: ClinicId
  hilltop: ClinicId
  /** Where Hilltop is found; Riverside has no name of its own. */
  hostName: string
  /** A caller with this role (and account), at Riverside unless said; `visitor` is not signed in. */
  as: (role: Role | 'visitor', at?: { clinicId?: ClinicId; accountId?: AccountId }) => Caller
  /** What the two announced so far, oldest first. */
  facts: () => Promise<Pick<Fact, 'name' | 'payload' | 'clinicId'>[]>
}

/** Saturday, 21 November 2026, 09:00 in Berlin. */
export const NOW = Date.UTC(2026, 10, 21, 8)

let database: Database
beforeAll(async () => {
  database = await testDatabase(4)
})
afterAll(() => database.close())
let opened = 0

/**
 * Two new clinics in the test file's database, and these routes over it with the manners of the real server. Only who is
 * calling is taken on trust, since signing in is not what these tests are about; policies are enforced. Every test opens
 * clinics of its own beside those of the tests before it: cheaper than a database each, and each checks their separation.
 */
export async function twoClinics(...routes: FastifyPluginAsync[]): Promise<TwoClinics> {
  opened += 1
  const hostName = `hilltop-${opened}.example`
  const [riverside, hilltop] = await transaction(database, async (tx) => {
    const first = await openClinic(tx, { name: 'Riverside', timeZone: 'Europe/Berlin' }, NOW)
    const second = await openClinic(tx, { name: 'Hilltop', timeZone: 'America/New_York', hostName }, NOW + 1)
    return [first.id, second.id] as const
  })
  const app = httpServer({ logger: pino({ level: 'silent' }) })
  const contexts = new Map<string, Context>()
  app.addHook('onRequest', async (request) => {
    const ctx = contexts.get(String(request.headers['x-caller']))
    if (ctx === undefined) throw new Error('a test called without saying who')
    request.ctx = ctx
    enforce(request.routeOptions.config.policy ?? [], ctx.actor)
  })
  for (const plugin of routes) await app.register(plugin)

  function as(
    role: Role | 'visitor',
    { clinicId = riverside, accountId = newId<'account'>() }: { clinicId?: ClinicId; accountId?: AccountId } = {},
  ): Caller {
    const actor: Actor =
      role === 'visitor'
        ? { kind: 'visitor' }
        : {
            kind: 'account',
            accountId,
            roles: role === 'patient' ? ['patient'] : ['patient', role],
            sessionId: newId(),
            via: 'token',
          }
    const ctx: Context = {
      database: database.within(clinicId),
      actor,
      clinicId,
      now: NOW,
      requestId: newId(),
      address: '127.0.0.1',
    }
    contexts.set(ctx.requestId, ctx)
    const headers = { 'x-caller': ctx.requestId }
    const json = { ...headers, 'content-type': 'application/json' }
    return {
      ctx,
      get: (url) => app.inject({ method: 'GET', url, headers }),
      post: (url, body) => app.inject({ method: 'POST', url, headers: json, payload: JSON.stringify(body) }),
      put: (url, body, version) =>
        app.inject({
          method: 'PUT',
          url,
          headers: { ...json, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) },
          payload: JSON.stringify(body),
        }),
      patch: (url, body, version) =>
        app.inject({
          method: 'PATCH',
          url,
          headers: { ...json, 'if-match': version === undefined ? '*' : `"${version}"` },
          payload: JSON.stringify(body),
        }),
      delete: (url) => app.inject({ method: 'DELETE', url, headers }),
    }
  }
  async function facts() {
    const { rows } = await database.pool.query<Pick<Fact, 'name' | 'payload' | 'clinicId'>>(
      'select name, payload, clinic_id as "clinicId" from platform.outbox where clinic_id in ($1, $2) order by id',
      [riverside, hilltop],
    )
    return rows
  }
  return { database, riverside, hilltop, hostName, as, facts }
}

/** An id that nothing has. */
export const NOBODY = asId<never>('01900000-0000-7000-8000-00000000dead')

/** What a refusal said: its status, its code and where. */
export function refused(answer: LightMyRequestResponse): { status: number; code: unknown; pointers: unknown } {
  const body = answer.json<{ code?: unknown; errors?: { pointer: string }[] }>()
  return { status: answer.statusCode, code: body.code, pointers: body.errors?.map((error) => error.pointer) }
}
