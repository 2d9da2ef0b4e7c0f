import { isIP } from 'node:net'
import { isLoopback } from '../own-origin.ts'
import { refusals } from './refusals.ts'

/** Who a passkey is for, and from which page it may be used. */
export interface RelyingParty {
  id: string
  origin: string
}

/**
 * A passkey is for one host name exactly: with a shorter one (`clinic.example` for `book.clinic.example`) every other page of that domain could
 * use it. Refuses `identity.passkey_unavailable` where browsers offer none: over plain http, and under an address without a name.
 */
export function relyingParty(origin: URL): RelyingParty {
  const isSecure = origin.protocol === 'https:' || isLoopback(origin.hostname)
  if (!isSecure || origin.hostname.startsWith('[') || isIP(origin.hostname) !== 0) {
    const detail = isLoopback(origin.hostname)
      ? 'Open Praxis as http://localhost to use passkeys on this machine.'
      : undefined
    throw refusals.passkey_unavailable(detail === undefined ? {} : { detail })
  }
  return { id: origin.hostname, origin: origin.origin }
}
