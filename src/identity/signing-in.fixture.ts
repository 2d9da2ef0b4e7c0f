import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { asId, httpServer } from '#platform'
import { testDatabase } from '../../test/database.ts'
import type { TestDatabase } from '../../test/database.ts'
import { suiteLogger } from '../../test/suite-log.ts'
import { STAFF, admit, admitProof, createAuthentication, identityRoutes } from './index.ts'
import type { Authentication, AuthenticationSettings, ClinicId } from './index.ts'

export const RIVERSIDE = asId<'clinic'>('01900000-0000-7000-8000-000000000001')
export const HILLTOP = asId<'clinic'>('01900000-0000-7000-8000-000000000002')
export const ADA = { email: 'ada@example.org', password: 'an umbrella in March', name: 'Ada Lindqvist' }
export const PUBLIC_URL = 'http://praxis.example'
const SECRET = 'a secret that is only for tests, and long enough'

export interface FrontDoor {
  database: TestDatabase
  authentication: Authentication
  /** The clock of everything behind the door; tests move it. */
  clock: { now: number }
  /** Everything that was logged, as one text. */
  logged(): string
  send(request: InjectOptions & { clinicId?: ClinicId }): Promise<LightMyRequestResponse>
  post(path: string, payload: object, headers?: Record<string, string>): Promise<LightMyRequestResponse>
}

/** The server's manners, the identity routes, and `/whoami`, `/open` and `/staff`, which tell the actor, on a database of its own. */
export async function frontDoor(
  settings: Partial<AuthenticationSettings> & { database?: TestDatabase } = {},
): Promise<FrontDoor> {
  const database = settings.database ?? (await testDatabase())
  const clock = { now: Date.now() }
  const lines: string[] = []
  const logger = suiteLogger((line) => lines.push(line))
  const authentication = createAuthentication({
    database,
    secret: SECRET,
    publicUrl: PUBLIC_URL,
    now: () => clock.now,
    log: (message) => logger.warn(message),
    ...settings,
  })
  const app = httpServer({ logger })
  app.addHook('onRequest', async (request) => {
    const clinicId = request.headers['x-test-clinic'] === HILLTOP ? HILLTOP : RIVERSIDE
    const { headers, method, host } = request
    const takesAnybody = request.routeOptions.config.caller === 'anybody'
    const actor = await authentication.actorOf({ headers, method, host, clinicId, takesAnybody })
    request.ctx = {
      database: database.within(clinicId),
      actor,
      clinicId,
      now: clock.now,
      requestId: request.id,
      address: request.ip,
    }
  })
  app.addHook('preHandler', async (request) => {
    const { config } = request.routeOptions
    request.ctx.actor = admitProof(config, admit(config.policy ?? 'open', request.ctx.actor), request.ctx.now)
  })
  await app.register(identityRoutes(authentication))
  app.get('/whoami', async (request) => request.ctx.actor)
  app.get('/open', { config: { policy: 'open' } }, async (request) => request.ctx.actor)
  app.get('/staff', { config: { policy: STAFF } }, async (request) => request.ctx.actor)
  app.post('/change', async (request) => request.ctx.actor)

  async function send({ clinicId, ...request }: InjectOptions & { clinicId?: ClinicId }) {
    const headers = {
      host: 'praxis.example',
      ...(clinicId === undefined ? {} : { 'x-test-clinic': clinicId }),
      ...request.headers,
    }
    return app.inject({ ...request, headers })
  }
  const post: FrontDoor['post'] = (url, payload, headers = {}) => send({ method: 'POST', url, payload, headers })
  return { database, authentication, clock, logged: () => lines.join('\n'), send, post }
}

/** `name=value` of the session cookie that an answer set. */
export function cookieOf(answer: LightMyRequestResponse): string {
  const [first] = [answer.headers['set-cookie'] ?? []].flat()
  if (first === undefined) throw new Error('the answer set no cookie')
  return first.split(';')[0] ?? ''
}
