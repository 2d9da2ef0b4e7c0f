import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { buildApp } from '#app'
import { createAuthentication } from '#identity'
import type { Authentication, ClinicId } from '#identity'
import type { Database } from '#platform'
import { MONDAY_MORNING } from './clinic.ts'
import type { Member } from './clinic.ts'
import { suiteLogger } from './suite-log.ts'

export interface TestApp {
  app: FastifyInstance
  authentication: Authentication
  /** What time the application believes it is, epoch milliseconds; set it to move on. */
  clock: { now: number }
  /** Headers of a call by this person, for `app.inject`: an access token fresh from the issuer. */
  signedIn: (person: Member) => Promise<{ authorization: string }>
  /** How many answers were held against their documentation. */
  checkedAnswers: () => number
}

export interface AppWish {
  /** Epoch milliseconds; the clinic's Monday morning unless said. */
  now?: number
  clinicId: ClinicId
  metricsToken?: string
  /** Where a test that listens can be reached. */
  publicUrl?: string
  /** Gets each line of its log. */
  log?: (line: string) => void
}

/**
 * The whole application as the server runs it, without listening, with the clock in the test's hand. Every JSON answer is held against
 * the schema that the OpenAPI document shows for it; one that differs becomes a 500, and the difference is printed.
 */
export async function testApp(
  database: Database,
  { now = MONDAY_MORNING, clinicId, metricsToken, publicUrl = 'http://localhost', log }: AppWish,
): Promise<TestApp> {
  const clock = { now }
  const logger = suiteLogger(log)
  const authentication = createAuthentication({
    database,
    secret: 'a secret of thirty-two characters',
    publicUrl,
    now: () => clock.now,
    log: (message) => logger.warn(message),
    rateLimits: false,
  })
  const settings = { publicUrl, rateLimits: false, metricsToken }
  const app = await buildApp({ database, authentication, now: () => clock.now, logger, settings })
  const checker = answerChecker()
  app.addHook('onSend', checker.check)
  return {
    app,
    authentication,
    clock,
    async signedIn({ accountId, roles }) {
      const token = await authentication.tokens.issue({
        sessionId: accountId,
        accountId,
        clinicId,
        roles,
        authenticatedAt: clock.now,
      })
      return { authorization: `Bearer ${token}` }
    },
    checkedAnswers: checker.checked,
  }
}

/** RFC 9457, as the documentation shows it for every call. */
const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'instance'],
  properties: {
    type: { type: 'string', pattern: '^urn:praxis:problem:' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string', pattern: '^[a-z_]+\\.[a-z_]+$' },
    detail: { type: 'string' },
    errors: { type: 'array', items: { type: 'object', required: ['pointer', 'detail'] } },
  },
}

function answerChecker() {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false })
  addFormats.default(ajv, { mode: 'full' })
  const compiled = new Map<object, ValidateFunction>()
  let checked = 0

  async function check(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
    const schema = typeof payload === 'string' ? documented(request, reply) : undefined
    if (schema === undefined || typeof payload !== 'string') return payload
    checked += 1
    const validate = compiled.get(schema) ?? ajv.compile(schema)
    compiled.set(schema, validate)
    if (validate(JSON.parse(payload))) return payload
    const difference = ajv.errorsText(validate.errors, { dataVar: 'answer' })
    throw new Error(
      `${request.method} ${request.url} answers ${reply.statusCode} other than documented: ${difference}\n${payload}`,
    )
  }
  return { check, checked: () => checked }
}

/** The schema that this answer promises to fit, when it is JSON of a documented route. */
function documented(request: FastifyRequest, reply: FastifyReply): object | undefined {
  const type = String(reply.getHeader('content-type') ?? '').split(';')[0]
  if (type === 'application/problem+json') return PROBLEM
  const { schema } = request.routeOptions
  if (type !== 'application/json' || schema === undefined || ('hide' in schema && schema.hide === true))
    return undefined
  const { response } = schema
  const promised: unknown =
    typeof response === 'object' && response !== null ? Reflect.get(response, String(reply.statusCode)) : undefined
  if (typeof promised === 'object' && promised !== null) return promised
  throw new Error(
    `${request.method} ${request.routeOptions.url} answers ${reply.statusCode}, which it does not document`,
  )
}
