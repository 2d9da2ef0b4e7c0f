import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { bookAsNewcomer, freeTimes, signInAs } from '../journey.fixture.ts'

const moved = (page: Page) => expect(page.getByRole('heading', { level: 1, name: 'The visit is moved' })).toBeVisible()

async function appointmentOn(page: Page) {
  const id = page.url().split('/').at(-1)?.split('?')[0]
  const answer = await page.request.get(`/api/v1/appointments/${id}`)
  return (await answer.json()) as { start: string; doctor: { id: string } }
}

test('a patient moves a visit to another doctor: the page says with whom before and after', async ({ page }) => {
  await bookAsNewcomer(page, 'Dina Doctorchange')
  const before = await appointmentOn(page)
  await page.getByRole('link', { name: 'Move to another time' }).click()
  const doctor = page.getByLabel('With whom?')
  await expect(doctor.locator('option').nth(1)).toBeAttached()
  const others = await doctor
    .locator('option')
    .evaluateAll((options) =>
      options.filter((one) => !(one as HTMLOptionElement).selected).map((one) => one.textContent ?? ''),
    )
  const other = others[0] ?? ''
  await doctor.selectOption(other)
  await freeTimes(page).last().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(`with ${other}`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Move the visit' }).click()
  await moved(page)
  await expect(page.getByRole('region', { name: 'Visit' }).getByText(other)).toBeVisible()
  expect((await appointmentOn(page)).doctor.id).not.toBe(before.doctor.id)
})

test('the desk moves a visit into a part of its own time without overruling anything', async ({ page }) => {
  await signInAs(page, 'reception')
  await page.getByRole('link', { name: 'Book for a patient' }).click()
  await page.getByRole('button', { name: 'Add a new patient' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Quentin Quarter')
  await page.getByRole('button', { name: 'Add patient' }).click()
  for (let week = 0; week < 4; week++) await page.getByRole('button', { name: 'Later days' }).click()
  await expect(freeTimes(page).nth(1)).toBeVisible()
  const next = ((await freeTimes(page).nth(1).textContent()) ?? '').slice(0, 5)
  await freeTimes(page).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Book the visit' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The visit is booked' })).toBeVisible()
  const { start } = await appointmentOn(page)

  await page.getByRole('link', { name: 'Move to another time' }).click()
  await page.getByText('The time you need isn’t listed?').click()
  await page.getByLabel('Date').fill(start.slice(0, 10))
  await page.getByLabel('Time', { exact: true }).fill(next)
  await page.getByRole('button', { name: 'Why not this time?' }).click()
  await expect(page.getByText('perhaps by this visit itself')).toBeVisible()
  await page.getByRole('button', { name: /^Move it to/ }).click()
  await moved(page)
  expect((await appointmentOn(page)).start.slice(11, 16)).toBe(next)
  await page.getByText('History').click()
  await expect(page.getByText('Rules overruled')).toHaveCount(0)
})
