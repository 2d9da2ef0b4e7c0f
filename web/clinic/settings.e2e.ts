import { expect, test } from '@playwright/test'
import { paths } from '../app/paths.ts'
import { signInAs } from '../journey.fixture.ts'

test('the clinic’s settings are saved; who comes second is shown how they stand by now', async ({ page, context }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminSettings())
  const telephone = page.getByLabel('Telephone')
  const before = await telephone.inputValue()
  const second = await context.newPage()
  await second.goto(paths.adminSettings())
  await expect(second.getByLabel('Telephone')).toHaveValue(before)

  await telephone.fill('+49 30 1234567')
  await page.getByRole('checkbox', { name: /^Patients confirm/ }).check()
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()

  await second.getByLabel('Telephone').fill('+49 30 7654321')
  await second.getByRole('button', { name: 'Save settings' }).click()
  await expect(second.getByText('Someone changed this in the meantime.')).toBeVisible()
  await expect(second.getByLabel('Telephone')).toHaveValue('+49 30 1234567')
  await expect(second.getByRole('checkbox', { name: /^Patients confirm/ })).toBeChecked()

  await second.getByLabel('Telephone').fill(before)
  await second.getByRole('checkbox', { name: /^Patients confirm/ }).uncheck()
  await second.getByRole('button', { name: 'Save settings' }).click()
  await expect(second.getByText('The settings are saved.')).toBeVisible()
})

test('a host name is asked for, looked for, and given up; what is none is said in words', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminHostNames())
  const name = page.getByLabel('Host name')
  await name.fill('*.park.example')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByText('A wildcard is no host name.')).toBeVisible()
  await expect(name).toBeFocused()
  await name.fill('Termine.Park.example')
  await page.getByRole('button', { name: 'Add it' }).click()
  const card = page.getByRole('listitem').filter({ hasText: 'termine.park.example' })
  await expect(card.getByRole('code').first()).toHaveText('_praxis-challenge.termine.park.example')
  await expect(card.getByText('Waiting')).toBeVisible()
  await card.getByRole('button', { name: /^Check now/ }).click()
  await expect(card.getByText(/can take an hour|did not answer/)).toBeVisible()
  await card.getByRole('button', { name: /^Give up/ }).click()
  await page.getByRole('button', { name: 'Give it up' }).click()
  await expect(card).toHaveCount(0)
})
