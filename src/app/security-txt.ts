import type { FastifyInstance } from 'fastify'

const DAY_MS = 86_400_000
/** RFC 9116, 2.5.5 asks for less than a year: what is read from a copy must not send a report to whoever has the address then. */
const GOOD_FOR_DAYS = 180

export interface SecurityContact {
  /** An e-mail address, or where a form is. */
  contact: string
  publicUrl: string
  now: () => number
}

/** Where whoever finds a hole may tell of it (RFC 9116). Only there when an operator said who listens: an address nobody reads is worse. */
export function securityTxt(app: FastifyInstance, { contact, publicUrl, now }: SecurityContact): void {
  app.get('/.well-known/security.txt', { schema: { hide: true } }, async (_request, reply) => {
    const expires = new Date(Math.floor(now() / DAY_MS) * DAY_MS + GOOD_FOR_DAYS * DAY_MS).toISOString()
    const lines = [
      `Contact: ${contact.includes(':') ? contact : `mailto:${contact}`}`,
      `Expires: ${expires}`,
      'Preferred-Languages: en, de',
      `Canonical: ${publicUrl}/.well-known/security.txt`,
    ]
    void reply.header('cache-control', 'public, max-age=86400')
    return reply.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`)
  })
}
