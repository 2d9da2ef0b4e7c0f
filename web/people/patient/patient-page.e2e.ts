import { expect, test } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { newcomer, signInAs, type Newcomer } from '../../journey.fixture.ts'
import type { Page } from '@playwright/test'

/** Adds a patient without an account and opens their page. */
async function addPatient(page: Page, name: string, birthDate: string): Promise<void> {
  await page.goto(paths.deskPatients())
  await page.getByRole('button', { name: 'Add a new patient' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Date of birth').fill(birthDate)
  await page.getByRole('button', { name: 'Add patient' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
}

async function register(page: Page, person: Newcomer): Promise<void> {
  await page.goto(paths.register())
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: /^Create account/ }).click()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
}

test('reception opens a patient from the day list, and books from the patient’s page', async ({ page }) => {
  await signInAs(page, 'reception')
  await page.goto(paths.desk())
  await page.getByRole('link', { name: 'Patients', exact: true }).click()
  await page.getByLabel('Find the patient').fill('Nowak')
  await page
    .getByRole('button', { name: /Aleksandra Nowak/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'Aleksandra Nowak' })).toBeVisible()
  expect(await page.title()).not.toContain('Nowak')
  await expect(page.getByRole('heading', { name: 'Their data' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Book a visit' }).click()
  await expect(page.getByRole('region', { name: '1. Who is it for?' })).toContainText('Aleksandra Nowak')
  expect(page.url()).not.toMatch(/Nowak|patient/i)
})

test('reception changes how to reach a patient; a date of birth in the future is refused', async ({ page }) => {
  await signInAs(page, 'reception')
  await addPatient(page, 'Carla Contact', '1980-02-03')
  await page.getByRole('button', { name: 'Change', exact: true }).click()
  await page.getByLabel('Phone').fill('+49 30 5550199')
  await page.getByLabel('Date of birth').fill('2999-01-01')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Nobody is born in the future')
  await page.getByLabel('Date of birth').fill('1980-02-03')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await expect(page.getByText('+49305550199')).toBeVisible()
})

test('reception records a parent by what was seen, and ends it', async ({ page, browser }) => {
  const mother = newcomer('Petra Parent')
  const own = await browser.newPage()
  await register(own, mother)
  await own.close()

  await signInAs(page, 'reception')
  await addPatient(page, 'Kim Kid', '2021-04-05')
  await page.getByRole('button', { name: 'Record somebody' }).click()
  await page.getByLabel('Find who shall act').fill(mother.email)
  await page.getByRole('button', { name: /^Petra Parent/ }).click()
  await page.getByLabel('What did you see?').fill('Birth certificate')
  await page.getByRole('button', { name: 'Record it' }).click()
  const acting = page.getByRole('list', { name: 'Who acts for them' })
  await expect(acting).toContainText('Petra Parent')
  await expect(acting).toContainText('may do everything, until')
  await page.getByRole('button', { name: 'Record somebody' }).click()
  await page.getByLabel('Find who shall act').fill(mother.email)
  await page.getByRole('button', { name: /^Petra Parent/ }).click()
  await page.getByLabel('What did you see?').fill('The same once more')
  await page.getByRole('button', { name: 'Record it' }).click()
  await expect(page.getByRole('alert')).toContainText('act for this patient already')
  await page.getByRole('button', { name: 'Not now' }).click()
  await page.getByRole('button', { name: /^End that Petra Parent/ }).click()
  await page.getByRole('button', { name: 'End it now' }).click()
  await expect(page.getByText('Nobody but the patient.')).toBeVisible()
})
