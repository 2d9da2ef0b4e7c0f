import { expect, test } from '@playwright/test'
import { paths } from '../app/paths.ts'
import { freeTimes, openSoonestDoctor } from '../journey.fixture.ts'

const doctors = /^\d+\+? doctors?/

test('narrowing the search keeps only who fits, and an empty answer helps on', async ({ page }) => {
  await page.goto(paths.home())
  const heading = page.getByRole('heading', { level: 2, name: doctors })
  await expect(heading).toBeVisible()
  const everyone = await page.getByRole('article').count()
  expect(everyone).toBeGreaterThan(5)

  await page.getByLabel('Specialty').selectOption('Cardiology')
  await expect.poll(() => page.getByRole('article').count()).toBeLessThan(everyone)
  for (const card of await page.getByRole('article').all()) await expect(card).toContainText('Cardiology')

  await page.getByLabel('Name').fill('nobody has this name')
  await expect(page.getByRole('heading', { name: 'Nobody found' })).toBeVisible()
  await page.getByRole('button', { name: 'Show every doctor' }).click()
  await expect.poll(() => page.getByRole('article').count()).toBe(everyone)
})

test('the part of day asked for is the part of day offered', async ({ page }) => {
  await page.goto(paths.home())
  const answered = page.waitForResponse(/availability\/earliest\?.*partOfDay=morning/)
  await page.getByLabel('Time of day').selectOption('Morning')
  await answered
  // What was shown before may still stand for a moment, and then nothing.
  await expect(async () => {
    const offers = await page.getByRole('link', { name: /^Next free time/ }).allTextContents()
    expect(offers.length).toBeGreaterThan(0)
    for (const offer of offers) expect(offer).toMatch(/ 0\d:\d\d | 1[01]:\d\d /)
  }).toPass()
})

test.describe('somewhere else in the world', () => {
  test.use({ timezoneId: 'America/New_York' })

  test('case 23: showing my time and clinic time again moves nothing, and the held time is the one on the button', async ({
    page,
  }) => {
    await openSoonestDoctor(page)
    const clinic = await freeTimes(page).allTextContents()
    await page.getByRole('button', { name: /^Show my time/ }).click()
    await expect(page.getByText('Times are shown in your time (New York).')).toBeVisible()
    expect(await freeTimes(page).allTextContents()).not.toEqual(clinic)
    await page.getByRole('button', { name: /^Show clinic time/ }).click()
    expect(await freeTimes(page).allTextContents()).toEqual(clinic)

    await freeTimes(page).last().click()
    const [clock, day] = (clinic.at(-1) ?? '').split(' on ')
    const visit = page.getByRole('region', { name: 'Your visit' })
    await expect(visit).toContainText(clock ?? '')
    await expect(visit).toContainText(day?.split(' ').slice(-2).join(' ') ?? '')
  })
})

test('an address that leads nowhere says so', async ({ page }) => {
  await page.goto('/no/such/page')
  await expect(page.getByRole('heading', { level: 1, name: 'There’s nothing here' })).toBeVisible()
})
