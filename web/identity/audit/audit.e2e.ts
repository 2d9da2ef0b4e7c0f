import { expect, test } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { signInAs } from '../../journey.fixture.ts'

test('an administrator searches the trail by patient and by refusals, in sentences', async ({ page }) => {
  await page.goto(paths.signIn())
  await page.getByLabel('E-mail').fill('reception@demo.example')
  await page.getByLabel('Password').fill('not the right one')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('alert')).toBeVisible()

  await signInAs(page, 'admin')
  await page.goto(paths.deskPatients())
  await page.getByLabel('Find the patient').fill('Vogel')
  await page.getByRole('button', { name: /Vogel/ }).first().click()
  await page.getByRole('link', { name: 'Search the audit trail' }).click()
  await expect(page.getByRole('button', { name: 'About anybody' })).toBeVisible()
  const events = page.getByRole('region', { name: 'What happened' })
  await expect(events.getByText('looked at a patient’s record').first()).toBeVisible()

  await page.getByRole('button', { name: 'Clear the search' }).click()
  await page.getByText('Refused only').click()
  await expect(events.getByText('tried to sign in and was refused').first()).toBeVisible()
  await expect(events.getByText('wrong credentials').first()).toBeVisible()
  await expect(events.getByText('searched patients')).toHaveCount(0)
  await page.getByLabel('What', { exact: true }).selectOption('emergencies')
  await page.getByLabel('Last day').fill('2000-01-01')
  await expect(page.getByText('Nothing in the trail matches')).toBeVisible()
})

test('the trail is whole, and kept as long as the clinic says; less than six years is refused', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminAudit())
  await expect(page.getByText('Since the last start every check has found it whole')).toBeVisible()
  const years = page.getByLabel('Years')
  await years.fill('5')
  await page.getByRole('button', { name: 'Keep it so long' }).click()
  expect(await years.evaluate((field: HTMLInputElement) => field.validity.rangeUnderflow)).toBe(true)
  await years.fill('12')
  await page.getByRole('button', { name: 'Keep it so long' }).click()
  await expect(page.getByText('The trail is kept for 12 years.')).toBeVisible()
  await years.fill('10')
  await expect(page.getByText('Tonight every event older than 10 years goes')).toBeVisible()
})

test('reception sees nothing of the trail', async ({ page }) => {
  await signInAs(page, 'reception')
  await page.goto(paths.adminAudit())
  await expect(page.getByRole('heading', { level: 1, name: 'This page isn’t yours' })).toBeVisible()
})
