import { expect, test } from '@playwright/test'
import { startOpenidProvider } from '../../../../test/servers/openid-provider.ts'
import { paths } from '../../../app/paths.ts'
import { signInAs } from '../../../journey.fixture.ts'

test('a second factor is asked of the staff, and no longer', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminSignInRules())
  const rule = page.getByRole('region', { name: 'Second factor for staff' })
  await expect(rule.getByText(/on the staff have none yet/)).toBeVisible()
  await rule.getByRole('radio', { name: /^Everybody needs one/ }).check()
  await expect(rule.getByText('You have none yourself yet.')).toBeVisible()
  await rule.getByLabel('Days to set one up').fill('90')
  await rule.getByRole('button', { name: 'Save the rule' }).click()
  await expect(rule.getByText('The rule is saved.')).toBeVisible()
  await expect(rule.getByText(/^Asked for from .* on\./)).toBeVisible()
  await page.goto(paths.adminStaff())
  await expect(page.getByText('No second factor yet').first()).toBeVisible()

  await page.goto(paths.adminSignInRules())
  await rule.getByRole('radio', { name: /^Everybody decides/ }).check()
  await rule.getByRole('button', { name: 'Save the rule' }).click()
  await expect(rule.getByText('The rule is saved.')).toBeVisible()
  await expect(rule.getByText(/^Asked for/)).toHaveCount(0)
})

test('a provider is asked before it is added; where none answers, or something else does, that is said', async ({
  page,
  baseURL,
}) => {
  const there = await startOpenidProvider({ redirectUris: [`${baseURL}/api/v1/auth/openid/callback`] })
  try {
    await signInAs(page, 'admin')
    await page.goto(paths.adminNewProvider())
    await page.getByLabel('On the button').fill('City hospital')
    await page.getByLabel('Client id').fill(there.clientId)
    await page.getByLabel('Client secret').fill(there.clientSecret)
    await page.getByLabel('Its address (issuer)').fill('http://127.0.0.1:9')
    await page.getByRole('button', { name: 'Ask it and add it' }).click()
    await expect(page.getByRole('alert')).toContainText('No OpenID provider answers at this address.')
    there.metadata = { token_endpoint: undefined }
    await page.getByLabel('Its address (issuer)').fill(there.issuer)
    await page.getByRole('button', { name: 'Ask it and add it' }).click()
    await expect(page.getByRole('alert')).toContainText('no OpenID provider that can be used here')
    there.metadata = {}
    await page.getByRole('button', { name: 'Ask it and add it' }).click()
    await expect(page.getByText('City hospital is added.')).toBeVisible()
    const providers = page.getByRole('region', { name: 'Other providers' })
    await expect(providers.getByRole('code')).toContainText('/api/v1/auth/openid/callback')
    await expect(providers.getByText('Linked accounts only')).toBeVisible()

    await providers.getByRole('button', { name: 'Change City hospital' }).click()
    await page.getByRole('checkbox', { name: /^It may open accounts/ }).check()
    await page.getByRole('button', { name: 'Save changes' }).click()
    await expect(providers.getByText('Opens accounts')).toBeVisible()

    await providers.getByRole('button', { name: 'Remove… City hospital' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
    await expect(providers.getByText('None yet.')).toBeVisible()
  } finally {
    await there.stop()
  }
})
