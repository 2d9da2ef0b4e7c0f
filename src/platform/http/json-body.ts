import type { FastifyInstance } from 'fastify'
import { refusalsOf } from '../refusal.ts'

/** The deepest body that any route wants has six levels; what walks a body recursively stands thousands and not millions. */
const DEEPEST = 32

const refusals = refusalsOf('request', { invalid: ['invalid', 'The request is not well formed.'] })

/**
 * Bodies are JSON and nothing else, unless a plugin of routes takes another kind for itself. Refused: nesting deeper than
 * {@link DEEPEST}, before it is parsed, so a bomb costs one pass over its text; and `__proto__` or `constructor.prototype`
 * anywhere, which would become part of every object it is copied to.
 */
export function takeJsonOnly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (depthOf(text) <= DEEPEST) return parse(request, text, done)
    return done(refusals.invalid({ detail: `The body is nested deeper than ${DEEPEST} levels.` }), undefined)
  })
}

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** How deep lists and objects nest; brackets inside strings are text. */
export function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (inString) {
      if (code === BACKSLASH) index += 1
      else if (code === QUOTE) inString = false
    } else if (code === QUOTE) inString = true
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth)
    else if (code === 0x5d || code === 0x7d) depth -= 1
  }
  return deepest
}
