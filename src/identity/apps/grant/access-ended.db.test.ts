import { beforeAll, expect, test } from 'vitest'
import { asId, transaction } from '#platform'
import { PASSWORD } from '../../../../test/cast.ts'
import type { Member } from '../../../../test/clinic.ts'
import { makeLink } from '../../letter-link/letter-link.ts'
import { resetSecondFactor } from '../../members/reset-second-factor.ts'
import { appsAtWork, lettingIn, refresh, said } from '../apps.fixture.ts'
import type { AppsAtWork, Browser } from '../apps.fixture.ts'

/** Whoever takes an account back, or is locked out, leaves no app in it: neither its refresh token nor the access token it has. */
let at: AppsAtWork
beforeAll(async () => {
  at = await appsAtWork()
})
const NEW = 'a lantern in November'

type Ends = (who: Member, browser: Browser) => Promise<number>

const resetPassword: Ends = async ({ accountId, email }, browser) => {
  const wish = { accountId: asId<'account'>(accountId), purpose: 'password' as const, email }
  const token = await transaction(at.authentication.database, (tx) => makeLink(tx, wish, at.clock.now))
  return (await browser.post('/api/v1/auth/password-reset/confirmation', { token, password: NEW })).status
}
const changePassword: Ends = async (_who, browser) => {
  const body = JSON.stringify({ currentPassword: PASSWORD, password: NEW })
  const headers = { cookie: cookiesOf(browser), origin: at.issuer, 'content-type': 'application/json' }
  return (await at.call('/api/v1/me/password', { method: 'PUT', headers, body })).status
}
const signOutEverywhere: Ends = async (_who, browser) => {
  const headers = { cookie: cookiesOf(browser), origin: at.issuer }
  return (await at.call('/api/v1/me/sessions', { method: 'DELETE', headers })).status
}
const deactivate: Ends = async ({ accountId }) => {
  const init = { method: 'POST', as: at.clinic.amir, body: '{}' }
  const headers = { 'content-type': 'application/json', 'if-match': '*' }
  return (await at.call(`/api/v1/members/${accountId}/deactivation`, { ...init, headers })).status
}
const loseTelephone: Ends = async ({ accountId }) => {
  const { clinicId } = at.clinic
  const account = { accountId: asId<'account'>(accountId), clinicId, now: at.clock.now }
  await transaction(at.authentication.database, (tx) => resetSecondFactor(tx, account))
  // Done by an operator's own process: this one hears of it at its next look.
  at.clock.now += 2_000
  return 204
}

const cookiesOf = ({ cookies }: Browser) => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')

test.each<[string, (clinic: AppsAtWork['clinic']) => Member, Ends, number]>([
  ['a new password by letter', ({ anna }) => anna, resetPassword, 204],
  ['another password', ({ bela }) => bela, changePassword, 200],
  ['signing out everywhere else', ({ drWeber }) => drWeber.member, signOutEverywhere, 200],
  ['being locked out of the staff', ({ rosa }) => rosa, deactivate, 200],
  ['an operator who takes a lost telephone’s proofs away', ({ amir }) => amir, loseTelephone, 204],
])('%s ends what apps were granted, at once', async (_what, of, ends, expected) => {
  const who = of(at.clinic)
  const { amir, drWeber } = at.clinic
  const bystander = await lettingIn(at, who === drWeber.member ? amir : drWeber.member)
  const { app, tokens, browser } = await lettingIn(at, who)
  const use = async (token: string) => (await at.call('/api/v1/appointments', { as: token })).status
  expect(await use(tokens.access_token)).toBe(200)

  expect(await ends(who, browser)).toBe(expected)

  expect(await use(tokens.access_token)).toBe(401)
  expect(await said(await refresh(at, app, tokens.refresh_token))).toEqual({ status: 400, code: 'invalid_grant' })
  const kept = await at.authentication.database.pool.query('select from identity.app_grant where account_id = $1', [
    who.accountId,
  ])
  expect(kept.rowCount).toBe(0)
  expect(await use(bystander.tokens.access_token)).toBe(200)
  expect((await refresh(at, bystander.app, bystander.tokens.refresh_token)).status).toBe(200)
})
