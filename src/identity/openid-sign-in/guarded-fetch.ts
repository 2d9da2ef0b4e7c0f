import { lookup } from 'node:dns'
import type { LookupAddress, LookupOptions } from 'node:dns'
import ipaddr from 'ipaddr.js'
import type { CustomFetch } from 'openid-client'
import { Agent, fetch } from 'undici'
import { isLoopback } from '../own-origin.ts'

/** What a provider answers is a few kilobytes; a megabyte is somebody filling our memory. */
const MOST_BYTES = 1_048_576
const PATIENCE_MS = 5_000

/** An address that we were asked to call and do not. */
export class ForbiddenAddress extends Error {
  constructor(what: string) {
    super(`${what} may not be called from here`)
    this.name = 'ForbiddenAddress'
  }
}

export interface Reach {
  /** On the developer's own machine, where providers under test are, too: plain http there and nowhere else. */
  loopback: boolean
  /** Addresses of the network that Praxis stands in, for a provider that the operator named. */
  ownNetwork: boolean
}

/**
 * `fetch` for addresses that an administrator of one clinic, or a document found there, has named, so that nobody reaches through us what
 * stands behind our firewall (server-side request forgery, ASVS 5.0, 1.3.6): https only, and only to public addresses. Looked at where the
 * connection is made, so a name that means something else the second time it is looked up gains nothing. Redirects are not followed.
 */
export function guardedFetch(reach: Reach): CustomFetch {
  const dispatcher = new Agent({
    connect: { lookup: guardedLookup(reach), timeout: PATIENCE_MS },
    headersTimeout: PATIENCE_MS,
    bodyTimeout: PATIENCE_MS,
    maxResponseSize: MOST_BYTES,
    pipelining: 1,
  })
  return async (address, { method, headers, body, signal }) => {
    refuseAddress(new URL(address), reach)
    const answer = await fetch(address, {
      method,
      headers,
      redirect: 'manual',
      dispatcher,
      // The library sends forms and nothing else.
      ...(body instanceof URLSearchParams ? { body } : {}),
      ...(signal === undefined ? {} : { signal }),
    })
    const { status, statusText } = answer
    const bytes = status === 204 || status === 304 ? null : await answer.arrayBuffer()
    return new Response(bytes, { status, statusText, headers: [...answer.headers] })
  }
}

/** Throws {@link ForbiddenAddress} for what can be told from the address alone; a name is judged when it is looked up. */
export function refuseAddress(url: URL, reach: Reach): void {
  const isHere = isLoopback(url.hostname)
  const isAllowedScheme = url.protocol === 'https:' || (url.protocol === 'http:' && isHere && reach.loopback)
  if (!isAllowedScheme || url.username !== '' || url.password !== '') throw new ForbiddenAddress(url.origin)
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (ipaddr.isValid(literal) && !isAllowed(literal, reach)) throw new ForbiddenAddress(url.hostname)
}

/** `process` reads an IPv4 address that is wrapped into an IPv6 one as what it is. */
function isAllowed(address: string, { loopback, ownNetwork }: Reach): boolean {
  const range = ipaddr.process(address).range()
  if (range === 'unicast') return true
  if (range === 'loopback') return loopback
  return ownNetwork && (range === 'private' || range === 'uniqueLocal')
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void

function guardedLookup(reach: Reach) {
  return (hostname: string, options: LookupOptions, found: Found): void => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return found(error, [])
      const [first] = addresses
      const isSafe = first !== undefined && addresses.every(({ address }) => isAllowed(address, reach))
      if (!isSafe) return found(new ForbiddenAddress(hostname), [])
      return options.all === true ? found(null, addresses) : found(null, first.address, first.family)
    })
  }
}
