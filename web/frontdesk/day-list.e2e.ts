import { expect, test } from '@playwright/test'
import { paths } from '../app/paths.ts'
import { bookAsNewcomer, freeTimes, signInAs } from '../journey.fixture.ts'

test('reception sees the booking of a visitor on the day for which it is', async ({ page, browser }) => {
  const visitor = await browser.newPage()
  await bookAsNewcomer(visitor, 'Vera Visitor')
  const heading = await visitor
    .getByRole('region', { name: 'Visit' })
    .getByText(/\d{4}, \d\d:\d\d/)
    .textContent()
  const date = new Date(`${heading?.replace(/^\w+,? /, '').replace(/,.*/, '')} 12:00Z`).toISOString().slice(0, 10)
  await visitor.close()

  await signInAs(page, 'reception')
  await page.goto(paths.desk({ date }))
  await page.getByLabel('Patient or doctor').fill('vera')
  const row = page.getByRole('article').filter({ hasText: 'Vera Visitor' }).first()
  await expect(row).toContainText('Booked')
})

test('reception checks in, starts and completes a visit of today, and takes that back', async ({ page }) => {
  // The last minutes of today, so that it is still to come whenever this runs.
  const today = new Date().toLocaleDateString('en-CA', { timeZone: 'Europe/Berlin' })
  await signInAs(page, 'reception')
  await page.getByRole('link', { name: 'Book for a patient' }).click()
  await page.getByRole('button', { name: 'Add a new patient' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Theo Today')
  await page.getByRole('button', { name: 'Add patient' }).click()
  await page.getByText('The time you need isn’t listed?').click()
  await page.getByLabel('Date').fill(today)
  await page.getByLabel('Time', { exact: true }).fill('23:57')
  await page.getByRole('button', { name: 'Why not this time?' }).click()
  await page.getByLabel('Reason for overruling').fill('Cannot come at another time')
  await page.getByRole('button', { name: /^Overrule and book/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The visit is booked' })).toBeVisible()

  await page.goto(paths.desk({ date: today }))
  await page.getByLabel('Patient or doctor').fill('theo')
  const row = page.getByRole('article').filter({ hasText: 'Theo Today' }).first()
  await expect(row).toContainText('Booked')
  for (const [action, status] of [
    ['Arrived', 'Arrived'],
    ['Start', 'With the doctor'],
    ['Done', 'Done'],
  ] as const) {
    await row.getByRole('button', { name: action, exact: true }).click()
    await expect(row.getByText(status, { exact: true }).first()).toBeVisible()
  }
  // What is left is to take the last step back, should it have been a mistake.
  await expect(row.getByRole('button')).toHaveText(['Undo'])
  await row.getByRole('button', { name: 'Undo' }).click()
  await expect(row.getByText('With the doctor')).toBeVisible()
})

test('reception books for somebody on the phone who has never been here', async ({ page }) => {
  await signInAs(page, 'reception')
  await page.getByRole('link', { name: 'Book for a patient' }).click()
  await page.getByRole('button', { name: 'Add a new patient' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Fred Phonecall')
  await page.getByLabel('Phone').fill('+49 30 5550123')
  await page.getByRole('button', { name: 'Add patient' }).click()
  await expect(page.getByText('Fred Phonecall')).toBeVisible()
  await freeTimes(page).last().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Book the visit' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The visit is booked' })).toBeVisible()
  await expect(page.getByText('for Fred Phonecall')).toBeVisible()
})

test('case 15: overruling the rules is a second step with a reason, and the reason stays', async ({ page }) => {
  await signInAs(page, 'reception')
  await page.getByRole('link', { name: 'Book for a patient' }).click()
  await page.getByRole('button', { name: 'Add a new patient' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Olive Override')
  await page.getByRole('button', { name: 'Add patient' }).click()
  await page.getByText('The time you need isn’t listed?').click()
  const date = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Date').fill(date)
  await page.getByLabel('Time', { exact: true }).fill('23:10')
  await page.getByRole('button', { name: 'Why not this time?' }).click()
  await expect(page.getByText('can’t be booked by the rules')).toBeVisible()
  await page.getByLabel('Reason for overruling').fill('An emergency the doctor agreed to')
  await page.getByRole('button', { name: /^Overrule and book/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The visit is booked' })).toBeVisible()
  await page.getByText('History').click()
  await expect(page.getByText('Rules overruled: “An emergency the doctor agreed to”')).toBeVisible()
})

test('a doctor who signs in sees the own day first', async ({ page }) => {
  await signInAs(page, 'doctor')
  await expect(page.getByLabel('Doctor', { exact: true })).not.toHaveValue('')
})
