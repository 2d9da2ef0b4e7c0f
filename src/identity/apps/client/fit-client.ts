import { scopeOf } from '../scope.ts'
import { PLAIN_SCOPES } from '../scope-words.ts'
import { refusals } from '../refusals.ts'
import type { ClientRow } from './queries.ts'

type Described = Pick<
  ClientRow,
  'homepage' | 'redirectUris' | 'grantTypes' | 'scopes' | 'authentication' | 'jwks' | 'jwksUri'
>

const LOOPBACK = new Set(['127.0.0.1', '[::1]'])
/** Reverse domain name (RFC 8252, 7.1): a scheme with a dot cannot be one that browsers know. */
const OWN_SCHEME = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+:$/
const PRIVATE_JWK_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k', 'priv']

/** Refuses (`identity.client_unfit`) a client that OAuth 2.1 would not let be, with every fault at once. */
export function refuseUnfitClient(client: Described): void {
  const errors = [...grantFaults(client), ...redirectFaults(client), ...scopeFaults(client), ...keyFaults(client)]
  if (client.homepage !== null && !isWebAddress(client.homepage))
    errors.push({ pointer: '/homepage', detail: 'must be an https address' })
  if (errors.length > 0) throw refusals.client_unfit({ errors })
}

type Fault = { pointer: string; detail: string }

function grantFaults({ grantTypes, authentication }: Described): Fault[] {
  const faults: Fault[] = []
  if (grantTypes.includes('client_credentials') && authentication === 'none')
    faults.push({ pointer: '/authentication', detail: 'a client that acts as itself needs a secret or a key' })
  if (grantTypes.includes('refresh_token') && !grantTypes.includes('authorization_code'))
    faults.push({ pointer: '/grantTypes', detail: 'refresh_token goes with authorization_code' })
  return faults
}

function redirectFaults({ redirectUris, grantTypes }: Described): Fault[] {
  if (!grantTypes.includes('authorization_code'))
    return redirectUris.length === 0
      ? []
      : [{ pointer: '/redirectUris', detail: 'only an app that asks people has any' }]
  if (redirectUris.length === 0) return [{ pointer: '/redirectUris', detail: 'at least one is needed' }]
  const faults = redirectUris.flatMap((uri, index) => (isRedirect(uri) ? [] : [unfitRedirect(index)]))
  if (faults.length === 0 && new Set(redirectUris.map(isWebAddress)).size > 1)
    faults.push({ pointer: '/redirectUris', detail: 'an app on a device and one on a server are two clients' })
  return faults
}

function unfitRedirect(index: number): Fault {
  const detail =
    'must be https, http on 127.0.0.1 or [::1], or a scheme of the app’s own; without fragment or user name'
  return { pointer: `/redirectUris/${index}`, detail }
}

function isRedirect(uri: string): boolean {
  if (!isPlainUrl(uri)) return false
  const { protocol, hostname } = new URL(uri)
  return isWebAddress(uri) || (protocol === 'http:' && LOOPBACK.has(hostname)) || OWN_SCHEME.test(protocol)
}

function isWebAddress(uri: string): boolean {
  return isPlainUrl(uri) && new URL(uri).protocol === 'https:'
}

/** Written as a browser would write it, so that what was compared is what is opened: no blanks, no control characters, no `\`. */
function isPlainUrl(uri: string): boolean {
  if (!/^[\x21-\x5b\x5d-\x7e]+$/.test(uri) || !URL.canParse(uri)) return false
  const { hash, username, password, href, hostname } = new URL(uri)
  const asWritten = href === uri || href === `${uri}/`
  return asWritten && hash === '' && !uri.includes('#') && username === '' && password === '' && !hostname.includes('*')
}

function scopeFaults({ scopes, grantTypes }: Described): Fault[] {
  return scopes.flatMap((value, index) => {
    const detail = scopeFault(value, grantTypes)
    return detail === undefined ? [] : [{ pointer: `/scopes/${index}`, detail }]
  })
}

function scopeFault(value: string, grantTypes: Described['grantTypes']): string | undefined {
  const scope = scopeOf(value)
  if (scope === undefined && !(value in PLAIN_SCOPES)) return 'is not a scope here'
  if (scope?.compartment === 'system')
    return grantTypes.includes('client_credentials') ? undefined : 'goes with client_credentials only'
  if (value === 'offline_access' && !grantTypes.includes('refresh_token')) return 'goes with refresh_token only'
  return grantTypes.includes('authorization_code') ? undefined : 'goes with authorization_code only'
}

function keyFaults({ authentication, jwks, jwksUri }: Described): Fault[] {
  if (authentication !== 'key')
    return jwks === null && jwksUri === null ? [] : [{ pointer: '/jwks', detail: 'only a client that signs has keys' }]
  if ((jwks === null) === (jwksUri === null))
    return [{ pointer: '/jwks', detail: 'a client that signs has either keys or an address where they are' }]
  if (jwksUri !== null)
    return isWebAddress(jwksUri) ? [] : [{ pointer: '/jwksUri', detail: 'must be an https address' }]
  return isPublicKeySet(jwks) ? [] : [{ pointer: '/jwks', detail: 'must be public keys, each with kty' }]
}

function isPublicKeySet(jwks: unknown): boolean {
  const keys: unknown = typeof jwks === 'object' && jwks !== null ? Reflect.get(jwks, 'keys') : undefined
  return Array.isArray(keys) && keys.length > 0 && keys.every(isPublicKey)
}

function isPublicKey(key: unknown): boolean {
  if (typeof key !== 'object' || key === null) return false
  const kty: unknown = Reflect.get(key, 'kty')
  return (kty === 'EC' || kty === 'RSA' || kty === 'OKP') && PRIVATE_JWK_MEMBERS.every((member) => !(member in key))
}
