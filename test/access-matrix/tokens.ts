import type { AccessClaims as Claims } from '../../src/identity/better-auth.ts'
import type { TestApp } from '../app.ts'
import type { Member, TestClinic } from '../clinic.ts'

type Headers = Record<string, string>

/** Headers of an app that somebody let in, with these scopes: the token as the authorization server makes it (its flow has tests of its own). */
export async function appOf(at: TestApp, { clinicId }: TestClinic, person: Member, scope: string): Promise<Headers> {
  const { accountId, roles } = person
  return bearer(at, {
    clinic: clinicId,
    sub: accountId,
    client_id: 'the-app',
    grant: accountId,
    roles: [...roles],
    scope,
  })
}

/** …and of another system, which is itself. */
export async function systemOf(at: TestApp, { clinicId }: TestClinic, scope: string): Promise<Headers> {
  return bearer(at, { clinic: clinicId, sub: 'the-system', client_id: 'the-system', scope })
}

async function bearer(
  { authentication, clock }: TestApp,
  claims: Pick<Claims, 'sub' | 'clinic'> & Record<string, unknown>,
): Promise<Headers> {
  const { issuer, library } = authentication
  const iat = Math.floor(clock.now / 1000)
  const all = { iss: issuer, aud: issuer, sid: '', roles: [], iat, exp: iat + 600, jti: claims.sub, ...claims }
  const { token } = await library.api.signAccessToken({ body: { claims: all } })
  return { authorization: `Bearer ${token}` }
}
