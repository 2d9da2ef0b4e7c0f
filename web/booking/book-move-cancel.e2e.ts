import { expect, test } from '@playwright/test'
import { paths } from '../app/paths.ts'
import {
  bookAsNewcomer,
  chooseTime,
  freeTimes,
  newcomer,
  openSoonestDoctor,
  registerOnTheWay,
} from '../journey.fixture.ts'

test('a visitor registers on the way, books, moves and cancels', async ({ page }) => {
  await bookAsNewcomer(page, 'Nora Lindqvist')
  for (const name of ['Add to calendar', 'Confirmation (PDF)']) {
    const address = await page.getByRole('link', { name }).getAttribute('href')
    expect((await page.request.get(address ?? '')).status(), name).toBe(200)
  }

  await page.getByRole('link', { name: 'Move to another time' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Move to another time' })).toBeVisible()
  await freeTimes(page).last().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Move the visit' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The visit is moved' })).toBeVisible()

  await page.getByRole('link', { name: 'My visits' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: /for Nora Lindqvist/ })).toHaveCount(1)
  await page
    .getByRole('main')
    .getByRole('link', { name: /for Nora Lindqvist/ })
    .click()
  await page.getByRole('button', { name: 'Cancel visit' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Cancel this visit?' })
  await dialog.getByLabel('Reason').fill('I am well again')
  await dialog.getByRole('button', { name: 'Cancel the visit' }).click()
  await expect(page.getByText('The visit is cancelled.')).toBeVisible()
  await page.getByText('History').click()
  await expect(page.getByText('“I am well again”')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel visit' })).toHaveCount(0)
})

test('until when a visit can be given up is said before it is booked, and who would be late before they cancel', async ({
  page,
}) => {
  await openSoonestDoctor(page)
  await chooseTime(page)
  await registerOnTheWay(page, newcomer('Lena Late'))
  await expect(page.getByText(/^You can cancel or move it until .+, \d\d:\d\d;|counts as late\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Confirm booking' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your visit is booked' })).toBeVisible()

  // Rules of a stricter clinic: changed in this one, other journeys would meet them.
  const rules = { approvalHours: 48, cancellationNoticeMinutes: 30 * 1440 }
  const ruled = (lateCancellation: string) =>
    page.route('**/api/v1/booking-policy', (route) => route.fulfill({ json: { ...rules, lateCancellation } }))
  await ruled('allowed')
  await page.reload()
  await expect(page.getByText('Less than 30 days are left. Cancelled or moved now, it counts as late.')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel visit' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Cancel this visit?' })
  await expect(dialog.getByText('It is so soon that it counts as late.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Keep the visit' }).click()
  await ruled('desk')
  await page.reload()
  await expect(page.getByText('To cancel or move it, please call the clinic.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cancel visit' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Move to another time' })).toHaveCount(0)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('a visitor books without scrolling sideways anywhere', async ({ page }) => {
    await bookAsNewcomer(page, 'Pia Phone')
    for (const path of [paths.home(), paths.appointments(), page.url()]) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
        path,
      ).toBeLessThanOrEqual(0)
    }
  })
})

test('case 1: pressing confirm twice books once', async ({ page }) => {
  await openSoonestDoctor(page)
  await chooseTime(page)
  await registerOnTheWay(page, newcomer('Dora Double'))
  await page.getByRole('button', { name: 'Confirm booking' }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: 'Your visit is booked' })).toBeVisible()
  await page.getByRole('link', { name: 'My visits' }).click()
  await expect(page.getByRole('main').getByRole('link', { name: /for Dora Double/ })).toHaveCount(1)
})

test('case 13: a chosen time is held at once, and whoever comes second is offered the nearest others', async ({
  page,
  browser,
}) => {
  await openSoonestDoctor(page)
  const address = page.url()
  const second = await browser.newPage()
  // Hears nothing, as behind a proxy that lets no stream through: what a page is told is a courtesy, and the press decides.
  await second.route('**/api/v1/availability/stream?*', (route) => route.abort())
  await second.goto(address)
  await expect(freeTimes(second).first()).toBeVisible()
  const wanted = (await freeTimes(second).last().textContent()) ?? ''

  await freeTimes(page).last().click()
  await expect(page.getByText('We are holding this time for you')).toBeVisible()
  await second.getByRole('button', { name: wanted }).click()
  await expect(second.getByText('Someone else has just taken this time.')).toBeVisible()
  await second.getByRole('alert').getByRole('button').first().click()
  await expect(second.getByText('We are holding this time for you')).toBeVisible()
  await second.close()
})

test('a hold survives reloading and signing in on the way', async ({ page }) => {
  await openSoonestDoctor(page)
  await chooseTime(page)
  await page.reload()
  await expect(page.getByText('We are holding this time for you')).toBeVisible()
  await registerOnTheWay(page, newcomer('Rita Reload'))
  await page.getByRole('button', { name: 'Confirm booking' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your visit is booked' })).toBeVisible()
})

test('a hold that runs out is said kindly and can be taken again', async ({ page }) => {
  await openSoonestDoctor(page)
  await chooseTime(page)
  await page.clock.install()
  await page.clock.fastForward('30:00')
  await expect(page.getByRole('heading', { name: 'Your hold has run out' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Hold this time again' })).toBeVisible()
})

test('a visit changed elsewhere is not overwritten: the page says so and shows how it stands', async ({
  page,
  context,
}) => {
  await bookAsNewcomer(page, 'Stella Stale')
  const other = await context.newPage()
  await other.goto(page.url())
  await other.getByRole('button', { name: 'Confirm I’m coming' }).click()
  await expect(other.getByText('The visit is confirmed.')).toBeVisible()

  await page.getByRole('button', { name: 'Cancel visit' }).click()
  await page.getByRole('button', { name: 'Cancel the visit' }).click()
  await expect(page.getByText('This visit was changed in the meantime.')).toBeVisible()
  await page.getByRole('button', { name: 'Keep the visit' }).click()
  await expect(page.getByText('Confirmed', { exact: true }).first()).toBeVisible()
})
