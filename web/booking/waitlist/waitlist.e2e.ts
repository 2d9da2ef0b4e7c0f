import { expect, test } from '@playwright/test'
import { bookAsNewcomer, chooseTime, newcomer, openSoonestDoctor, registerOnTheWay } from '../../journey.fixture.ts'

test('Wanda waits for a time, Bruno gives his back, and Wanda takes it', async ({ page, browser }) => {
  await bookAsNewcomer(page, 'Wanda Wolff')
  await openSoonestDoctor(page)
  const query = new URLSearchParams({
    visitTypeId: await page.getByLabel('What is the visit for?').inputValue(),
    locationId: await page.getByLabel('Where?').inputValue(),
  })
  const doctor = `${new URL(page.url()).pathname}?${query.toString()}`
  await page.goto(doctor)
  await page.getByRole('button', { name: 'Wait for one' }).click()
  await page.getByRole('button', { name: 'Put me on the waiting list' }).click()
  await expect(page.getByText('You are on the waiting list.')).toBeVisible()

  const brunos = await browser.newContext()
  const bruno = await brunos.newPage()
  await bruno.goto(doctor)
  await chooseTime(bruno)
  await registerOnTheWay(bruno, newcomer('Bruno Berg'))
  await bruno.getByRole('button', { name: 'Confirm booking' }).click()
  await bruno.getByRole('button', { name: 'Cancel visit' }).click()
  await bruno.getByRole('button', { name: 'Cancel the visit' }).click()
  await expect(bruno.getByText('The visit is cancelled.')).toBeVisible()
  await brunos.close()

  const answer = page.getByRole('link', { name: 'Look and answer' })
  await expect(async () => {
    await page.goto('/appointments')
    await expect(page.getByRole('heading', { name: 'Waiting for' })).toBeVisible()
    await expect(answer).toBeVisible({ timeout: 5_000 })
  }).toPass()
  await answer.click()
  await page.getByRole('button', { name: 'Take this time' }).click()
  await expect(page.getByRole('heading', { name: 'The time is yours' })).toBeVisible()
  await page.getByRole('link', { name: 'Show the visit' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your visit' })).toBeVisible()
  await page.goto('/appointments')
  await expect(page.getByRole('heading', { name: 'Waiting for' })).toBeHidden()
})

test('who waits thinks again, and a link that is none says so', async ({ page }) => {
  await bookAsNewcomer(page, 'Zoe Zimmer')
  await page.getByRole('button', { name: 'Wait for one' }).click()
  await page.getByRole('radio', { name: 'Any doctor who does this' }).check()
  await page.getByRole('button', { name: 'Put me on the waiting list' }).click()
  await expect(page.getByText('You are on the waiting list.')).toBeVisible()
  await page.goto('/appointments')
  await page.getByRole('button', { name: /^Wait no more/ }).click()
  await expect(page.getByRole('heading', { name: 'Waiting for' })).toBeHidden()
  await page.goto('/offers/019aa000-0000-7000-8000-000000000000#not-a-key')
  await expect(page.getByRole('heading', { name: 'This offer is over' })).toBeVisible()
})
