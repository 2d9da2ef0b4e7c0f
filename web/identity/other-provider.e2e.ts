import { expect, test } from '@playwright/test'
import { generate } from 'otplib'
import { startOpenidProvider } from '../../test/servers/openid-provider.ts'
import { paths } from '../app/paths.ts'
import { newcomer, signOut } from '../journey.fixture.ts'
import { callAs } from './account/call-as.fixture.ts'

test('Ada signs in through her hospital, then also with a second factor, and is told when it comes to nothing', async ({
  page,
}) => {
  const origin = process.env['JOURNEYS_URL'] ?? ''
  const hospital = await startOpenidProvider({ redirectUris: [`${origin}/api/v1/auth/openid/callback`] })
  const { email } = newcomer('Ada Lindqvist')
  hospital.person = { sub: email, email, email_verified: true, name: 'Ada Lindqvist' }
  const admin = await callAs('admin@demo.example')
  const { issuer, clientId, clientSecret } = hospital
  const data = { issuer, clientId, clientSecret, label: 'City hospital', opensAccounts: true }
  const added = await admin.post('/api/v1/openid-providers', { data })
  expect(added.status(), await added.text()).toBe(201)
  const { id } = (await added.json()) as { id: string }
  try {
    await page.goto(paths.signIn(paths.accountSecurity()))
    await page.getByRole('button', { name: 'Go on with City hospital' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Sign-in' }), 'where she was going').toBeVisible()

    await page.getByRole('button', { name: 'Set up an app' }).click()
    const secret = await page.getByText(/^[A-Z2-7]{32}$/).innerText()
    await page.getByLabel('Six digits').fill(await generate({ secret }))
    await page.getByRole('button', { name: 'Turn it on' }).click()
    const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')
    const code = await codes.first().innerText()
    await page.getByRole('button', { name: 'I have kept them' }).click()
    await signOut(page)

    await page.goto(paths.signIn())
    await page.getByRole('button', { name: 'Go on with City hospital' }).click()
    await expect(page.getByText('One proof more: this account has a second factor.')).toBeVisible()
    expect(page.url(), 'the challenge is out of the address bar').not.toContain('challenge')
    await page.getByRole('button', { name: 'Use a recovery code' }).click()
    await page.getByLabel('Recovery code').fill(code)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'My visits' })).toBeVisible()
    await signOut(page)

    hospital.lie = 'another nonce'
    await page.goto(paths.signIn())
    await page.getByRole('button', { name: 'Go on with City hospital' }).click()
    await expect(page.getByRole('alert')).toContainText(
      'We couldn’t be sure of their answer, so you are not signed in.',
    )
    await page.goto('/api/v1/auth/openid/callback?code=somebody&state=elses')
    await expect(page.getByRole('alert')).toContainText('That sign-in took too long, or was begun in another browser.')
  } finally {
    await admin.delete(`/api/v1/openid-providers/${id}`)
    await hospital.stop()
  }
})
