import { connect } from 'node:net'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { buildApp } from '#app'
import type { AppParts } from '#app'
import { createAuthentication } from '#identity'
import type { Authentication } from '#identity'
import { PASSWORD } from '../cast.ts'
import { testClinic } from '../clinic.ts'
import type { TestClinic } from '../clinic.ts'
import { testDatabase } from '../database.ts'
import { suiteLogger } from '../suite-log.ts'

export interface AttackedPraxis {
  app: FastifyInstance
  authentication: Authentication
  database: Awaited<ReturnType<typeof testDatabase>>
  cast: TestClinic
  clock: { now: number }
  /** Where it really listens; 0 unless asked for. */
  port: number
  /** What somebody of the cast has who has just signed in: a browser its cookie, an app its tokens. */
  signIn: (person: { email: string }) => Promise<{ cookie: string; token: string; refreshToken: string }>
}

export interface AttackWish {
  settings?: Partial<AppParts['settings']>
  webFolder?: string
  listening?: boolean
  logger?: FastifyBaseLogger
  /** Started again with these secrets, over the database of this one. */
  again?: { secret: string; on: AttackedPraxis }
}

/** The application as the server runs it, with its limits on, for somebody who means harm. */
export async function attackedPraxis(wish: AttackWish = {}): Promise<AttackedPraxis> {
  const { webFolder, listening = false, logger = suiteLogger() } = wish
  const database = wish.again?.on.database ?? (await testDatabase())
  const cast = wish.again?.on.cast ?? (await testClinic(database))
  const clock = { now: cast.now }
  const settings = { publicUrl: 'http://localhost', rateLimits: true, ...wish.settings }
  const authentication = createAuthentication({
    database,
    secret: wish.again?.secret ?? SECRET,
    publicUrl: settings.publicUrl,
    now: () => clock.now,
    log: (line) => logger.warn(line),
    rateLimits: settings.rateLimits,
  })
  const app = await buildApp({ database, authentication, now: () => clock.now, logger, settings, webFolder })
  await app.ready()
  const address = listening ? await app.listen({ port: 0, host: '127.0.0.1' }) : undefined
  return {
    app,
    authentication,
    database,
    cast,
    clock,
    port: address === undefined ? 0 : Number(new URL(address).port),
    signIn: async ({ email }) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/v1/auth/sign-in',
        payload: { email, password: PASSWORD },
      })
      if (answer.statusCode !== 200) throw new Error(`${email} could not sign in: ${answer.body}`)
      const cookie = answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
      const { accessToken, refreshToken } = answer.json<{ accessToken: string; refreshToken: string }>()
      return { cookie, token: accessToken, refreshToken }
    },
  }
}

export const SECRET = 'a secret of thirty-two characters'

/**
 * Sends these bytes as they are and gives all that came back until the server closed the connection. It is never closed from here:
 * an answer that takes a moment would be lost with it, and with it the proof that a smuggled request was answered.
 */
export function sendRaw(port: number, bytes: string | Buffer): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect({ port, host: '127.0.0.1' })
    let received = ''
    socket.setEncoding('latin1').on('data', (chunk) => (received += String(chunk)))
    // Closing what is not wholly read resets the connection; what came before counts.
    socket.on('error', (error) => ('code' in error && error.code === 'ECONNRESET' ? undefined : failed(error)))
    socket.on('close', () => done(received))
    socket.write(bytes, 'latin1')
  })
}

/** The status of every answer on one connection, in their order. */
export function statusesOf(received: string): number[] {
  return [...received.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map((match) => Number(match[1]))
}
