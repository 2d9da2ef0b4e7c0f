import type { LightMyRequestResponse } from 'fastify'
import { generateSync } from 'otplib'
import { decodeJwt } from 'jose'
import { ADA, cookieOf, frontDoor } from '../signing-in.fixture.ts'
import type { FrontDoor } from '../signing-in.fixture.ts'

export const SIGN_UP = '/api/v1/auth/sign-up'
export const SIGN_IN = '/api/v1/auth/sign-in'
export const FINISH = '/api/v1/auth/second-factor'
export const GOOD = { email: ADA.email, password: ADA.password }
export const HTTPS = 'https://praxis.example'
/** What every browser sends with a POST from a page of ours. */
export const FROM_PAGE = { origin: HTTPS, 'sec-fetch-site': 'same-origin' }

export interface Enrolled {
  door: FrontDoor
  secret: string
  recoveryCodes: string[]
  accountId: string
  /** Of the session in which the app was set up. */
  bearer: { authorization: string }
  /** What the authenticator app shows now. */
  code: () => string
}

/** Ada, who has an authenticator app, half a minute after she set it up: the code she showed then is used up. */
export async function enrolled(door?: FrontDoor): Promise<Enrolled> {
  const at = door ?? (await frontDoor({ publicUrl: HTTPS }))
  const signedUp = await at.post(SIGN_UP, ADA)
  const bearer = bearerOf(signedUp)
  const { secret } = (await at.post('/api/v1/me/second-factor/totp', {}, bearer)).json<{ secret: string }>()
  const code = () => codeOf(secret, at.clock.now)
  const confirmed = await at.post('/api/v1/me/second-factor/totp/confirmation', { code: code() }, bearer)
  if (confirmed.statusCode !== 200) throw new Error(`the authenticator app was not confirmed: ${confirmed.body}`)
  at.clock.now += 60_000
  const { recoveryCodes } = confirmed.json<{ recoveryCodes: string[] }>()
  return { door: at, secret, recoveryCodes, accountId: String(claimsOf(signedUp)['sub']), bearer, code }
}

export function codeOf(secret: string, now: number): string {
  return generateSync({ secret, epoch: Math.floor(now / 1000) })
}

export function bearerOf(answer: LightMyRequestResponse): { authorization: string } {
  return { authorization: `Bearer ${answer.json<{ accessToken: string }>().accessToken}` }
}

export function claimsOf(answer: LightMyRequestResponse): Record<string, unknown> {
  return decodeJwt(answer.json<{ accessToken: string }>().accessToken)
}

/** A sign-in that waits: its challenge, and the cookie of the browser, if it was one. */
export async function halfWay(
  door: FrontDoor,
  headers: Record<string, string> = {},
): Promise<{ challenge: string; methods: string[]; cookie: string | undefined }> {
  const answer = await door.post(SIGN_IN, GOOD, headers)
  if (answer.statusCode !== 401) throw new Error(`expected to be asked for more: ${answer.body}`)
  const { challenge, methods } = answer.json<{ challenge: string; methods: string[] }>()
  return { challenge, methods, cookie: answer.headers['set-cookie'] === undefined ? undefined : cookieOf(answer) }
}
