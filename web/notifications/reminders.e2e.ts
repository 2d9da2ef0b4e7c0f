import { expect, test } from '@playwright/test'
import { paths } from '../app/paths.ts'
import { signInAs } from '../journey.fixture.ts'

test('patients are reminded two days and two hours before, or not at all; the same time twice is told at its field', async ({
  page,
}) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminBookingRules())
  const reminders = page.getByRole('region', { name: 'Reminders' })
  await expect(reminders.getByText('gets an e-mail 24 hours before a visit')).toBeVisible()
  await expect(reminders.getByText('These are the usual rules.')).toBeVisible()
  await reminders.getByRole('button', { name: 'Change reminders' }).click()
  await reminders.getByLabel('Second reminder').fill('24')
  await expect(reminders.getByText('There is a reminder at this time already.')).toBeVisible()
  await expect(reminders.getByRole('button', { name: 'Save reminders' })).toBeDisabled()
  await reminders.getByLabel('First reminder').fill('2')
  await reminders.getByLabel('Second reminder').fill('48')
  await reminders.getByRole('button', { name: 'Save reminders' }).click()
  await expect(reminders.getByText('The reminders are saved and count from now on.')).toBeVisible()
  await page.reload()
  await expect(reminders.getByText('gets an e-mail 2 days and 2 hours before a visit')).toBeVisible()
  await reminders.getByText('History of reminders').click()
  await expect(reminders.getByText(/^Changed by Miriam Seidel/)).toBeVisible()

  await reminders.getByRole('button', { name: 'Change reminders' }).click()
  await expect(reminders.getByLabel('First reminder')).toHaveValue('48')
  await reminders.getByLabel('First reminder').fill('')
  await reminders.getByLabel('Second reminder').fill('')
  await reminders.getByRole('button', { name: 'Save reminders' }).click()
  await expect(reminders.getByText('Nobody is reminded of a visit.').first()).toBeVisible()

  await reminders.getByRole('button', { name: 'Change reminders' }).click()
  await reminders.getByRole('button', { name: 'Fill in the usual rules' }).click()
  await reminders.getByRole('button', { name: 'Save reminders' }).click()
  await expect(reminders.getByText('gets an e-mail 24 hours before a visit').first()).toBeVisible()
})
