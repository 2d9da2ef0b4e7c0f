import type { LightMyRequestResponse } from 'fastify'
import { onTestFinished } from 'vitest'
import { transaction } from '#platform'
import { startOpenidProvider } from '../../../test/servers/openid-provider.ts'
import type { TestOpenidProvider } from '../../../test/servers/openid-provider.ts'
import { grantRole } from '../index.ts'
import type { AccountId } from '../index.ts'
import { RIVERSIDE, frontDoor } from '../signing-in.fixture.ts'
import type { FrontDoor } from '../signing-in.fixture.ts'
import { SIGN_UP, bearerOf, claimsOf } from '../second-factor/enrolled.fixture.ts'

/** On one's own machine: there a provider may be on loopback, too. */
export const HERE = 'http://localhost:3000'
export const CALLBACK = '/api/v1/auth/openid/callback'
export const START = '/api/v1/auth/openid/start'
export const PROVIDERS = '/api/v1/openid-providers'
const PAGE = { origin: HERE, host: 'localhost:3000', 'sec-fetch-site': 'same-origin' }
const AMIR = { email: 'amir@praxis.example', password: 'seven green umbrellas', name: 'Amir Haddad' }

/** A browser, which keeps its cookies. */
export interface TestBrowser {
  post(path: string, payload: object): Promise<LightMyRequestResponse>
  go(path: string): Promise<LightMyRequestResponse>
  remove(path: string): Promise<LightMyRequestResponse>
  cookies: Map<string, string>
}

export interface AtProvider {
  door: FrontDoor
  there: TestOpenidProvider
  providerId: string
  /** What the administrator was answered. */
  added: LightMyRequestResponse
  administrator: { authorization: string }
  browser(): TestBrowser
  /** Leaves for the provider, signs in there, and comes back; `change` is what somebody does to the way back. */
  signIn(browser: TestBrowser, wish?: object, change?: (back: URL) => void): Promise<LightMyRequestResponse>
}

export interface Wish {
  opensAccounts?: boolean
  provesTwoFactors?: boolean
  namesItself?: boolean
  /** Named by the operator and not by the clinic. */
  ofInstallation?: boolean
}

/** A clinic whose administrator lets a provider vouch for people. */
export async function atProvider(wish: Wish = {}): Promise<AtProvider> {
  const { namesItself = true, ofInstallation = false, opensAccounts = false, provesTwoFactors = false } = wish
  // The address of a provider that does not name itself ends in its id, which is known only once it is added.
  const redirectUris = [`${HERE}${CALLBACK}`]
  const there = await startOpenidProvider({ redirectUris, namesItself })
  onTestFinished(there.stop)
  const { issuer, clientId, clientSecret } = there
  const common = { issuer, clientId, clientSecret, label: 'City hospital', opensAccounts, provesTwoFactors }
  const openidProviders = ofInstallation ? [{ ...common, id: 'hospital' }] : []
  const door = await frontDoor({ publicUrl: HERE, openidProviders })
  const administrator = await administratorOf(door)
  const added = await door.post(PROVIDERS, common, administrator)
  const providerId = ofInstallation ? 'hospital' : added.json<{ id: string }>().id
  return {
    door,
    there,
    providerId,
    added,
    administrator,
    browser: () => testBrowser(door),
    async signIn(browser, more = {}, change = () => {}) {
      const left = await browser.post(START, { providerId, ...more })
      if (left.statusCode !== 200) return left
      const back = await there.visit(left.json<{ authorizationUrl: string }>().authorizationUrl)
      change(back)
      return browser.go(`${back.pathname}${back.search}`)
    },
  }
}

async function administratorOf(door: FrontDoor): Promise<{ authorization: string }> {
  const signedUp = await door.post(SIGN_UP, AMIR)
  const accountId = claimsOf(signedUp)['sub'] as AccountId
  await transaction(door.database, (tx) =>
    grantRole(tx, { accountId, clinicId: RIVERSIDE, role: 'administrator', at: door.clock.now }),
  )
  return bearerOf(await door.post('/api/v1/auth/sign-in', { email: AMIR.email, password: AMIR.password }))
}

export function testBrowser(door: FrontDoor): TestBrowser {
  const cookies = new Map<string, string>()
  const headers = () => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return cookie === '' ? PAGE : { ...PAGE, cookie }
  }
  const keep = (answer: LightMyRequestResponse) => {
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name !== undefined) cookies.set(name, value ?? '')
    }
    return answer
  }
  return {
    cookies,
    post: async (url, payload) => keep(await door.post(url, payload, headers())),
    go: async (url) => keep(await door.send({ url, headers: { ...headers(), 'sec-fetch-site': 'cross-site' } })),
    remove: async (url) => keep(await door.send({ method: 'DELETE', url, headers: headers() })),
  }
}
