import { expect, test } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { signInAs } from '../../journey.fixture.ts'

const NAME = 'Stella Stranger'

test('a doctor breaks the glass and looks; an administrator sees why and closes it; the record is shut again', async ({
  page,
  browser,
}) => {
  const admin = await browser.newPage()
  await signInAs(admin, 'admin')
  await admin.goto(paths.deskPatients())
  await admin.getByRole('button', { name: 'Add a new patient' }).click()
  await admin.getByLabel('Name', { exact: true }).fill(NAME)
  await admin.getByLabel('Date of birth').fill('1970-07-07')
  await admin.getByRole('button', { name: 'Add patient' }).click()
  await expect(admin.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
  const record = new URL(admin.url()).pathname

  await signInAs(page, 'doctor')
  await page.goto(record)
  await expect(page.getByRole('heading', { level: 1, name: 'This patient isn’t yours to see' })).toBeVisible()
  await page.goto(paths.deskPatients())
  await page.getByRole('link', { name: 'It is an emergency' }).click()
  await page.getByLabel('Whole name').fill('Stella')
  await page.getByLabel('Date of birth').fill('1970-07-07')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(page.getByText('Nobody here has exactly this name')).toBeVisible()
  await page.getByLabel('Whole name').fill(NAME)
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByRole('button', { name: /Stella Stranger/ }).click()
  await expect(page.getByText('Every administrator of the clinic gets a letter')).toBeVisible()
  await page.getByLabel('Why can’t it wait?').fill('Fainted in the waiting room')
  await page.getByRole('button', { name: 'Break the glass' }).click()
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible()
  await expect(page.getByText('Open to you in an emergency until')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change', exact: true })).toHaveCount(0)

  await admin.goto(paths.adminEmergencies())
  const one = admin.getByRole('article').filter({ hasText: 'Fainted in the waiting room' })
  await expect(one).toContainText('Open now')
  await one.getByRole('button', { name: 'Close it now' }).click()
  await expect(one).toContainText('Closed early')
  await one.getByRole('link', { name: 'What was done with the record' }).click()
  await expect(admin.getByText('broke the glass: opened a record in an emergency').first()).toBeVisible()
  await expect(admin.getByText(NAME)).toBeVisible()
  await admin.close()

  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'This patient isn’t yours to see' })).toBeVisible()
})
