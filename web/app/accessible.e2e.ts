import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { bookAsNewcomer, chooseTime, freeTimes, newcomer, openSoonestDoctor, signInAs } from '../journey.fixture.ts'
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

/** Each section of a doctor's schedule as it is edited, a preview and the history of the hours among them. */
async function openEveryRule(page: Page): Promise<void> {
  for (const [noun, add] of [
    ['breaks', 'Add a break'],
    ['pace', 'Add a visit'],
    ['limits', 'Add a limit'],
    ['travel times', 'Add two that take longer or shorter'],
  ] as const) {
    await page.getByRole('button', { name: `Change ${noun}` }).click()
    await page.getByRole('button', { name: add, exact: true }).click()
  }
  await page.getByRole('button', { name: 'Add hours on Sunday' }).click()
  await page
    .getByRole('button', { name: /^More about Sunday/ })
    .last()
    .click()
  await page.getByText('History of hours').click()
  await page.getByRole('region', { name: 'Leave' }).getByLabel('First day').fill('2027-01-12')
  await expect(page.getByText('In that time')).toBeVisible()
}

/** Every policy of booking as it is edited, with the fields that appear with a choice and a fault. */
async function openBookingRules(page: Page): Promise<void> {
  await page.goto(paths.adminBookingRules())
  for (const noun of ['visit rules', 'fair use', 'waiting list rules'])
    await page.getByRole('button', { name: `Change ${noun}` }).click()
  await page.getByRole('radio', { name: /was to end/ }).check()
  await page.getByLabel('An offer stands for', { exact: true }).fill('')
  await page.getByText('History of fair use').click()
  await expect(page.getByText(/^(Nobody has changed this yet|Changed by)/).first()).toBeVisible()
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
      await page.getByRole('button', { name: 'Whole month' }).click()
      await expect(page.getByRole('grid')).toBeVisible()
      await expectAccessible(page, 'the days of a month')
      await page.getByRole('button', { name: 'Whole month' }).click()
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

    test('the ways to sign in, and the pages that letters lead to', async ({ page }) => {
      const complaints = complaintsOf(page)
      const key = 'a'.repeat(43)
      const pages = [
        '/sign-in?problem=identity.openid_refused',
        paths.forgottenPassword(),
        paths.signInLink(),
        `${paths.signInLink()}#${key}`,
        `/account/new-password#${key}`,
        `/account/new-address#${key}`,
        `/account/former-address#${key}`,
        `/invitation#${key}`,
        '/account/verify',
        `/account/verify#${key}`,
      ]
      for (const path of pages) {
        await page.goto(path)
        await expectAccessible(page, path)
      }
      await page.getByRole('button', { name: 'Yes, it is my address' }).click()
      await expect(page.getByRole('heading', { name: 'This link doesn’t work any more' })).toBeVisible()
      await expectAccessible(page, 'a link that was used')
      await page.goto(paths.register(paths.accountSecurity()))
      const { name, email, password } = newcomer('Alba Achse')
      await page.getByLabel('Your name').fill(name)
      await page.getByLabel('E-mail').fill(email)
      await page.getByLabel('Password', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Create account' }).click()
      await expect(page.getByRole('heading', { name: 'Your account is open' })).toBeVisible()
      await expectAccessible(page, 'a letter was sent')
      await page.getByRole('link', { name: 'Go on' }).click()
      await expect(page.getByText('isn’t confirmed yet')).toBeVisible()
      await expectAccessible(page, 'not confirmed yet')
      await page.goto(paths.secondFactor())
      await expect(page.getByRole('button', { name: 'Set up an app' })).toBeVisible()
      await expectAccessible(page, 'setting up a second factor')
      expect(complaints).toEqual([])
    })

    test('what somebody manages about themselves', async ({ page }) => {
      const complaints = complaintsOf(page)
      await page.goto('/apps/consent?error=invalid_client')
      await expectAccessible(page, 'an app’s request that cannot go on')
      await signInAs(page, 'patient')
      for (const path of [
        paths.accountSecurity(),
        paths.accountDevices(),
        paths.accountApps(),
        paths.actingFor(),
        paths.accountData(),
        paths.accountAccess(),
        paths.appConsent('none'),
      ]) {
        await page.goto(path)
        await expectAccessible(page, path)
      }
      await page.goto(paths.accountData())
      await page.getByRole('button', { name: 'Ask for deletion…' }).click()
      await expectAccessible(page, 'deletion dialog')
      expect(complaints).toEqual([])
    })

    test('the pages of running a clinic', async ({ page }) => {
      const complaints = complaintsOf(page)
      await signInAs(page, 'admin')
      for (const path of [
        paths.adminSettings(),
        paths.adminHostNames(),
        paths.adminStaff(),
        paths.adminInvite(),
        paths.adminSignInRules(),
        paths.adminNewProvider(),
        paths.adminAccessPolicy(),
        paths.adminApps(),
        paths.adminNewApp(),
      ]) {
        await page.goto(path)
        await expectAccessible(page, path)
      }
      await page.getByRole('radio', { name: /^A system of the clinic/ }).check()
      await page.getByLabel('Name', { exact: true }).fill(`Laboratory ${viewport.width}`)
      await page.getByRole('checkbox', { name: 'List' }).check()
      await page.getByRole('button', { name: 'Let it in' }).click()
      await expect(page.getByRole('alertdialog')).toBeVisible()
      await expectAccessible(page, 'a secret that is shown once')
      await page.getByRole('button', { name: 'I have kept it' }).click()
      await expect(page.getByRole('heading', { name: 'Secrets' })).toBeVisible()
      await expectAccessible(page, 'an app')
      await page.goto(paths.adminStaff())
      await page.getByRole('link', { name: 'Katharina Vogel' }).click()
      await expect(page.getByRole('button', { name: 'Save roles' })).toBeVisible()
      await expectAccessible(page, 'a member of the staff')
      await page.getByRole('button', { name: 'Lock out…' }).click()
      await expectAccessible(page, 'locking somebody out')
      await page.keyboard.press('Escape')
      if (viewport.width < 1024) {
        await page.getByRole('button', { name: /All pages/ }).click()
        await expectAccessible(page, 'the list of pages')
      }
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
        paths.adminBookingRules(),
        paths.adminLocations(),
        paths.adminClosures(),
        paths.adminMessages(),
      ]) {
        await page.goto(path)
        await expectAccessible(page, path)
      }
      expect(complaints).toEqual([])
    })

    test('several visits at once: repeated, and belonging together', async ({ page }) => {
      const complaints = complaintsOf(page)
      await signInAs(page, 'admin')
      for (const path of [
        paths.adminPathways(),
        paths.pathways(),
        paths.series('none'),
        paths.pathwayBooking('none'),
      ]) {
        await page.goto(path)
        await expectAccessible(page, path)
      }
      await page.goto(paths.adminNewPathway())
      await page.getByRole('button', { name: 'Add a visit' }).click()
      await page.getByText('With whom and where').last().click()
      await expectAccessible(page, 'a new pathway')
      await page.goto(paths.deskBook())
      await page.getByRole('button', { name: 'Add a new patient' }).click()
      await page.getByLabel('Name', { exact: true }).fill('Alma Axe')
      await page.getByRole('button', { name: 'Add patient' }).click()
      await freeTimes(page).last().click()
      await expectAccessible(page, 'booking at the desk')
      await page.getByRole('link', { name: 'Repeat it…' }).click()
      await page.getByRole('button', { name: 'Show the visits' }).click()
      await expect(page.getByRole('heading', { name: '2. The visits' })).toBeVisible()
      await page
        .getByRole('button', { name: /^Leave out/ })
        .first()
        .click()
      await expectAccessible(page, 'a visit that repeats')
      const nearest = page.getByRole('button', { name: /^Take the nearest free time/ })
      if (await nearest.isVisible()) await nearest.click()
      await page.getByRole('button', { name: /^Book all 5 visits/ }).click()
      await expect(page.getByRole('heading', { level: 1, name: '5 visits booked' })).toBeVisible()
      await expectAccessible(page, 'a series')
      await page.getByRole('button', { name: 'Move the rest…' }).click()
      await expectAccessible(page, 'moving the rest')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Cancel the rest…' }).click()
      await expectAccessible(page, 'cancelling the rest')
      expect(complaints).toEqual([])
    })

    test('a device is out of order', async ({ page }) => {
      const complaints = complaintsOf(page)
      await signInAs(page, 'reception')
      await page.goto(paths.deskOutages())
      await expect(page.getByRole('heading', { name: 'Later' })).toBeVisible()
      await expectAccessible(page, 'what is out of order')
      await page.getByLabel('Room or device').selectOption({ label: 'Heart ultrasound, Lindenhof Lisbon' })
      await page.getByLabel('With hours, not whole days').check()
      await page.getByLabel('First day').fill('2027-03-11')
      await page.getByLabel('From', { exact: true }).fill('15:00')
      await page.getByLabel('Until', { exact: true }).fill('09:00')
      await page.getByRole('button', { name: 'Put it out of order' }).click()
      await expect(page.getByText('This has to come after the beginning.')).toBeVisible()
      await expectAccessible(page, 'an outage that ends before it begins')
      await page.getByLabel('Last day').fill('2027-03-12')
      await page.getByRole('button', { name: 'Put it out of order' }).click()
      await page.getByRole('button', { name: 'See whom it hits' }).click()
      await expect(page.getByText(/No visit is hit|\d visits? (is|are) hit/)).toBeVisible()
      await expectAccessible(page, 'new times for visits in it')
      await page.getByRole('link', { name: 'out of order' }).click()
      await expect(page.getByRole('link', { name: /^See/ })).toBeVisible()
      await expectAccessible(page, 'a device out of order')
      await page.getByRole('button', { name: /^Call it off/ }).click()
      await expectAccessible(page, 'calling an outage off')
      await page.getByRole('button', { name: 'Yes, call it off' }).click()
      await expect(page.getByRole('button', { name: /^Call it off/ })).toHaveCount(0)
      expect(complaints).toEqual([])
    })

    test('keeping every rule of a clinic', async ({ page }) => {
      const complaints = complaintsOf(page)
      await signInAs(page, 'admin')
      await page.goto(paths.adminDoctors())
      await page.getByRole('heading', { level: 2 }).getByRole('link').first().click()
      await expect(page.getByRole('button', { name: 'Save profile' })).toBeVisible()
      await expectAccessible(page, 'doctor’s hours')
      await openEveryRule(page)
      await expectAccessible(page, 'doctor’s rules')
      await page.goto(paths.adminLocations())
      await page.getByRole('link', { name: 'Holidays and rooms' }).first().click()
      await page.getByText('History of public holidays').click()
      await expect(page.getByText(/^Closed on those of/).first()).toBeVisible()
      await expectAccessible(page, 'a location')
      await page.getByRole('button', { name: 'Add a room or device' }).click()
      await expectAccessible(page, 'room dialog')
      await openBookingRules(page)
      await expectAccessible(page, 'booking rules')
      await page.goto(paths.adminVisitTypes())
      await page
        .getByRole('button', { name: /^Change/ })
        .first()
        .click()
      await expectAccessible(page, 'visit type dialog')
      for (const group of await page.getByRole('dialog').locator('summary').all()) await group.click()
      await expectAccessible(page, 'every rule of a visit type')
      expect(complaints).toEqual([])
    })

    test('what a clinic sees of access to its patients', async ({ page }) => {
      const complaints = complaintsOf(page)
      await signInAs(page, 'admin')
      for (const path of [
        paths.deskPatients(),
        paths.deskEmergency(),
        paths.adminAudit(),
        paths.adminEmergencies(),
        paths.adminPrivacy(),
      ]) {
        await page.goto(path)
        await expectAccessible(page, path)
      }
      await page.goto(paths.deskPatients())
      await page.getByLabel('Find the patient').fill('Nowak')
      await page.getByRole('button', { name: /Nowak/ }).first().click()
      await page.getByRole('button', { name: 'Record somebody' }).click()
      await page.getByText('Export everything, because they asked').click()
      await expectAccessible(page, 'a patient')
      expect(complaints).toEqual([])
    })
  })
