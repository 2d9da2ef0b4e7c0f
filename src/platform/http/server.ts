import { randomUUIDv7 } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FuncKeywordDefinition } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { LogController, fastify } from 'fastify'
import type { FastifyBaseLogger, FastifyInstance, FastifySchemaCompiler } from 'fastify'
import { answerProblems } from './problem.ts'

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

export interface ServerSettings {
  logger: FastifyBaseLogger
  /** Whose word about the caller's address is believed: addresses or networks of the proxies in front. */
  trustProxy?: boolean | string
}

/** An HTTP server with nothing on it yet but the manners every route shares: validation, problem documents, limits, request ids. */
export function httpServer({ logger, trustProxy = false }: ServerSettings): FastifyInstance {
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    trustProxy,
    bodyLimit: 1_048_576,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    return503OnClosing: true,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUIDv7(),
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  })
  app.setValidatorCompiler(validatorCompiler())
  // Measured on Node 24 and later: JSON.stringify beats the schema serialiser; what leaves is shaped by each module's contract functions.
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer))
  answerProblems(app)
  return app
}
