import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SignJWT, UnsecuredJWT, decodeJwt, exportJWK, generateKeyPair } from 'jose'
import type { CryptoKey, JWTPayload } from 'jose'
import Provider from 'oidc-provider'
import type { Configuration } from 'oidc-provider'

/** What is wrong with the provider's word, though it comes from the provider. */
export type Lie =
  | 'another nonce'
  | 'no nonce'
  | 'another issuer'
  | 'another audience'
  | 'expired long ago'
  | 'alg none'
  | 'a key of nobody'
  | 'the client’s secret as key'
  | 'no ID token'

export interface PersonThere {
  sub: string
  email?: string
  email_verified?: boolean
  name?: string
}

export interface TestOpenidProvider {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who is sitting at the browser. */
  person: PersonThere
  /** How it says that somebody signed in; absent unless set. */
  amr: string[] | undefined
  /** Told from now on, until it is undefined again. */
  lie: Lie | undefined
  /** Members laid over its metadata; undefined takes one away. */
  metadata: Record<string, unknown>
  /** How often each path was called. */
  calls: Map<string, number>
  /** Goes where an authorization URL leads, signs in there, and answers where the browser was sent back to. */
  visit: (authorizationUrl: string) => Promise<URL>
  stop: () => Promise<void>
}

export interface ProviderWish {
  redirectUris: string[]
  /** Whether its answers say who it is (RFC 9207). */
  namesItself?: boolean
}

/** One for all: an RSA key takes longer to make than everything else here. */
let signing: ReturnType<typeof generateKeyPair> | undefined

const CLIENT = { clientId: 'praxis', clientSecret: 'a secret that only the two of them know' }

/** A certified provider (panva's oidc-provider) on a loopback port, which can be made to lie about people. */
export async function startOpenidProvider({
  redirectUris,
  namesItself = true,
}: ProviderWish): Promise<TestOpenidProvider> {
  const server = createServer()
  const issuer = await listen(server)
  const { privateKey } = await (signing ??= generateKeyPair('RS256', { extractable: true }))
  const key = { ...(await exportJWK(privateKey)), kid: 'the one', use: 'sig', alg: 'RS256' }
  const state: TestOpenidProvider = {
    issuer,
    ...CLIENT,
    person: { sub: 'ada', email: 'ada@example.org', email_verified: true, name: 'Ada Lindqvist' },
    amr: undefined,
    lie: undefined,
    metadata: {},
    calls: new Map(),
    visit: (url) => visit(url, redirectUris),
    stop: () => stop(server),
  }
  const provider = new Provider(issuer, configuration(state, redirectUris, key))
  const answer = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', issuer).pathname
    state.calls.set(path, (state.calls.get(path) ?? 0) + 1)
    if (path.startsWith('/here/')) return void signIn(provider, state, request, response)
    if (path === '/.well-known/openid-configuration')
      rewrite(response, (body) => Promise.resolve({ ...body, ...unlessNamed(namesItself), ...state.metadata }))
    if (path === '/token' && (state.lie ?? state.amr) !== undefined) rewrite(response, lied(state, privateKey))
    if (!namesItself) withoutName(response)
    return void answer(request, response)
  })
  return state
}

function configuration(state: TestOpenidProvider, redirectUris: string[], key: object): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: redirectUris,
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [key] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    // As Google does it: in the ID token at once, and not only for whoever asks again.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/here/${interaction.uid}` },
    cookies: { keys: ['only for tests'] },
    ttl: { Session: 60, Interaction: 60, Grant: 60, AccessToken: 60, IdToken: 60 },
    pkce: { required: () => true },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ ...state.person, sub }) }),
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc
      if (client === undefined || session?.accountId === undefined) return undefined
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  }
}

/** Nobody types a password here: whoever sits at the browser is believed. */
async function signIn(
  provider: Provider,
  { person }: TestOpenidProvider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await provider.interactionFinished(request, response, { login: { accountId: person.sub } })
}

async function visit(authorizationUrl: string, redirectUris: string[]): Promise<URL> {
  const cookies = new Map<string, string>()
  let url = new URL(authorizationUrl)
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name !== undefined) cookies.set(name, value ?? '')
    }
    const location = answer.headers.get('location')
    if (location === null)
      throw new Error(`the provider answers ${answer.status}: ${(await answer.text()).slice(0, 500)}`)
    url = new URL(location, url)
    if (redirectUris.includes(`${url.origin}${url.pathname}`)) return url
  }
  throw new Error('the provider sent the browser round in circles')
}

function unlessNamed(namesItself: boolean): Record<string, unknown> {
  return namesItself ? {} : { authorization_response_iss_parameter_supported: undefined }
}

/** Takes `iss` out of where the browser is sent back to. */
function withoutName(response: ServerResponse): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => {
    if (name.toLowerCase() !== 'location' || typeof value !== 'string' || !URL.canParse(value))
      return setHeader(name, value)
    const url = new URL(value)
    url.searchParams.delete('iss')
    return setHeader(name, url.href)
  }
}

type Body = Record<string, unknown>

/** Holds the answer back until it is another one. */
function rewrite(response: ServerResponse, change: (body: Body) => Promise<Body>): void {
  const end = response.end.bind(response)
  const chunks: Buffer[] = []
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  const send = async () => {
    const body = JSON.parse(Buffer.concat(chunks).toString()) as Body
    const text = JSON.stringify(response.statusCode === 200 ? await change(body) : body)
    response.setHeader('content-length', Buffer.byteLength(text))
    end(text)
  }
  response.write = ((chunk: unknown) => {
    keep(chunk)
    return true
  }) as typeof response.write
  response.end = ((chunk: unknown) => {
    keep(chunk)
    void send()
    return response
  }) as typeof response.end
}

function lied({ lie, amr, clientSecret }: TestOpenidProvider, privateKey: CryptoKey) {
  return async (body: Body): Promise<Body> => {
    const said = decodeJwt(String(body['id_token']))
    const sign = (claims: JWTPayload, signer: CryptoKey | Uint8Array = privateKey, alg = 'RS256') =>
      new SignJWT(claims).setProtectedHeader({ alg, kid: 'the one' }).sign(signer)
    const { id_token: _taken, ...rest } = body
    const past = { iat: 1_600_000_000, exp: 1_600_000_060 }
    switch (lie) {
      case 'another nonce':
        return { ...body, id_token: await sign({ ...said, nonce: 'of another sign-in' }) }
      case 'no nonce':
        return { ...body, id_token: await sign({ ...said, nonce: undefined }) }
      case 'another issuer':
        return { ...body, id_token: await sign({ ...said, iss: 'https://accounts.example.com' }) }
      case 'another audience':
        return { ...body, id_token: await sign({ ...said, aud: 'another app' }) }
      case 'expired long ago':
        return { ...body, id_token: await sign({ ...said, ...past }) }
      case 'alg none':
        return { ...body, id_token: new UnsecuredJWT(said).encode() }
      case 'a key of nobody':
        return { ...body, id_token: await sign(said, (await generateKeyPair('RS256')).privateKey) }
      case 'the client’s secret as key':
        return { ...body, id_token: await sign(said, Buffer.from(clientSecret), 'HS256') }
      case 'no ID token':
        return rest
      default:
        return { ...body, id_token: await sign({ ...said, amr }) }
    }
  }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
}
