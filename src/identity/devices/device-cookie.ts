import { parseCookies } from 'better-auth/cookies'

/** As long as browsers keep a cookie at most (RFC 6265bis, 5.6.2). */
export const DEVICE_SECONDS = 400 * 86_400
/** People who share a browser; each has a token of their own in its cookie, so that nobody's token is planted with somebody else. */
const MOST_PEOPLE = 5

function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-praxis-device' : 'praxis-device'
}

/** The tokens by which this browser may be known, from the header `Cookie`. */
export function deviceTokensOf(cookie: string | undefined, publicUrl: string): string[] {
  const value = cookie === undefined ? undefined : parseCookies(cookie).get(cookieName(publicUrl))
  return (value ?? '').split('.', MOST_PEOPLE).filter((token) => /^[\w-]{43}$/.test(token))
}

/** The whole `Set-Cookie` line. It opens nothing: it only says that somebody has signed in here before. */
export function deviceCookie(tokens: readonly string[], publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? ' Secure;' : ''
  const value = tokens.slice(0, MOST_PEOPLE).join('.')
  return `${cookieName(publicUrl)}=${value}; Max-Age=${DEVICE_SECONDS}; Path=/; HttpOnly;${secure} SameSite=Lax`
}
