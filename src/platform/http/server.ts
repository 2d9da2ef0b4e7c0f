import { randomUUIDv7 } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FuncKeywordDefinition } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { LogController, fastify } from 'fastify'
import type { FastifyBaseLogger, FastifyInstance, FastifySchemaCompiler } from 'fastify'
import { answerBrokenRequests } from './broken-requests.ts'
import { takeJsonOnly } from './json-body.ts'
import { answerProblems, problemOfError, sendProblem } from './problem.ts'
import { securityHeaders } from './security-headers.ts'
import { webSockets } from './web-sockets.ts'
import { refuseMalformedRequests } from './well-formed.ts'

const ajvOptions = { allErrors: true, useDefaults: true, removeAdditional: false, strict: false } as const

/** Ids are written in lower case and read in either (RFC 9562, 4); from here on they are compared as text. */
const anyCase: FuncKeywordDefinition = {
  keyword: 'x-any-case',
  type: 'string',
  modifying: true,
  validate(
    _on: boolean,
    id: string,
    _schema?: object,
    place?: { parentData: Record<string, unknown>; parentDataProperty: string | number },
  ) {
    if (place !== undefined) place.parentData[place.parentDataProperty] = id.toLowerCase()
    return true
  },
}

/** Bodies are taken as sent; query strings and path parameters are text and are read as the schema's types. */
function validatorCompiler(): FastifySchemaCompiler<object> {
  const exact = new Ajv2020({ ...ajvOptions, coerceTypes: false })
  const fromText = new Ajv2020({ ...ajvOptions, coerceTypes: 'array' })
  for (const ajv of [exact, fromText]) {
    addFormats.default(ajv, { mode: 'full' })
    ajv.addKeyword(anyCase)
  }
  return ({ schema, httpPart }) => (httpPart === 'body' ? exact : fromText).compile(schema)
}

/** How long a caller may take, in milliseconds. Whoever is slower than anybody with a telephone is holding a place for nothing. */
export interface Patience {
  /** For the head of a request, from its first byte. */
  head: number
  /** For all of it. */
  request: number
  /** For the next request on a connection; longer than the usual 60 s of a proxy, which would otherwise meet a closed one. */
  idle: number
  /** Nothing read and nothing taken: a caller that asks and never reads the answer. Streams must say something more often. */
  silence: number
  /** How often heads and requests are looked at; Node's 30 s would be how late a limit of 10 s acts. */
  lookedAtEvery: number
}

const PATIENCE: Patience = { head: 10_000, request: 30_000, idle: 65_000, silence: 120_000, lookedAtEvery: 2_000 }

/** A connection costs some 20 KB: this many fit beside everything else, and those beyond are closed unread. */
const MOST_CONNECTIONS = 20_000

export interface ServerSettings {
  logger: FastifyBaseLogger
  /** Whose word about the caller's address is believed: addresses or networks of the proxies in front. */
  trustProxy?: boolean | string | undefined
  /** Whether people reach it by https, so that it may promise to stay there. */
  https?: boolean
  patience?: Partial<Patience> | undefined
}

/** An HTTP server with nothing on it yet but the manners every route shares: validation, problem documents, limits, headers, request ids. */
export function httpServer({ logger, trustProxy = false, https = false, patience }: ServerSettings): FastifyInstance {
  const { head, request, idle, silence, lookedAtEvery } = { ...PATIENCE, ...patience }
  const headers = securityHeaders({ https })
  const sockets = webSockets()
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    trustProxy,
    bodyLimit: 1_048_576,
    http: {
      headersTimeout: head,
      connectionsCheckingInterval: lookedAtEvery,
      shouldUpgradeCallback: sockets.shouldUpgrade,
    },
    requestTimeout: request,
    keepAliveTimeout: idle,
    connectionTimeout: silence,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    return503OnClosing: true,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUIDv7(),
    clientErrorHandler: answerBrokenRequests(headers),
    // An address that cannot be read reaches no hook.
    frameworkErrors: (error, _request, reply) => void sendProblem(reply.headers(headers), problemOfError(error)),
  })
  app.server.maxConnections = MOST_CONNECTIONS
  app.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers)
    done()
  })
  refuseMalformedRequests(app)
  takeJsonOnly(app)
  sockets.serve(app)
  app.setValidatorCompiler(validatorCompiler())
  // Measured on Node 24 and later: JSON.stringify beats the schema serialiser; what leaves is shaped by each module's contract functions.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer))
  answerProblems(app)
  return app
}
