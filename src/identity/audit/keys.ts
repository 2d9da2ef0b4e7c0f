import { createHmac, createSecretKey, hkdfSync } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { InstallationSecret } from '../installation-secrets.ts'

/** What a keyed hash vouches for. It goes in, so that the keyed hash of a seal never passes for that of a head. */
export type Purpose = 'event' | 'seal' | 'head'

/** `unknown`: made with a secret that the installation no longer has. Such a hash says nothing, for or against. */
export type MacVerdict = 'holds' | 'fails' | 'unknown'

export interface TrailKeys {
  sign(purpose: Purpose, content: string): Buffer
  check(purpose: Purpose, content: string, mac: Buffer): MacVerdict
}

const VERSION_BYTES = 4

/** The newest secret signs; each of the others checks what it signed. HKDF and HMAC are Node's own (RFC 5869, RFC 2104). */
export function trailKeys(secrets: readonly InstallationSecret[]): TrailKeys {
  const keys = new Map(secrets.map(({ version, value }) => [version, keyFrom(value)]))
  const [newest] = secrets
  if (newest === undefined) throw new Error('there is no installation secret')

  function macWith(version: number, key: KeyObject, purpose: Purpose, content: string): Buffer {
    const mac = Buffer.alloc(VERSION_BYTES)
    mac.writeUInt32BE(version)
    return Buffer.concat([mac, createHmac('sha256', key).update(`${purpose}\n${content}`).digest()])
  }
  const newestKey = keyFrom(newest.value)
  return {
    sign: (purpose, content) => macWith(newest.version, newestKey, purpose, content),
    check(purpose, content, mac) {
      const version = mac.length > VERSION_BYTES ? mac.readUInt32BE() : -1
      const key = keys.get(version)
      if (key === undefined) return version < newest.version && version > 0 ? 'unknown' : 'fails'
      return macWith(version, key, purpose, content).equals(mac) ? 'holds' : 'fails'
    },
  }
}

function keyFrom(secret: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'praxis audit trail 1', 32)))
}
