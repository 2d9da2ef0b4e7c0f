import type { AdapterPayload } from 'oidc-provider'
import type { ClientRow } from '../client/queries.ts'
import { scopeOf } from '../scope.ts'

/** What the library is told beyond its own words; see the configuration of the server. */
export const EXTRA_METADATA = ['praxis_scopes', 'praxis_secrets'] as const

/** The scopes of a client as an administrator gave them. */
export function scopesOf(client: object | undefined): string[] {
  const scopes: unknown = client === undefined ? undefined : Reflect.get(client, 'praxis_scopes')
  return Array.isArray(scopes) ? scopes.map(String) : []
}

const METHODS = { none: 'none', secret: 'client_secret_basic', key: 'private_key_jwt' } as const

/** A client as the library knows one. `client_secret_basic` is its word for a secret, in the header or in the body. */
export function clientMetadata(client: ClientRow, secrets: readonly { sha256: Buffer }[]): AdapterPayload {
  const asksPeople = client.grantTypes.includes('authorization_code')
  // The library's own kind; those of records belong to its resource server.
  const plain = client.scopes.filter((one) => scopeOf(one) === undefined)
  return {
    client_id: client.id,
    client_name: client.name,
    redirect_uris: client.redirectUris,
    grant_types: client.grantTypes,
    response_types: asksPeople ? ['code'] : [],
    application_type: client.redirectUris.every((uri) => uri.startsWith('https:')) ? 'web' : 'native',
    token_endpoint_auth_method: METHODS[client.authentication],
    id_token_signed_response_alg: 'EdDSA',
    praxis_scopes: client.scopes,
    response_modes: ['query'],
    // The library wants one to be there; what is compared are the hashes.
    ...(client.authentication === 'secret'
      ? { client_secret: 'kept as a hash', praxis_secrets: secrets.map(({ sha256 }) => sha256.toString('hex')) }
      : {}),
    ...(plain.length === 0 ? {} : { scope: plain.join(' ') }),
    ...(client.homepage === null ? {} : { client_uri: client.homepage }),
    ...(isKeySet(client.jwks) ? { jwks: client.jwks } : {}),
    ...(client.jwksUri === null ? {} : { jwks_uri: client.jwksUri }),
  }
}

type KeySet = NonNullable<AdapterPayload['jwks']>

function isKeySet(jwks: unknown): jwks is KeySet {
  return typeof jwks === 'object' && jwks !== null && 'keys' in jwks
}
