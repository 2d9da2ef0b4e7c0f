import compress from '@fastify/compress'
import type { FastifyBaseLogger, FastifyInstance, FastifyPluginAsync, FastifyRequest, RouteOptions } from 'fastify'
import { clinicOfHost } from '#clinic'
import { auditCalls, admit, admitProof, identityRoutes } from '#identity'
import type { Authentication, CallAudit, ClinicId, Context, Policy } from '#identity'
import { opsRoutes } from '#ops'
import { handOver, httpServer } from '#platform'
import type { Aside, Database, Patience } from '#platform'
import { collectDocumentation, serveDocumentation } from './documentation.ts'
import { routesOfModules } from './modules.ts'
import { protect } from './protect.ts'
import { VERSION } from './version.ts'
import { serveWebPages } from './web-pages.ts'

export interface AppParts {
  database: Database
  authentication: Authentication
  /** Epoch milliseconds: the one clock of the whole application. */
  now: () => number
  logger: FastifyBaseLogger
  settings: {
    publicUrl: string
    rateLimits: boolean
    metricsToken?: string | undefined
    trustProxy?: string | undefined
    corsOrigins?: readonly string[] | undefined
    /** Which name servers are asked about host names; the machine's unless said. */
    dnsServers?: readonly string[] | undefined
    securityContact?: string | undefined
    /** Shorter ones are for tests of slow callers. */
    patience?: Partial<Patience> | undefined
  }
  /** The built web app; absent: only the API is served. */
  webFolder?: string | undefined
  /** Answers calls of routes that work long; absent: everything is answered here. */
  aside?: Aside | undefined
  /** Called after a change, so that its facts leave at once and not at the relay's next tick. */
  nudge?: () => void
}

/**
 * Joins everything that answers over HTTP, without listening: the same application is served by `listen`, by `inject` in tests and by a
 * serverless handler.
 */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { settings } = parts
  const app = await protectedServer(parts)
  if (parts.aside !== undefined) handOver(app, parts.aside, parts.authentication.sessions.forget)
  await app.register(compress, { threshold: 2048, encodings: ['gzip', 'identity'] })
  await collectDocumentation(app, VERSION, settings.publicUrl)
  // Before and outside the calls of a clinic: it measures them, and must answer while the database cannot say whose clinic it is.
  await app.register(
    opsRoutes({ database: parts.database, now: parts.now, version: VERSION, metricsToken: settings.metricsToken }),
  )
  const { authentication, now } = parts
  await app.register(callsOf(parts, routesOfModules(authentication, now, { servers: settings.dnsServers })))
  await serveDocumentation(app)
  if (parts.webFolder !== undefined) await serveWebPages(app, parts.webFolder)
  return app
}

/** What the thread that answers aside needs of it: the routes by which people sign in. It is handed calls and does not listen. */
export async function buildAside(parts: AppParts): Promise<FastifyInstance> {
  const app = await protectedServer(parts)
  await app.register(callsOf(parts, [identityRoutes(parts.authentication)]))
  return app
}

async function protectedServer({ settings, logger, database, now }: AppParts): Promise<FastifyInstance> {
  const { publicUrl, trustProxy, patience } = settings
  const app = httpServer({ logger, trustProxy, patience, https: publicUrl.startsWith('https:') })
  keepRouteTable(app)
  await protect(app, { ...settings, database, now })
  return app
}

/** The calls of a clinic: each says who may make it, and knows who does. */
function callsOf(parts: AppParts, routes: readonly FastifyPluginAsync[]): FastifyPluginAsync {
  return async (api) => {
    api.addHook('onRoute', requirePolicy)
    serveCalls(api, parts)
    for (const one of routes) await api.register(one)
  }
}

export interface RouteEntry {
  method: string
  url: string
  /** Who may call; `outside` for pages and documents that are served without asking who calls. */
  policy: Policy | 'outside'
  /** What its calls are in the audit trail. */
  audit?: CallAudit | undefined
  /** For how long a proof of who is calling counts here. */
  freshWithinMinutes?: number | undefined
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route and who may call it; a reviewed copy stands in test/policies.txt. */
    routeTable: RouteEntry[]
  }
}

function keepRouteTable(app: FastifyInstance): void {
  app.decorate('routeTable', [])
  app.addHook('onRoute', ({ method, url, config }) => {
    const { policy = 'outside', audit, freshWithinMinutes } = config ?? {}
    const entry: Omit<RouteEntry, 'method'> = { url, policy, audit, freshWithinMinutes }
    for (const one of [method].flat()) app.routeTable.push({ method: one, ...entry })
  })
}

/** A route that does not say who may call it does not start. */
function requirePolicy(route: RouteOptions): void {
  if (route.config?.policy === undefined)
    throw new Error(`${String(route.method)} ${route.url} declares no policy; see permissions.ts of its module`)
}

/** Before every call: whose clinic, who is calling, may they at all. After a change: let its facts leave. */
function serveCalls(api: FastifyInstance, { database, authentication, now, nudge }: AppParts): void {
  const clinics = rememberedClinics(database, now)
  auditCalls(api, database)
  api.addHook('onRequest', async (request) => {
    const clinicId = await clinics(request.hostname)
    const { method, headers, host } = request
    const caller = { requestId: request.id, address: request.ip, userAgent: headers['user-agent'] }
    const ctx: Context = { database: database.within(clinicId), actor: VISITOR, clinicId, now: now(), ...caller }
    // Set before anything can refuse, so that a refusal can tell who was refused.
    request.ctx = ctx
    if (request.routeOptions.config.caller === 'client') return
    const takesAnybody = request.routeOptions.config.caller === 'anybody'
    ctx.actor = await authentication.actorOf({ method, headers, host, clinicId, takesAnybody })
    ctx.actor = admit(policyOf(request), ctx.actor)
    ctx.actor = admitProof(request.routeOptions.config, ctx.actor, ctx.now)
  })
  if (nudge !== undefined) {
    api.addHook('onResponse', async (request, reply) => {
      if (request.method !== 'GET' && request.method !== 'HEAD' && reply.statusCode < 400) nudge()
    })
  }
}

const VISITOR = { kind: 'visitor' } as const

function policyOf(request: FastifyRequest) {
  // HEAD routes are made by the framework and share the configuration of their GET.
  return request.routeOptions.config.policy ?? []
}

const REMEMBER_MS = 5000

/** Which clinic a host name means changes once in years; it is asked again after a few seconds all the same. */
function rememberedClinics(database: Database, now: () => number): (host: string) => Promise<ClinicId> {
  const known = new Map<string, { clinicId: ClinicId; until: number }>()
  return async (host) => {
    const found = known.get(host)
    if (found !== undefined && found.until > now()) return found.clinicId
    const clinicId = (await clinicOfHost(database, host))?.id
    if (clinicId === undefined) throw new Error('there is no clinic yet; the first start makes one')
    // Anybody may send any host name.
    if (known.size > 1000) known.clear()
    known.set(host, { clinicId, until: now() + REMEMBER_MS })
    return clinicId
  }
}
