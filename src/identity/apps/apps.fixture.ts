import { createHash } from 'node:crypto'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import * as client from 'openid-client'
import { afterAll } from 'vitest'
import { testApp } from '../../../test/app.ts'
import type { TestApp } from '../../../test/app.ts'
import { PASSWORD } from '../../../test/cast.ts'
import { testClinic } from '../../../test/clinic.ts'
import type { Member, TestClinic } from '../../../test/clinic.ts'
import { testDatabase } from '../../../test/database.ts'
import { freePort } from '../../../test/servers/free-port.ts'
import { addClient } from './client/add-client.ts'
import type { AddedApiClient, NewApiClient } from './contract.ts'

/** Where the app of the tests takes people back; nobody listens there, the browser of the tests stops before. */
export const BACK = 'http://127.0.0.1:8899/back'

/** A phone app: no secret, asks people. */
export const PHONE_APP: NewApiClient = {
  name: 'Calendar on the phone',
  redirectUris: [BACK],
  grantTypes: ['authorization_code', 'refresh_token'],
  scopes: ['openid', 'profile', 'email', 'offline_access', 'patient/Appointment.cruds', 'patient/Patient.r'],
  authentication: 'none',
}

/** A system: acts as itself. */
export const SYSTEM: NewApiClient = {
  name: 'Hospital information system',
  grantTypes: ['client_credentials'],
  scopes: ['system/Appointment.rs', 'system/Slot.rs'],
  authentication: 'secret',
}

export interface AppsAtWork {
  clinic: TestClinic
  issuer: string
  clock: TestApp['clock']
  authentication: TestApp['authentication']
  addClient(wish: NewApiClient): Promise<AddedApiClient>
  /** Calls the server over the network, as this person when one is given. */
  call(path: string, init?: RequestInit & { as?: Member | string }): Promise<Response>
  /** openid-client's idea of the server, for a client that was added. */
  discover(added: AddedApiClient, auth?: client.ClientAuth): Promise<client.Configuration>
  browser(person: Member): Promise<Browser>
  /** Without the network, for a host name that is not ours to resolve. */
  inject(request: InjectOptions & { form?: Record<string, string> }): Promise<LightMyRequestResponse>
}

/** The whole application on a loopback port, by the real clock: the protocol library knows no other. */
export async function appsAtWork(): Promise<AppsAtWork> {
  const database = await testDatabase()
  const clinic = await testClinic(database)
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const { app, clock, authentication, signedIn } = await testApp(database, {
    clinicId: clinic.clinicId,
    now: Date.now(),
    publicUrl: issuer,
  })
  await app.listen({ port, host: '127.0.0.1' })
  afterAll(() => app.close())

  const call: AppsAtWork['call'] = async (path, { as, ...init } = {}) => {
    const headers = new Headers(init.headers)
    if (typeof as === 'string') headers.set('authorization', `Bearer ${as}`)
    else if (as !== undefined) headers.set('authorization', (await signedIn(as)).authorization)
    return fetch(new URL(path, issuer), { redirect: 'manual', ...init, headers })
  }
  return {
    clinic,
    issuer,
    clock,
    authentication,
    call,
    addClient: (wish) => addClient(clinic.ctxOf('system', Date.now()), wish),
    discover: (added, auth) =>
      client.discovery(new URL(issuer), added.id, { id_token_signed_response_alg: 'EdDSA' }, auth ?? proofOf(added), {
        execute: [client.allowInsecureRequests],
      }),
    browser: (person) => signedInBrowser(issuer, person),
    inject({ form, ...request }) {
      if (form === undefined) return app.inject(request)
      const headers = { 'content-type': 'application/x-www-form-urlencoded', ...request.headers }
      return app.inject({ ...request, headers, payload: new URLSearchParams(form).toString() })
    },
  }
}

function proofOf({ secret }: AddedApiClient): client.ClientAuth {
  return secret === undefined ? client.None() : client.ClientSecretBasic(secret)
}

export interface Browser {
  get(url: string): Promise<Response>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
  /** Opens an app's request up to where the page would ask; the id of the question. */
  ask(url: URL | string): Promise<string>
  /** …reads it, says yes (to these scopes), and goes where the app takes people back. */
  letIn(url: URL | string, scopes?: string[]): Promise<URL>
  cookies: Map<string, string>
}

async function signedInBrowser(issuer: string, person: Member): Promise<Browser> {
  const cookies = new Map<string, string>()

  async function send(url: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const answer = await fetch(new URL(url, issuer), { redirect: 'manual', ...init, headers })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      if (value === '' || attributes.some((one) => /^expires=thu, 01 jan 1970/i.test(one))) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const get = (url: string) => send(url, { headers: { accept: 'text/html' } })
  const post: Browser['post'] = (path, body, headers = { origin: issuer }) =>
    send(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })

  async function ask(url: URL | string): Promise<string> {
    const answer = await get(String(url))
    const page = new URL(answer.headers.get('location') ?? '', issuer)
    const question = page.searchParams.get('question')
    if (page.pathname !== '/apps/consent' || question === null)
      throw new Error(`nobody was asked: ${answer.status} ${page.href} ${await answer.text()}`)
    return question
  }

  async function letIn(url: URL | string, scopes?: string[]): Promise<URL> {
    const question = await ask(url)
    const answer = await post(`/api/v1/app-questions/${question}/approval`, { accountId: person.accountId, scopes })
    if (answer.status !== 200) throw new Error(`not let in: ${answer.status} ${await answer.text()}`)
    const { redirectTo } = (await answer.json()) as { redirectTo: string }
    const resumed = await get(redirectTo)
    return new URL(resumed.headers.get('location') ?? '')
  }

  const signedIn = await post('/api/v1/auth/sign-in', { email: person.email, password: PASSWORD })
  if (signedIn.status !== 200) throw new Error(`not signed in: ${await signedIn.text()}`)
  return { get, post, ask, letIn, cookies }
}

/** A form to an address of the protocol, as any HTTP client would send it. */
export function sendForm(
  at: AppsAtWork,
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
) {
  return at.call(path, { method: 'POST', body: new URLSearchParams(form), headers })
}

export function basic({ id, secret = '' }: Pick<AddedApiClient, 'id' | 'secret'>): Record<string, string> {
  return { authorization: `Basic ${btoa(`${id}:${secret}`)}` }
}

export const VERIFIER = 'a-code-verifier-of-at-least-forty-three-characters'
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url')

/** What an app sends somebody's browser to, with whatever a test wants otherwise; `undefined` leaves a parameter out. */
export function askingUrl(
  added: Pick<AddedApiClient, 'id'>,
  otherwise: Record<string, string | undefined> = {},
): string {
  const wanted = {
    client_id: added.id,
    response_type: 'code',
    redirect_uri: BACK,
    scope: 'offline_access patient/Appointment.rs',
    state: 'somewhere',
    code_challenge: CHALLENGE,
    code_challenge_method: 'S256',
    ...otherwise,
  }
  const sent = Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return `/oauth2/authorize?${new URLSearchParams(sent).toString()}`
}

export interface Granted {
  access_token: string
  refresh_token: string
  scope: string
  id_token?: string
}

/** The whole way of a phone app, by hand: its code and what it was changed for. */
export async function lettingIn(
  at: AppsAtWork,
  person: Member,
  wish: { app?: AddedApiClient; scope?: string; scopes?: string[] } = {},
): Promise<{ app: AddedApiClient; code: string; tokens: Granted; browser: Browser }> {
  const app = wish.app ?? (await at.addClient(PHONE_APP))
  const browser = await at.browser(person)
  const back = await browser.letIn(askingUrl(app, wish.scope === undefined ? {} : { scope: wish.scope }), wish.scopes)
  const code = back.searchParams.get('code') ?? ''
  const answer = await changeCode(at, app, code)
  if (answer.status !== 200) throw new Error(`no tokens: ${answer.status} ${await answer.text()}`)
  return { app, code, tokens: (await answer.json()) as Granted, browser }
}

export function changeCode(
  at: AppsAtWork,
  app: Pick<AddedApiClient, 'id'>,
  code: string,
  otherwise: Record<string, string> = {},
) {
  const form = {
    grant_type: 'authorization_code',
    client_id: app.id,
    code,
    redirect_uri: BACK,
    code_verifier: VERIFIER,
    ...otherwise,
  }
  return sendForm(at, '/oauth2/token', form)
}

export function refresh(
  at: AppsAtWork,
  app: Pick<AddedApiClient, 'id'>,
  token: string,
  otherwise: Record<string, string> = {},
) {
  return sendForm(at, '/oauth2/token', {
    grant_type: 'refresh_token',
    client_id: app.id,
    refresh_token: token,
    ...otherwise,
  })
}

/** What a refusal said: its status and its code, OAuth's or ours. */
export async function said(answer: Response): Promise<{ status: number; code: unknown }> {
  const body: unknown = await answer.json()
  const code: unknown =
    typeof body === 'object' && body !== null ? (Reflect.get(body, 'error') ?? Reflect.get(body, 'code')) : body
  return { status: answer.status, code }
}
