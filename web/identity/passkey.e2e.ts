import { expect, test } from '@playwright/test'
import { paths } from '../app/paths.ts'
import { newcomer, signOut } from '../journey.fixture.ts'

/** Passkeys belong to a host name, and an address of numbers has none; here both are this machine. */
const at = (path: string) => (process.env['JOURNEYS_URL'] ?? '').replace('127.0.0.1', 'localhost') + path

test('Pia adds a passkey, keeps its recovery codes, and signs in without a password', async ({ page }) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const pia = newcomer('Pia Passkey')
  await page.goto(at(paths.register(paths.accountSecurity())))
  await page.getByLabel('Your name').fill(pia.name)
  await page.getByLabel('E-mail').fill(pia.email)
  await page.getByLabel('Password', { exact: true }).fill(pia.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('link', { name: 'Go on' }).click()
  await page.getByLabel('Name for a new passkey').fill('My phone')
  await page.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveCount(10)
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByRole('heading', { name: 'My phone' })).toBeVisible()
  await signOut(page)

  await page.goto(at(paths.signIn()))
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'My visits' })).toBeVisible()
  await signOut(page)

  // Her phone lies at home: nothing is wrong, and the page says nothing is.
  await devtools.send('WebAuthn.clearCredentials', { authenticatorId })
  await page.goto(at(paths.signIn()))
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await expect(page.getByRole('button', { name: 'Use a passkey' })).not.toHaveAttribute('aria-busy', 'true')
  await expect(page.getByRole('alert')).toHaveCount(0)
})
