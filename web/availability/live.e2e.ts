import { expect, test } from '@playwright/test'
import { freeTimes, openQuietDoctor } from '../journey.fixture.ts'

test('a time that somebody else holds is crossed out where it stood, and nothing moves; let go, it is free again', async ({
  page,
  browser,
}) => {
  await openQuietDoctor(page)
  const listening = page.waitForResponse(/availability\/stream/)
  await page.reload()
  expect((await listening).status()).toBe(200)
  await expect(freeTimes(page).first()).toBeVisible()
  const address = page.url()
  const texts = await freeTimes(page).allTextContents()
  const wanted = texts.at(-2) ?? ''
  const neighbour = freeTimes(page).filter({ hasText: texts.at(-1) ?? '' })
  const place = await neighbour.boundingBox()

  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(address)
  await freeTimes(other).filter({ hasText: wanted }).click()
  await expect(other.getByRole('heading', { name: 'Book this visit' })).toBeVisible()

  const crossedOut = page.getByRole('button', { name: `Just taken: ${wanted}` })
  await expect(crossedOut).toBeVisible()
  await expect(crossedOut).toHaveAttribute('aria-disabled', 'true')
  await expect(freeTimes(page)).toHaveCount(texts.length - 1)
  expect(await neighbour.boundingBox()).toEqual(place)
  // Pressed all the same, it does nothing.
  await crossedOut.click({ force: true })
  expect(page.url()).toBe(address)

  await other.goBack()
  await freeTimes(other).last().click()
  await expect(page.getByRole('button', { name: wanted, exact: true })).toBeEnabled()
  await expect(crossedOut).toHaveCount(0)
  await context.close()
})
