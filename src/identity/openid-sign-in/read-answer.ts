import { AuthorizationResponseError, authorizationCodeGrant, fetchUserInfo } from 'openid-client'
import type { Configuration } from 'openid-client'
import type { AttemptRow } from './queries.ts'
import { refusals } from './refusals.ts'

/** Who somebody is at a provider, as it has signed. */
export interface Person {
  issuer: string
  subject: string
  /** Only if the provider says that it has verified it. */
  verifiedEmail: string | undefined
  name: string | undefined
  locale: string | undefined
  timeZone: string | undefined
  /** The ID token says that two factors were asked for (`mfa` in `amr`, RFC 8176). */
  showedTwo: boolean
}

/** Proving oneself again means now, and not when one signed in at the provider this morning. */
const FRESH_SECONDS = 300

/**
 * Exchanges the code, and believes nothing that is not checked: state, `iss` of the answer, signature, issuer, audience, nonce, time. Refuses
 * `identity.openid_refused` when the provider said no, else `openid_answer_invalid`.
 */
export async function readAnswer(
  client: Configuration,
  attempt: AttemptRow,
  query: string,
  state: string,
): Promise<Person> {
  const answer = new URL(attempt.redirectUri)
  answer.search = query
  try {
    const tokens = await authorizationCodeGrant(client, answer, {
      expectedState: state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.codeVerifier,
      idTokenExpected: true,
      ...(attempt.purpose === 'reauthenticate' ? { maxAge: FRESH_SECONDS } : {}),
    })
    const claims = tokens.claims()
    if (claims === undefined) throw refusals.openid_answer_invalid()
    const hasAddress = claims['email'] !== undefined || client.serverMetadata().userinfo_endpoint === undefined
    const more = hasAddress ? {} : await fetchUserInfo(client, tokens.access_token, claims.sub)
    return { ...personOf(claims.iss, claims.sub, { ...more, ...claims }), showedTwo: saysTwo(claims['amr']) }
  } catch (error) {
    const refusal =
      error instanceof AuthorizationResponseError ? refusals.openid_refused() : refusals.openid_answer_invalid()
    throw Object.assign(refusal, { cause: error })
  }
}

function saysTwo(amr: unknown): boolean {
  return Array.isArray(amr) && amr.includes('mfa')
}

function personOf(issuer: string, subject: string, said: Record<string, unknown>): Omit<Person, 'showedTwo'> {
  const text = (name: string, most: number): string | undefined => {
    const value = said[name]
    return typeof value === 'string' && value.length > 0 && value.length <= most && !/\p{C}/u.test(value)
      ? value
      : undefined
  }
  const email = text('email', 254)
  return {
    issuer,
    subject,
    verifiedEmail: said['email_verified'] === true && email?.includes('@') === true ? email.toLowerCase() : undefined,
    name: text('name', 200)?.trim(),
    locale: text('locale', 35),
    timeZone: text('zoneinfo', 64),
  }
}
