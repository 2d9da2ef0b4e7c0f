import type { FastifySchemaCompiler } from 'fastify'
import type { TSchema } from 'typebox'
import { malformed } from '#platform'
import { Subscribe, Unsubscribe } from './contract.ts'

export type Message = Subscribe | Unsubscribe

/** The server's own validation, as its routes have it. */
export type Compile = FastifySchemaCompiler<unknown>

/** Reads what somebody sent, or throws what is wrong with it as a request's body would be refused. */
export function messageReader(compile: Compile): (text: string) => Message {
  const at = { method: 'GET', url: '/api/v1/live', httpPart: 'body' }
  const validators = new Map<unknown, ReturnType<Compile>>(
    [Subscribe, Unsubscribe].map((schema: TSchema) => [typeOf(schema), compile({ schema, ...at })]),
  )
  return (text) => {
    const message = parse(text)
    const validate = validators.get(Reflect.get(Object(message), 'type'))
    if (validate === undefined) throw malformed('/type', `must be ${[...validators.keys()].join(' or ')}`)
    if (validate(message) !== true) {
      const faults = { statusCode: 400, validation: validate.errors ?? [], validationContext: 'body' }
      throw Object.assign(new Error('the message is not well formed'), faults)
    }
    return message as Message
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw malformed('', 'the message must be JSON')
  }
}

const typeOf = (schema: TSchema): unknown => (schema as typeof Subscribe | typeof Unsubscribe).properties.type.const
