import { setTimeout as sleep } from 'node:timers/promises'
import { ADMINISTRATOR } from './fleet.ts'
import type { Credentials, Fleet } from './fleet.ts'
import type { Chance } from './random.ts'

/** An answer, or that there was none: the process died, the connection broke, nobody answered in time. */
export type Answer = { status: number; body: unknown; etag: string | undefined } | 'none'

/** The way in: any process that runs, as somebody who signs in again when a token has run out. */
export interface Door {
  ask(method: string, path: string, body?: object, headers?: Record<string, string>): Promise<Answer>
  /** As `ask`, again and again until somebody answers. For what may be asked twice. */
  insist(
    method: string,
    path: string,
    body?: object,
    headers?: Record<string, string>,
  ): Promise<Exclude<Answer, 'none'>>
}

/** Longer than a process is frozen for; what takes longer is as good as lost to whoever waits at a desk. */
const PATIENCE_MS = 15_000

export function openDoor(fleet: Fleet, chance: Chance, who: Credentials = ADMINISTRATOR): Door {
  let token = ''
  const signIn = async (): Promise<void> => {
    const answer = await once('POST', '/api/v1/auth/sign-in', { email: who.email, password: who.password })
    if (answer !== 'none' && answer.status === 200) token = (answer.body as { accessToken: string }).accessToken
  }
  const once = async (
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Answer> => {
    const addresses = fleet.addresses()
    if (addresses.length === 0) {
      await sleep(50)
      return 'none'
    }
    try {
      const answer = await fetch(`${chance.pick(addresses)}${path}`, {
        method,
        headers: {
          ...(token === '' || path.includes('/auth/') ? {} : { authorization: `Bearer ${token}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      const text = await answer.text()
      return {
        status: answer.status,
        body: text === '' ? undefined : JSON.parse(text),
        etag: answer.headers.get('etag') ?? undefined,
      }
    } catch {
      return 'none'
    }
  }
  const ask: Door['ask'] = async (...request) => {
    if (token === '') await signIn()
    if (token === '') return 'none'
    const answer = await once(...request)
    if (answer === 'none' || answer.status !== 401) return answer
    // Refused before anything was done, so asking again does nothing twice.
    token = ''
    return ask(...request)
  }
  return {
    ask,
    async insist(...request) {
      for (const deadline = Date.now() + 120_000; ;) {
        const answer = await ask(...request)
        if (answer !== 'none' && answer.status < 500) return answer
        if (Date.now() > deadline) throw new Error(`${request[0]} ${request[1]}: nobody answered for two minutes`)
        await sleep(50)
      }
    },
  }
}
