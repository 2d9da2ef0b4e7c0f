import {
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  None,
  allowInsecureRequests,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import type { ClientAuth, ServerMetadata } from 'openid-client'
import { isLoopback } from '../own-origin.ts'
import { guardedFetch, refuseAddress } from './guarded-fetch.ts'
import type { Reach } from './guarded-fetch.ts'
import type { Provider } from './provider.ts'
import { refusals } from './refusals.ts'

const PATIENCE_SECONDS = 5

type Spoken = Pick<Provider, 'issuer' | 'clientId' | 'clientSecret' | 'clinicId'>

/**
 * What a provider says of itself (OpenID Connect Discovery), made into a client that speaks to it. Every address in the document is called
 * through the same guard. Only asymmetric signatures count for what it says about people, and they are checked although the answer comes
 * straight from it (by default the library relies on TLS for that). Refuses `identity.openid_provider_unreachable`, `openid_provider_unfit`.
 */
export async function providerClient(provider: Spoken, publicUrl: string): Promise<Configuration> {
  const reach = reachFor(provider, publicUrl)
  const fetch = guardedFetch(reach)
  const server = fitMetadata(await discover(provider, reach, fetch), reach)
  const { clientId, clientSecret } = provider
  const client = new Configuration(server, clientId, {}, clientAuthentication(server, clientSecret))
  client[customFetch] = fetch
  client.timeout = PATIENCE_SECONDS
  if (reach.loopback) allowInsecureRequests(client)
  enableNonRepudiationChecks(client)
  return client
}

/** The operator's own providers may stand in their own network; those a clinic names may not. */
export function reachFor({ clinicId }: Pick<Provider, 'clinicId'>, publicUrl: string): Reach {
  const { protocol, hostname } = new URL(publicUrl)
  return { loopback: protocol === 'http:' && isLoopback(hostname), ownNetwork: clinicId === null }
}

async function discover({ issuer, clientId }: Spoken, reach: Reach, fetch: ReturnType<typeof guardedFetch>) {
  try {
    const url = new URL(issuer)
    refuseAddress(url, reach)
    const found = await discovery(url, clientId, undefined, None(), {
      [customFetch]: fetch,
      timeout: PATIENCE_SECONDS,
      execute: reach.loopback ? [allowInsecureRequests] : [],
    })
    return found.serverMetadata()
  } catch (error) {
    // Why is not told: an administrator of one clinic could map the network behind us by asking.
    throw Object.assign(refusals.openid_provider_unreachable(), { cause: error })
  }
}

function fitMetadata(said: Readonly<ServerMetadata>, reach: Reach): ServerMetadata {
  const { authorization_endpoint: authorization, token_endpoint: token, jwks_uri: keys } = said
  const asymmetric = (said.id_token_signing_alg_values_supported ?? ['RS256']).filter((alg) =>
    /^(RS|PS|ES|Ed)/.test(alg),
  )
  const addresses = [authorization, token, keys]
  if (addresses.includes(undefined) || asymmetric.length === 0) throw refusals.openid_provider_unfit()
  try {
    for (const address of addresses) if (address !== undefined) refuseAddress(new URL(address), reach)
  } catch {
    throw refusals.openid_provider_unfit()
  }
  return { ...said, id_token_signing_alg_values_supported: asymmetric }
}

/** Basic is what a provider understands that does not say (OpenID Connect Discovery, 3). */
function clientAuthentication(server: ServerMetadata, secret: string | null): ClientAuth {
  if (secret === null) return None()
  const understood = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  return understood.includes('client_secret_basic') ? ClientSecretBasic(secret) : ClientSecretPost(secret)
}
