import type { IncomingHttpHeaders } from 'node:http'
import { refusals } from './refusals.ts'

export interface Call {
  method: string
  headers: IncomingHttpHeaders
  /** The host that was called, with its port, as the server believes it. */
  host: string
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses (`identity.cross_site`) a changing request that a page of another site made the browser send. Two things that a page
 * cannot forge tell: Sec-Fetch-Site where the browser sends it (all do, over https and on localhost), else Origin (on every POST).
 * A caller that sends neither is no browser and carries no cookie that somebody else could ride on.
 * Weighed against a token in every form: this needs no state and no help from the page (OWASP lists it as sufficient since 2025).
 */
export function refuseCrossSite({ method, headers, host }: Call, publicOrigin: string): void {
  if (SAFE.has(method)) return
  const site = headers['sec-fetch-site']
  if (site === 'same-origin' || site === 'none') return
  const { origin } = headers
  if (origin !== undefined ? isOwn(origin, host, publicOrigin) : site === undefined) return
  throw refusals.cross_site()
}

function isOwn(origin: string, host: string, publicOrigin: string): boolean {
  if (origin === publicOrigin) return true
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}
