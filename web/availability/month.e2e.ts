import { expect, test } from '@playwright/test'
import { freeTimes, openQuietDoctor, openSoonestDoctor } from '../journey.fixture.ts'

test('a month shows which days have something; by keyboard alone to a day and its times', async ({ page }) => {
  await openQuietDoctor(page)
  const toggle = page.getByRole('button', { name: 'Whole month' })
  await toggle.focus()
  await page.keyboard.press('Enter')
  await expect(toggle).toHaveAttribute('aria-expanded', 'true')
  const month = page.getByRole('region', { name: 'Whole month' })
  await expect(month.getByRole('grid')).toBeVisible()
  await month.getByRole('button', { name: 'Later month' }).focus()
  await page.keyboard.press('Enter')
  const days = month.getByRole('grid').getByRole('button')
  await expect(month.getByText(/^\d+ days? with free times in/)).toBeAttached()
  await expect(days.first()).toBeVisible()

  await page.keyboard.press('Tab')
  await expect(days.first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(days.last()).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  const chosen = days.nth(-2)
  await expect(chosen).toBeFocused()
  const [, date, name, weekday, count] =
    /^(\d+) (\w+) \d{4}, (\w+): (\d+) free$/.exec((await chosen.textContent()) ?? '') ?? []
  await page.keyboard.press('Enter')

  await expect(month).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused()
  await expect(freeTimes(page).filter({ hasText: `on ${weekday} ${date} ${name}` })).toHaveCount(Number(count))
})

test('a month without anything leads on to the next day that has something', async ({ page }) => {
  await openSoonestDoctor(page)
  // As if everything were booked: no month of the demonstration is.
  await page.route(/availability\/days/, (route) =>
    route.fulfill({ json: { data: [], nextCursor: null, nextDay: '2027-01-07' } }),
  )
  await page.getByRole('button', { name: 'Whole month' }).click()
  await expect(page.getByText(/^Nothing is free in/)).toBeVisible()
  await page.getByRole('button', { name: 'Go to Thursday 7 January' }).click()
  await expect(page.getByRole('heading', { name: /^7\s?–\s?13 January/ })).toBeFocused()
})
