import { beforeAll, expect, test } from 'vitest'
import { FRESH_MINUTES } from '#identity'
import { testApp } from './app.ts'
import type { TestApp } from './app.ts'
import { testClinic } from './clinic.ts'
import type { TestClinic } from './clinic.ts'
import { testDatabase } from './database.ts'

/**
 * What wants a proof of a moment ago (ASVS 5.0, 7.5.1 and 7.5.3): a session left open, or stolen, must not change how its owner gets in, carry
 * everything away, or make somebody more than they were. What takes a way in away, such as ending an app or locking somebody out, never waits.
 */
const WANTED = `
PUT    /api/v1/me/password
POST   /api/v1/me/email-change
POST   /api/v1/me/passkeys/options
POST   /api/v1/me/passkeys
DELETE /api/v1/me/passkeys/:id
POST   /api/v1/me/second-factor/totp
POST   /api/v1/me/second-factor/totp/confirmation
DELETE /api/v1/me/second-factor/totp
POST   /api/v1/me/second-factor/recovery-codes
DELETE /api/v1/me/openid-links/:id
POST   /api/v1/openid-providers
PATCH  /api/v1/openid-providers/:id
DELETE /api/v1/openid-providers/:id
PUT    /api/v1/second-factor-policy
POST   /api/v1/api-clients
PATCH  /api/v1/api-clients/:id
POST   /api/v1/api-clients/:id/secrets
PATCH  /api/v1/members/:id
DELETE /api/v1/members/:id/deactivation
POST   /api/v1/members/:id/handover
POST   /api/v1/invitations
POST   /api/v1/invitations/:id/resending
PUT    /api/v1/doctors/:id/account
POST   /api/v1/me/export
POST   /api/v1/patients/:id/export
POST   /api/v1/restricted-records/:id/disclosure
POST   /api/v1/me/erasure
POST   /api/v1/patients/:id/erasure
`
const calls = [...WANTED.matchAll(/^(\w+) +(\S+)$/gm)].map(([, method = '', url = '']) => [method, url] as const)

const ID = '01900000-0000-7000-8000-00000000dead'
let clinic: TestClinic
let at: TestApp
beforeAll(async () => {
  const database = await testDatabase()
  clinic = await testClinic(database)
  at = await testApp(database, { clinicId: clinic.clinicId })
})

/** A body that is fit but for this one is refused for its own reasons, before or after; what counts is that staleness comes first. */
async function codeOf(method: string, url: string, minutesAgo: number): Promise<string | undefined> {
  const { accountId } = clinic.amir
  const token = await at.authentication.tokens.issue({
    sessionId: accountId,
    accountId,
    clinicId: clinic.clinicId,
    roles: clinic.amir.roles,
    authenticatedAt: at.clock.now - minutesAgo * 60_000,
  })
  const { body } = await at.app.inject({
    method: method as 'POST',
    url: url.replaceAll(/:\w+/g, ID),
    headers: { authorization: `Bearer ${token}`, 'if-match': '*' },
    ...(method === 'DELETE' ? {} : { payload: {} }),
  })
  return body.startsWith('{') ? (JSON.parse(body) as { code?: string }).code : undefined
}

test('these and no others want a fresh proof', () => {
  expect(calls.length).toBeGreaterThan(20)
  const wanting = at.app.routeTable.filter((route) => route.freshWithinMinutes !== undefined && route.method !== 'HEAD')
  const named = wanting.map(({ method, url }) => `${method} ${url.replaceAll(/:\w+/g, ':id')}`)
  expect(named.toSorted()).toEqual(calls.map(([method, url]) => `${method} ${url}`).toSorted())
})

test.each(calls)(
  '%s %s refuses a proof of eleven minutes ago, whatever is sent, and not one of now',
  async (method, url) => {
    expect(await codeOf(method, url, FRESH_MINUTES + 1)).toBe('identity.fresh_sign_in_required')
    expect(await codeOf(method, url, 0)).not.toBe('identity.fresh_sign_in_required')
  },
)
