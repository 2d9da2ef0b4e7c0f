import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { parseCookies } from 'better-auth/cookies'
import { hashOfToken, newSecretToken } from './secret-token.ts'

/** Longer than anything that is begun and finished in one browser. */
const KEPT_SECONDS = 3600

/** The browser that a call came from, so that what one begins no other finishes. Apps keep no cookies; `sha256` is null for them. */
export interface ThisBrowser {
  sha256: Buffer | null
  /** Whole lines; there when the browser had no cookie yet. To be sent with whatever is begun. */
  setCookies: string[]
}

/**
 * The cookie by which a browser proves to be the one that began something: 256 random bits, kept here only as a hash beside what was begun. Lax
 * and not Strict, since the answer of another provider arrives by a link from there.
 */
export function thisBrowser(headers: IncomingHttpHeaders, publicUrl: string): ThisBrowser {
  const secure = publicUrl.startsWith('https:')
  const name = secure ? '__Host-praxis-browser' : 'praxis-browser'
  const known = headers.cookie === undefined ? undefined : parseCookies(headers.cookie).get(name)
  if (known !== undefined && /^[\w-]{43}$/.test(known)) return { sha256: hashOfToken(known), setCookies: [] }
  if (!isBrowser(headers)) return { sha256: null, setCookies: [] }
  const token = newSecretToken()
  const attributes = `Max-Age=${KEPT_SECONDS}; Path=/; HttpOnly;${secure ? ' Secure;' : ''} SameSite=Lax`
  return { sha256: hashOfToken(token), setCookies: [`${name}=${token}; ${attributes}`] }
}

/** Whether what was begun in one browser, or in an app, is being finished there. */
export function isSameBrowser(begunIn: Buffer | null, { sha256 }: Pick<ThisBrowser, 'sha256'>): boolean {
  return begunIn === null || (sha256 !== null && timingSafeEqual(begunIn, sha256))
}

/** Every browser sends Origin with a POST, and Sec-Fetch-Site over https; no page can leave them out. */
function isBrowser(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-site'] !== undefined || headers.origin !== undefined
}
