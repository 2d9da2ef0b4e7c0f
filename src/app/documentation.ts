import { createHash } from 'node:crypto'
import fastifySwagger from '@fastify/swagger'
import apiReference from '@scalar/fastify-api-reference'
import type { FastifyInstance } from 'fastify'
import { CONTENT_SECURITY_POLICY, policyText } from '#platform'

const problem = {
  description: 'A problem (RFC 9457). `code` is stable; `errors` point at wrong fields.',
  content: {
    'application/problem+json': {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'code'],
        properties: {
          type: { type: 'string' },
          title: { type: 'string' },
          status: { type: 'integer' },
          code: { type: 'string' },
          detail: { type: 'string' },
          instance: { type: 'string' },
          errors: {
            type: 'array',
            items: {
              type: 'object',
              required: ['pointer', 'detail'],
              properties: { pointer: { type: 'string' }, detail: { type: 'string' } },
            },
          },
        },
      },
    },
  },
}

/** Collects every route's schema; must be registered before the routes. */
export async function collectDocumentation(app: FastifyInstance, version: string, publicUrl: string): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Praxis',
        version,
        description:
          'Doctor booking: find a free time, hold it, book it. Instants carry the offset of the location; errors are problem documents with a stable `code`.',
        license: { name: 'Apache 2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: publicUrl }],
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          session: { type: 'apiKey', in: 'cookie', name: 'praxis-session' },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      const policy = route.config?.policy
      const open = policy === undefined || policy === 'open'
      const answers = (schema as { response?: Record<string, unknown> } | undefined)?.response ?? {}
      return {
        url,
        schema: {
          ...schema,
          ...(open ? { security: [] } : { security: [{ bearer: [] }, { session: [] }] }),
          response: { ...answers, default: problem },
        },
      }
    },
  })
}

/** The OpenAPI document and a page to browse it, served from here alone: no font, script or telemetry of another host. */
export async function serveDocumentation(app: FastifyInstance): Promise<void> {
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  await app.register(async (docs) => {
    docs.addHook('onSend', async (_request, reply, payload) => {
      if (String(reply.getHeader('content-type')).startsWith('text/html') && typeof payload === 'string')
        reply.header('content-security-policy', policyOfReference(payload))
      return payload
    })
    await docs.register(apiReference, {
      routePrefix: '/docs',
      configuration: {
        url: '/api/v1/openapi.json',
        withDefaultFonts: false,
        telemetry: false,
        hideClientButton: true,
        title: 'Praxis API',
      },
    })
  })
}

/**
 * The reference starts itself from a script in its page and writes its styles at run time; nothing else of Praxis does either. Just that
 * script is let run, by its digest (CSP 3, 2.3.1), so that text which got into the document of the API still could not.
 */
function policyOfReference(page: string): string {
  const scripts = [...page.matchAll(/<script type="text\/javascript">([^<]*)<\/script>/g)].map(
    (match) => match[1] ?? '',
  )
  const digests = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return policyText({
    ...CONTENT_SECURITY_POLICY,
    'script-src': ["'self'", ...digests].join(' '),
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
  })
}
