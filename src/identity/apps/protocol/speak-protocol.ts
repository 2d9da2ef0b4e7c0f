import type { FastifyReply, FastifyRequest } from 'fastify'
import inject from 'light-my-request'
import type { Authentication } from '../../authentication.ts'
import type { Context } from '../../context.ts'
import { serving } from './current-call.ts'
import type { ProtocolCall } from './current-call.ts'

/** What the library needs to see of a request. Cookies and what a proxy says of it are given apart. */
const TOLD = ['accept', 'authorization', 'content-type', 'origin', 'user-agent'] as const

export interface ProtocolAnswer {
  status: number
  headers: Record<string, string | string[]>
  body: string
}

export interface ProtocolRequest {
  method: 'GET' | 'POST'
  url: string
  host: string
  headers: Readonly<Record<string, string | string[] | undefined>>
  /** A form, not parsed. */
  form?: string
}

/**
 * Has the library answer one request of the protocol. It is a request handler for Node's server; called by way of `light-my-request` its
 * answer becomes an ordinary one of ours, with our headers, logs and limits, which a hijacked socket would miss.
 */
export async function speakProtocol(
  authentication: Pick<Authentication, 'apps' | 'issuer' | 'ownsHost'>,
  call: ProtocolCall,
  request: ProtocolRequest,
): Promise<ProtocolAnswer> {
  const provider = await authentication.apps()
  const told = Object.fromEntries(
    TOLD.flatMap((name) => (request.headers[name] === undefined ? [] : [[name, request.headers[name]]])),
  )
  const { cookie } = request.headers
  const handler = provider.callback()
  const host = await ownHost(authentication, call, request.host)
  return serving(call, async () => {
    const answer = await inject(handler, {
      method: request.method,
      url: request.url,
      ...(request.form === undefined ? {} : { payload: request.form }),
      headers: {
        ...told,
        host,
        'x-forwarded-host': host,
        'x-forwarded-proto': new URL(authentication.issuer).protocol.slice(0, -1),
        // A browser that begins has no session here yet: ours is the one that says who somebody is, and it is asked each time.
        ...(cookie === undefined || call.route !== 'resume' ? {} : { cookie }),
      },
    })
    return { status: answer.statusCode, headers: headersOf(answer.headers), body: answer.payload }
  })
}

/**
 * The host that the library believes to be at. Only one that is known to be ours: it takes assertions that are meant for the address that
 * was called, and anybody may call us by another server's name with what was meant for that server.
 */
async function ownHost(
  { issuer, ownsHost }: Pick<Authentication, 'issuer' | 'ownsHost'>,
  { ctx }: ProtocolCall,
  host: string,
) {
  const own = new URL(issuer).host
  if (host === own) return own
  const name = host.replace(/:\d+$/, '')
  return (await ownsHost(name, ctx.clinicId)) ? host : own
}

const PASSED_ON = ['content-type', 'location', 'set-cookie', 'www-authenticate', 'cache-control'] as const

function headersOf(headers: Readonly<Record<string, unknown>>): ProtocolAnswer['headers'] {
  const kept: ProtocolAnswer['headers'] = {}
  for (const name of PASSED_ON) {
    const value = headers[name]
    if (typeof value === 'string') kept[name] = value
    else if (Array.isArray(value)) kept[name] = value.map(String)
  }
  return kept
}

/** A call of ours as one that the library serves. */
export function protocolCall(ctx: Context, route: ProtocolCall['route']): ProtocolCall {
  return { ctx, route }
}

export function requestOf(request: FastifyRequest): ProtocolRequest {
  const { method, url, host, headers, body } = request
  return {
    method: method === 'POST' ? 'POST' : 'GET',
    url,
    host,
    headers,
    ...(typeof body === 'string' ? { form: body } : {}),
  }
}

export function passOn(reply: FastifyReply, { status, headers, body }: ProtocolAnswer): FastifyReply {
  return reply.code(status).headers(headers).send(body)
}
