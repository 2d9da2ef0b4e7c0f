import { expect, test } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { dayWithFreeTimes, freeTimes, signInAs } from '../../journey.fixture.ts'

test('an administrator adds a doctor and hours, and patients can book them', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.getByRole('link', { name: 'Clinic', exact: true }).click()
  await page.getByRole('link', { name: 'Add a doctor' }).click()
  await page.getByLabel('Title').fill('Dr.')
  await page.getByLabel('Name', { exact: true }).fill('Ada Newhours')
  await page.getByLabel('Specialties').fill('General practice')
  await page.getByLabel('Languages').fill('en, de')
  await page.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Add doctor' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dr. Ada Newhours' })).toBeVisible()

  await page.getByRole('button', { name: 'Add hours on Monday' }).click()
  await page.getByLabel('Monday, from').fill('09:00')
  await page.getByLabel('Monday, to').fill('11:00')
  await page.getByRole('button', { name: 'Copy to Tue–Fri' }).click()
  await expect(page.getByText('10 h a week')).toBeVisible()
  await page.getByRole('button', { name: 'Save hours' }).click()
  await expect(page.getByText('The hours are saved.')).toBeVisible()

  await page.getByRole('link', { name: 'See the page patients see' }).click()
  await expect(freeTimes(page).first()).toBeVisible()
  for (const time of await freeTimes(page).allTextContents()) expect(time).toMatch(/^(09|10):/)
})

test('hours that overlap are named before they are saved', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminDoctors())
  await page.getByRole('heading', { level: 2 }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Add hours on Sunday' }).click()
  await page.getByRole('button', { name: 'Add hours on Sunday' }).click()
  await page.getByLabel('Sunday 2, from').fill('08:30')
  await expect(page.getByText('These hours overlap others of this doctor.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save hours' })).toBeDisabled()
})

test('leave shows at once whose visits it hits', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminDoctors())
  await page.getByRole('heading', { level: 2 }).getByRole('link').first().click()
  const leave = page.getByRole('region', { name: 'Leave' })
  const day = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10)
  await leave.getByLabel('First day').fill(day)
  await leave.getByLabel('Reason').fill('A conference')
  await leave.getByRole('button', { name: 'Enter leave' }).click()
  await expect(leave.getByText('The leave is entered. It hits no visit.')).toBeVisible()
  await expect(leave.getByText('(A conference)')).toBeVisible()
  await leave
    .getByRole('button', { name: /^Remove leave/ })
    .last()
    .click()
  await expect(leave.getByText('(A conference)')).toHaveCount(0)
})

test('before hours or leave are saved it is told which visits they hit and what they take away', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminDoctors())
  await page.getByRole('link', { name: 'Dra. Inês Carvalho' }).click()
  const hours = page.getByRole('region', { name: 'Weekly hours' })
  await expect(hours).toBeVisible()
  // Asked before a Sunday at another location is added.
  const workday = await dayWithFreeTimes(page, new URL(page.url()).pathname.split('/').at(-1))
  for (let left = 10; left > 0; left--)
    await hours
      .getByRole('button', { name: /^Remove / })
      .first()
      .click()
  await expect(hours.getByText(/\d+ booked visits would lie outside the rules/)).toBeVisible()
  await expect(hours.getByText(/In the next 60 days \d+ offered times are taken away/)).toBeVisible()
  await expect(hours.getByRole('button', { name: 'Save hours all the same' })).toBeEnabled()
  await hours.getByRole('button', { name: 'Undo changes' }).click()
  await expect(hours.getByText(/booked visits? would lie/)).toHaveCount(0)

  await hours.getByRole('button', { name: 'Add hours on Sunday' }).click()
  await hours.getByRole('button', { name: 'More about Sunday' }).click()
  await hours.getByLabel('How often').selectOption('Every second week')
  await hours.getByLabel('In the week of').fill('')
  await expect(hours.getByText('Please say in which week it begins to alternate.')).toBeVisible()
  await hours.getByLabel('In the week of').fill('2026-11-29')
  await expect(
    hours.getByText(/In the next 60 days no booked visit is affected, and \d+ offered times are added/),
  ).toBeVisible()
  await hours.getByRole('button', { name: 'Save hours' }).click()
  await expect(hours.getByText('The hours are saved.')).toBeVisible()
  await hours.getByText('History of hours').click()
  await expect(hours.getByText(/^Sunday: 08:00–12:00, Lindenhof .*, every second week/)).toBeVisible()

  const days = page.getByRole('region', { name: 'Single days' })
  await days.getByText('Not working').click()
  await days.getByLabel('Date').fill(workday)
  await expect(days.getByText(/On that day \d+ offered times? (is|are) taken away/)).toBeVisible()
})

test('a single day gets other hours in two stretches, once; its history says who', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminDoctors())
  await page.getByRole('link', { name: 'Dra. Inês Carvalho' }).click()
  const days = page.getByRole('region', { name: 'Single days' })
  const day = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10)
  for (const round of ['first', 'second']) {
    await days.getByLabel('Date').fill(day)
    await days.getByRole('button', { name: 'Add hours after a pause' }).click()
    await days.getByLabel('To (2)').fill('16:30')
    await days.getByRole('button', { name: /^Change this day/ }).click()
    if (round === 'first') await expect(days.getByText('The day is changed.')).toBeVisible()
  }
  await expect(days.getByText('The hours of this day are replaced already.')).toBeVisible()
  // On a public holiday the same words stand among what cannot work.
  const remove = page.getByRole('button', { name: /^Remove .* 20\d\d$/ })
  const changed = days.getByRole('listitem').filter({ hasText: /only 08:00–12:00, 13:00–16:30/, has: remove })
  await expect(changed).toHaveCount(1)
  await changed.getByRole('button').click()
  await expect(changed).toHaveCount(0)
  await days.getByText('History of single days').click()
  await expect(days.getByText(/^Removed by Miriam Seidel/)).toBeVisible()
  await expect(days.getByText(/^Added by Miriam Seidel/)).toBeVisible()
})
