import { expect, test } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { signInAs } from '../../journey.fixture.ts'

test('ages out of order are refused beside the field, and the rules are saved', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminAccessPolicy())
  await page.getByLabel('From this age').fill('18')
  await page.getByLabel('At this age').fill('17')
  await page.getByRole('button', { name: 'Save the rules' }).click()
  await expect(page.getByText('This can’t be above the age at which it ends.')).toBeVisible()
  await page.getByLabel('From this age').fill('14')
  await page.getByLabel('At this age').fill('18')
  await page.getByLabel('Hours a record stays open').fill('2')
  await page.getByRole('button', { name: 'Save the rules' }).click()
  await expect(page.getByText('The rules are saved and count from now on.')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Hours a record stays open')).toHaveValue('2')
  await page.getByLabel('Hours a record stays open').fill('4')
  await page.getByRole('button', { name: 'Save the rules' }).click()
  await expect(page.getByText('The rules are saved and count from now on.')).toBeVisible()
})
