import { expect, test, type Locator, type Page } from '@playwright/test'
import { paths } from '../app/paths.ts'
import { freeTimes, newcomer } from '../journey.fixture.ts'

const FAR_ENOUGH = 150

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < FAR_ENOUGH; step++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`${FAR_ENOUGH} times Tab did not reach ${target.toString()}`)
}

/** A browser that has just opened may not listen yet: the first Tab that moves the focus at all is the first. */
async function tabToFirstStop(page: Page): Promise<void> {
  await page.bringToFront()
  await expect(async () => {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
  }).toPass()
}

test('a visit is booked with the keyboard alone', async ({ page }) => {
  const person = newcomer('Kira Keyboard')
  await page.goto(paths.home())
  await expect(page.getByRole('link', { name: /^Next free time/ }).first()).toBeVisible()
  await tabToFirstStop(page)
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('link', { name: /^Next free time/ }).first())
  await page.keyboard.press('Enter')
  await expect(freeTimes(page).first()).toBeVisible()
  await tabTo(page, freeTimes(page).first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Book this visit' })).toBeFocused()

  for (const [label, text] of [
    ['Your name', person.name],
    ['E-mail', person.email],
    ['Password', person.password],
  ] as const) {
    await tabTo(page, page.getByLabel(label))
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Confirm booking' })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Confirm booking' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Your visit is booked' })).toBeFocused()

  await tabTo(page, page.getByRole('button', { name: 'Cancel visit' }))
  await page.keyboard.press('Space')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Cancel visit' })).toBeFocused()
})
