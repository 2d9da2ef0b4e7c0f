import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { sqlState } from '../database/transaction.ts'
import { Refusal, refusalsOf } from '../refusal.ts'
import type { FieldError, RefusalKind } from '../refusal.ts'
import { PATTERN_SAYS } from './fields.ts'

/** RFC 9457 problem details; `code` is stable and meant for programs. */
export interface Problem {
  type: string
  title: string
  status: number
  code: string
  detail?: string
  instance?: string
  errors?: FieldError[]
  [member: string]: unknown
}

/** The one place where a refusal becomes a status. */
const STATUS: Record<RefusalKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  gone: 410,
  too_many: 429,
}

/** Shape errors are the client's grammar, not the domain's no. */
const STATUS_OF_CODE: Record<string, number> = {
  'request.invalid': 400,
  'request.idempotency_key_malformed': 400,
  'request.precondition_required': 428,
  'request.cursor_malformed': 400,
  'request.unsupported_encoding': 415,
  'request.unknown_host': 421,
  'request.web_socket_required': 426,
}

const malformedRequest = refusalsOf('request', { invalid: ['invalid', 'The request is not well formed.'] })

/** A field that a schema could not judge, such as a date that does not exist; answered as the schema's own no. */
export function malformed(pointer: string, detail: string): Refusal {
  return malformedRequest.invalid({ detail: `${pointer} ${detail}`, errors: [{ pointer, detail }] })
}

export function problemOf(refusal: Refusal): Problem {
  return {
    // First, so that no refusal can overwrite a member of the standard.
    ...refusal.facts.extra,
    type: `urn:praxis:problem:${refusal.code}`,
    title: refusal.title,
    status: STATUS_OF_CODE[refusal.code] ?? STATUS[refusal.kind],
    code: refusal.code,
    ...(refusal.facts.detail === undefined ? {} : { detail: refusal.facts.detail }),
    ...(refusal.facts.errors === undefined ? {} : { errors: refusal.facts.errors }),
  }
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="praxis"')
  const { retryAfterSeconds } = problem
  if (typeof retryAfterSeconds === 'number') reply.header('retry-after', retryAfterSeconds)
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send({ ...problem, instance: `urn:praxis:request:${reply.request.id}` })
}

/** Mapping of everything thrown: refusals as they are, the framework's own refusals renamed, all else hidden and logged. */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: unknown, request, reply) => {
    const problem = problemOfError(error)
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed')
    return sendProblem(reply, problem)
  })
  app.setNotFoundHandler((request, reply) => sendProblem(reply, unknownRoute(request)))
}

/** What an unknown path or method answers; the web app takes over browser navigation elsewhere. */
export function unknownRoute(request: FastifyRequest): Problem {
  return problemBody(
    404,
    'request.unknown_route',
    'There is nothing at this address.',
    `${request.method} ${request.url.split('?')[0] ?? ''}`,
  )
}

/** Every error as what its caller may hear of it. */
export function problemOfError(error: unknown): Problem {
  if (error instanceof Refusal) return problemOf(error)
  if (isFrameworkError(error)) return describeFrameworkError(error)
  const state = sqlState(error)
  if (state === '22P05' || state === '22021')
    return problemBody(
      400,
      'request.invalid',
      'The request is not well formed.',
      'text may not contain the NUL character',
    )
  if (isOutage(error))
    return problemBody(
      503,
      'server.database_unavailable',
      'The database does not answer at the moment. Nothing was changed unless a retry with the same Idempotency-Key says so.',
    )
  return problemBody(500, 'server.error', 'Something went wrong on our side.')
}

function isFrameworkError(error: unknown): error is FastifyError {
  return (
    error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode < 500
  )
}

const TITLES: Record<number, [code: string, title: string]> = {
  400: ['request.invalid', 'The request is not well formed.'],
  404: ['request.unknown_route', 'There is nothing at this address.'],
  405: ['request.method_not_allowed', 'This address does not answer that method.'],
  408: ['request.timeout', 'The request took too long to arrive.'],
  413: ['request.too_large', 'The request is larger than is accepted here.'],
  414: ['request.uri_too_long', 'The address is longer than is accepted here.'],
  415: ['request.unsupported_media_type', 'The body is not in a format that is accepted here; send application/json.'],
  429: ['request.too_many', 'Too many requests; wait a little and try again.'],
  431: ['request.headers_too_large', 'The request headers are larger than is accepted here.'],
}

function describeFrameworkError(error: FastifyError): Problem {
  const status = error.statusCode ?? 400
  const [code, title] = TITLES[status] ?? ['request.invalid', 'The request is not well formed.']
  if (error.validation === undefined)
    return problemBody(
      status,
      code,
      title,
      status === 400 || status === 413 || status === 415 ? error.message : undefined,
    )
  const place = error.validationContext ?? 'body'
  const errors = error.validation.map((found) => fieldError(place, found))
  return {
    ...problemBody(
      status,
      code,
      title,
      errors.map((one) => `${one.pointer === '' ? 'the body' : one.pointer} ${one.detail}`).join('; '),
    ),
    errors,
  }
}

type Found = NonNullable<FastifyError['validation']>[number]

/** A JSON pointer for the body; the bare name for query parameters, path parameters and headers. */
function fieldError(place: string, found: Found): FieldError {
  const missing = found.keyword === 'required' ? `/${String(found.params['missingProperty'])}` : ''
  const unknown = found.keyword === 'additionalProperties' ? `/${String(found.params['additionalProperty'])}` : ''
  const pointer = `${found.instancePath}${missing}${unknown}`
  const detail = unknown === '' ? sentence(found) : 'is not a known field'
  return { pointer: place === 'body' ? pointer : pointer.slice(1), detail: missing === '' ? detail : 'is required' }
}

function sentence(found: Found): string {
  const pattern: unknown = found.params['pattern']
  return (typeof pattern === 'string' ? PATTERN_SAYS[pattern] : undefined) ?? found.message ?? 'is not valid'
}

/** A problem that is no more than its status: what the server says before any route could. */
export function titledProblem(status: number): Problem {
  const [code, title] = TITLES[status] ?? ['request.invalid', 'The request is not well formed.']
  return problemBody(status, code, title)
}

function problemBody(status: number, code: string, title: string, detail?: string): Problem {
  return { type: `urn:praxis:problem:${code}`, title, status, code, ...(detail === undefined ? {} : { detail }) }
}

/** Connection lost, server starting, shutting down, failing over (25006: a new primary that still refuses writes) or full. */
function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error.name === 'CommitInDoubt') return true
  const state = sqlState(error)
  if (state !== undefined)
    return (
      state.startsWith('08') ||
      state.startsWith('57P') ||
      state.startsWith('53') ||
      state === '25006' ||
      state === '55P03' ||
      state === '57014'
    )
  const code = 'code' in error ? error.code : undefined
  return (
    code === 'ECONNREFUSED' ||
    code === 'ECONNRESET' ||
    code === 'ENOENT' ||
    code === 'EPIPE' ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      error.message,
    )
  )
}
