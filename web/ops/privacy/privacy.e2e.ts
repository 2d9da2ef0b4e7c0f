import { expect, test, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { paths } from '../../app/paths.ts'
import { signInAs } from '../../journey.fixture.ts'

async function addPatient(page: Page, name: string): Promise<void> {
  await page.goto(paths.deskPatients())
  await page.getByRole('button', { name: 'Add a new patient' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Add patient' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

test('an administrator publishes words; the desk writes down that a patient agrees to them, and takes it back', async ({
  page,
}) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminPrivacy())
  await page.getByRole('button', { name: 'Ask for something new' }).click()
  await page.getByLabel('Consent', { exact: true }).selectOption('other')
  await page.getByLabel('Its name').fill('Photos on the website')
  await page.getByLabel('Title').fill('Photos')
  await page.getByRole('textbox', { name: 'Words' }).fill('You may show a photo of me.')
  await page.getByRole('button', { name: 'Publish these words' }).click()
  await expect(page.getByText('Photos on the website, version 1')).toBeVisible()
  await page.getByRole('button', { name: /^Write other words.*Photos on the website/ }).click()
  await page.getByRole('textbox', { name: 'Words' }).fill('You may show a photo of me for a year.')
  await page.getByRole('button', { name: 'Publish these words' }).click()
  await expect(page.getByText('Photos on the website, version 2')).toBeVisible()
  const kind = page.getByRole('article', { name: 'Photos on the website' })
  await kind.getByText('Read the words').click()
  await kind.getByLabel('Version').selectOption('1')
  await expect(kind.getByText('You may show a photo of me.')).toBeVisible()

  await addPatient(page, 'Cora Consent')
  await page.getByRole('button', { name: /^They agree.*Photos on the website/ }).click()
  await expect(page.getByRole('dialog')).toContainText('You may show a photo of me for a year.')
  await page.getByRole('button', { name: 'They agreed' }).click()
  const row = page.getByRole('listitem').filter({ hasText: 'Photos on the website' })
  await expect(row).toContainText('to version 2, written down by the administrator')
  await row.getByRole('button', { name: /^They take it back/ }).click()
  await expect(row).toContainText('Taken back')
})

test('an administrator hands out what is known of a patient, and has them erased, with second thoughts', async ({
  page,
}) => {
  await signInAs(page, 'admin')
  await addPatient(page, 'Egon Export')
  await page.getByText('Export everything, because they asked').click()
  await page.getByText('For programs').click()
  await page.getByLabel('Who asked, and how?').fill('By letter, with a copy of the identity card')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toBe('patient-data.json')
  expect(await readFile(await file.path(), 'utf8')).toContain('Egon Export')

  await page.getByText('Erase this patient, or take that back').click()
  await page.getByLabel('Who asked to be erased').fill('In person')
  await page.getByRole('button', { name: 'Erase in a week' }).click()
  await expect(page.getByText('This record will be erased after')).toBeVisible()
  await page.goto(paths.adminPrivacy())
  const erasures = page.getByRole('list', { name: 'Erasures' })
  await expect(erasures).toContainText('In person')
  await erasures.getByRole('button', { name: 'Take it back' }).first().click()
  await expect(erasures.getByText('Taken back', { exact: true }).first()).toBeVisible()
})

test('somebody of the staff is not erased from the desk', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.deskPatients())
  await page.getByLabel('Find the patient').fill('Vogel')
  await page
    .getByRole('button', { name: /Katharina Vogel/ })
    .first()
    .click()
  await page.getByText('Erase this patient, or take that back').click()
  await page.getByLabel('Who asked to be erased').fill('Nobody')
  await page.getByRole('button', { name: 'Erase in a week' }).click()
  await expect(page.getByRole('alert')).toContainText('This person is on the staff')
})
