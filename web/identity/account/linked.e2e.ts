import { expect, test, type Page } from '@playwright/test'
import { startOpenidProvider } from '../../../test/servers/openid-provider.ts'
import { paths } from '../../app/paths.ts'
import { newcomer, signOut } from '../../journey.fixture.ts'
import { callAs } from './call-as.fixture.ts'

async function openAccount(page: Page, name: string): Promise<void> {
  const { email, password } = newcomer(name)
  await page.goto(paths.register(paths.accountSecurity()))
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await page.goto(paths.accountSecurity())
}

test('Lars links his account elsewhere, nobody else can link it after him, and he unlinks it', async ({ page }) => {
  const origin = process.env['JOURNEYS_URL'] ?? ''
  const elsewhere = await startOpenidProvider({ redirectUris: [`${origin}/api/v1/auth/openid/callback`] })
  const { issuer, clientId, clientSecret } = elsewhere
  const admin = await callAs('admin@demo.example')
  const data = { issuer, clientId, clientSecret, label: 'Health card' }
  const added = await admin.post('/api/v1/openid-providers', { data })
  expect(added.status(), await added.text()).toBe(201)
  const { id } = (await added.json()) as { id: string }
  try {
    await openAccount(page, 'Lars Link')
    await page.getByRole('button', { name: 'Link Health card' }).click()
    await expect(page.getByText('Linked. From now on you can sign in with it.')).toBeVisible()
    expect(new URL(page.url()).search, 'what is said once is not said again').toBe('')
    await expect(page.getByRole('heading', { level: 3, name: 'Health card' })).toBeVisible()
    await signOut(page)
    await page.goto(paths.signIn(paths.accountSecurity()))
    await page.getByRole('button', { name: 'Go on with Health card' }).click()
    await expect(page.getByRole('button', { name: 'Unlink Health card' })).toBeVisible()
    await signOut(page)

    await openAccount(page, 'Nora Nachbar')
    await page.getByRole('button', { name: 'Link Health card' }).click()
    await expect(page.getByText('This is linked to an account already')).toBeVisible()
    await signOut(page)

    await page.goto(paths.signIn(paths.accountSecurity()))
    await page.getByRole('button', { name: 'Go on with Health card' }).click()
    await page.getByRole('button', { name: 'Unlink Health card' }).click()
    await expect(page.getByRole('button', { name: 'Link Health card' })).toBeVisible()
  } finally {
    await admin.delete(`/api/v1/openid-providers/${id}`)
    await elsewhere.stop()
  }
})
