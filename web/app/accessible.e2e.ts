import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { bookAsNewcomer, chooseTime, openSoonestDoctor, signInAs } from '../journey.fixture.ts'
import { paths } from './paths.ts'

/** Both widths and both colour schemes; layout and colours do not depend on each other, so two of the four pairs show all. */
const looks = [
  { viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
] as const

/** WCAG 2.2 AA and best practices on what is on screen now; the names of rules and elements make the failure readable. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('status').filter({ hasText: /^Loading|^Looking/ })).toHaveCount(0)
  const { violations, passes } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze()
  expect(passes.length, `${where}: axe looked`).toBeGreaterThan(10)
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  expect(found, where).toEqual([])
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(sideways, `${where}: wider than the screen`).toBeLessThanOrEqual(0)
}

/** Whatever the browser refuses under our content security policy ends up in the console, as do errors nobody caught. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) complaints.push(message.text())
  })
  return complaints
}

for (const { viewport, colorScheme } of looks)
  test.describe(`${viewport.width} px, ${colorScheme}`, () => {
    test.use({ viewport, colorScheme, contextOptions: { reducedMotion: 'reduce' } })

    test('the pages of a visitor and a patient', async ({ page }) => {
      const complaints = complaintsOf(page)
      for (const path of [
        paths.home(),
        paths.signIn(),
        paths.register(),
        paths.book('', {
          doctorId: '',
          visitTypeId: '',
          locationId: '',
          start: '',
          end: '',
          timeZone: '',
          expiresAt: '',
        }),
        '/nowhere',
      ]) {
        await page.goto(path)
        await expectAccessible(page, path)
      }
      await openSoonestDoctor(page)
      await expectAccessible(page, 'doctor')
      await chooseTime(page)
      await expectAccessible(page, 'book')
      await bookAsNewcomer(page, 'Axel Axe')
      await expectAccessible(page, 'booked')
      await page.getByRole('button', { name: 'Cancel visit' }).click()
      await expectAccessible(page, 'cancel dialog')
      await page.keyboard.press('Escape')
      await page.getByRole('link', { name: 'Move to another time' }).click()
      await expectAccessible(page, 'move')
      await page.goto(paths.appointments())
      await expectAccessible(page, 'my visits')
      expect(complaints).toEqual([])
    })

    test('the pages of the clinic', async ({ page }) => {
      const complaints = complaintsOf(page)
      await signInAs(page, 'admin')
      for (const path of [
        paths.desk(),
        paths.deskBook(),
        paths.adminDoctors(),
        paths.adminNewDoctor(),
        paths.adminVisitTypes(),
        paths.adminLocations(),
        paths.adminClosures(),
        paths.adminMessages(),
      ]) {
        await page.goto(path)
        await expectAccessible(page, path)
      }
      await page.goto(paths.adminDoctors())
      await page.getByRole('heading', { level: 2 }).getByRole('link').first().click()
      await expect(page.getByRole('button', { name: 'Save profile' })).toBeVisible()
      await expectAccessible(page, 'doctor’s hours')
      await page.goto(paths.adminVisitTypes())
      await page
        .getByRole('button', { name: /^Change/ })
        .first()
        .click()
      await expectAccessible(page, 'visit type dialog')
      expect(complaints).toEqual([])
    })
  })
