import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import type { AuthenticationAnswer, RegistrationAnswer } from './contract.ts'

const PRESENT = 0x01
const VERIFIED = 0x04
const SYNCABLE = 0x08
const SYNCED = 0x10
const WITH_CREDENTIAL = 0x40

interface Key {
  id: Buffer
  privateKey: KeyObject
  rpId: string
  userHandle: Buffer
  counter: number
}

/** What a ceremony may have about it that it should not. */
export interface Oddity {
  origin?: string
  rpId?: string
  /** Bits of the flags that are cleared. */
  without?: number
  challenge?: string
  type?: string
  crossOrigin?: boolean
  userHandle?: string
  counter?: number
}

export const UNVERIFIED: Oddity = { without: VERIFIED }

/** An authenticator that really makes keys and really signs (ES256), and the browser in front of it. */
export interface Authenticator {
  /** `navigator.credentials.create`, then `toJSON`. */
  create(options: Record<string, unknown>, oddity?: Oddity): RegistrationAnswer
  /** `navigator.credentials.get`, then `toJSON`, with the key of this host made last. */
  get(options: Record<string, unknown>, oddity?: Oddity): AuthenticationAnswer
  /** A copy of everything in it, as a thief would make one. */
  clone(): Authenticator
}

/** With `counts` it counts its signatures, as a security key does; without, as one that is synced between devices. */
export function authenticator(origin: string, { counts = true, keys = [] as Key[] } = {}): Authenticator {
  function create(options: Record<string, unknown>, oddity: Oddity = {}): RegistrationAnswer {
    const said = options as { challenge: string; rp: { id: string }; user: { id: string } }
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const rpId = oddity.rpId ?? said.rp.id
    const key = {
      id: randomBytes(32),
      privateKey,
      rpId,
      userHandle: Buffer.from(said.user.id, 'base64url'),
      counter: 0,
    }
    keys.push(key)
    const attested = Buffer.concat([Buffer.alloc(16), uint16(key.id.length), key.id, coseKey(publicKey)])
    const authData = Buffer.concat([head(key, WITH_CREDENTIAL, oddity), attested])
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ])
    const response = {
      clientDataJSON: clientData('webauthn.create', said.challenge, oddity).toString('base64url'),
      attestationObject: Buffer.from(isoCBOR.encode(attestation as never)).toString('base64url'),
      transports: ['internal'],
    }
    return { ...credential(key), response }
  }

  function get(options: Record<string, unknown>, oddity: Oddity = {}): AuthenticationAnswer {
    const said = options as { challenge: string; rpId: string; allowCredentials?: { id: string }[] }
    const allowed = said.allowCredentials ?? []
    const key = keys.findLast(
      ({ id, rpId }) =>
        rpId === said.rpId && (allowed.length === 0 || allowed.some((one) => one.id === id.toString('base64url'))),
    )
    if (key === undefined) throw new Error('the authenticator has no key for this host')
    if (counts) key.counter += 1
    const authData = head(key, 0, oddity)
    const client = clientData('webauthn.get', said.challenge, oddity)
    const signature = sign('sha256', Buffer.concat([authData, sha256(client)]), key.privateKey)
    const response = {
      clientDataJSON: client.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: oddity.userHandle ?? key.userHandle.toString('base64url'),
    }
    return { ...credential(key), response }
  }

  function head(key: Key, more: number, { without = 0, rpId = key.rpId, counter = key.counter }: Oddity): Buffer {
    const flags = (PRESENT | VERIFIED | more | (counts ? 0 : SYNCABLE | SYNCED)) & ~without
    return Buffer.concat([sha256(Buffer.from(rpId)), Buffer.from([flags]), uint32(counter)])
  }

  function clientData(usual: string, asked: string, oddity: Oddity): Buffer {
    const { type = usual, challenge = asked, crossOrigin = false } = oddity
    return Buffer.from(JSON.stringify({ type, challenge, origin: oddity.origin ?? origin, crossOrigin }))
  }

  return { create, get, clone: () => authenticator(origin, { counts, keys: keys.map((key) => ({ ...key })) }) }
}

function credential({ id }: Key) {
  const name = id.toString('base64url')
  return { id: name, rawId: name, type: 'public-key' as const, clientExtensionResults: {} }
}

/** COSE_Key of an ES256 key (RFC 9053, 7.1). */
function coseKey(publicKey: KeyObject): Uint8Array {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const bytes = (part: string) => new Uint8Array(Buffer.from(part, 'base64url'))
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, bytes(x)],
      [-3, bytes(y)],
    ]) as never,
  )
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16BE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
