import { expect, test, type Page } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { signInAs } from '../../journey.fixture.ts'

/** Each journey has a doctor of its own, so that they can run in any order. */
async function openDoctor(page: Page, name: string): Promise<void> {
  await page.goto(paths.adminDoctors())
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('button', { name: 'Change breaks' })).toBeVisible()
}

test('a break is set, stands in the history with who and when, and what it interrupts is seen', async ({ page }) => {
  await signInAs(page, 'admin')
  await openDoctor(page, 'Dr. Tiago Figueiredo')
  const breaks = page.getByRole('region', { name: 'Breaks' })
  await expect(breaks.getByText('No breaks.')).toBeVisible()
  await breaks.getByRole('button', { name: 'Change breaks' }).click()
  await breaks.getByRole('button', { name: 'Add a break' }).click()
  await expect(breaks.getByLabel('Name')).toBeFocused()
  await breaks.getByLabel('Name').fill('Coffee')
  await breaks.getByLabel('From').fill('11:00')
  await breaks.getByLabel('To').fill('11:15')
  for (const day of ['Mon', 'Wed']) await breaks.getByRole('checkbox', { name: day }).uncheck()
  await breaks.getByText('Only at one place, or only in some weeks').click()
  await breaks.getByLabel('How often').selectOption('Every second week')
  await breaks.getByLabel('In the week of').fill('2026-11-23')
  await expect(breaks.getByText(/In the next 60 days .*taken away/)).toBeVisible()
  await breaks.getByRole('button', { name: 'Save breaks' }).click()
  await expect(breaks.getByText('The breaks are saved.')).toBeVisible()
  await expect(breaks.getByRole('heading', { name: 'Breaks' })).toBeFocused()
  const line =
    'Coffee: Tuesday, Thursday, Friday, 11:00–11:15, every second week, counted from the week of 23 November 2026'
  await expect(breaks.getByText(line)).toBeVisible()
  await breaks.getByText('History of breaks').click()
  await expect(breaks.getByText(/^Changed by Miriam Seidel/)).toBeVisible()

  // A break on a day without hours is let in and said to be pointless.
  await breaks.getByRole('button', { name: 'Change breaks' }).click()
  await breaks.getByRole('button', { name: 'Add a break' }).click()
  await breaks.getByRole('group', { name: 'Lunch' }).getByLabel('From').fill('22:00')
  await breaks.getByRole('group', { name: 'Lunch' }).getByLabel('To').fill('22:00')
  await expect(breaks.getByText('Start and end are the same.')).toBeVisible()
  await expect(breaks.getByRole('button', { name: 'Save breaks' })).toBeDisabled()
  await breaks.getByRole('group', { name: 'Lunch' }).getByLabel('To').fill('22:30')
  await breaks.getByRole('button', { name: 'Save breaks' }).click()
  await expect(breaks.getByText('This break interrupts no hours').first()).toBeVisible()
})

test('who saves second is shown what it is now, and replaces it only knowingly', async ({ page, context }) => {
  await signInAs(page, 'admin')
  await openDoctor(page, 'Dr. Kwame Mensah')
  const second = await context.newPage()
  await openDoctor(second, 'Dr. Kwame Mensah')
  const theirs = second.getByRole('region', { name: 'Limits' })
  await theirs.getByRole('button', { name: 'Change limits' }).click()
  await theirs.getByRole('button', { name: 'Add a limit' }).click()
  await theirs.getByLabel('At most').fill('9')

  const limits = page.getByRole('region', { name: 'Limits' })
  await limits.getByRole('button', { name: 'Change limits' }).click()
  await limits.getByRole('button', { name: 'Add a limit' }).click()
  await limits.getByLabel('At most').fill('14')
  await expect(limits.getByText(/In the next 60 days .*(taken away|same times as now)/)).toBeVisible()
  await limits.getByRole('button', { name: 'Add a limit' }).click()
  await expect(limits.getByText('There is a limit for the same visits')).toBeVisible()
  await limits.getByRole('group', { name: 'Limit 2' }).getByLabel('In').selectOption('A week, from Monday')
  await limits.getByRole('group', { name: 'Limit 2' }).getByLabel('At most').fill('40')
  await limits.getByRole('button', { name: 'Save limits' }).click()
  await expect(limits.getByText('At most 14 a day: all visits together')).toBeVisible()

  await theirs.getByRole('button', { name: 'Save limits' }).click()
  await expect(theirs.getByText('Somebody changed this meanwhile')).toBeVisible()
  await expect(theirs.getByText('At most 40 a week: all visits together')).toBeVisible()
  await expect(theirs.getByRole('button', { name: 'Save limits' })).toBeDisabled()
  await theirs.getByRole('button', { name: 'Replace it with mine' }).click()
  await theirs.getByRole('button', { name: 'Save limits' }).click()
  await expect(theirs.getByText('At most 9 a day: all visits together')).toBeVisible()
  await expect(theirs.getByText('At most 40')).toHaveCount(0)
})

test('another part saved meanwhile is nobody’s conflict', async ({ page, context }) => {
  await signInAs(page, 'admin')
  await openDoctor(page, 'Dr. med. Emre Aydın')
  const second = await context.newPage()
  await openDoctor(second, 'Dr. med. Emre Aydın')
  const travel = page.getByRole('region', { name: 'Travel times' })
  await travel.getByRole('button', { name: 'Change travel times' }).click()
  await travel.getByLabel('Minutes between any two').fill('45')

  const pace = second.getByRole('region', { name: 'Own pace' })
  await pace.getByRole('button', { name: 'Change pace' }).click()
  await pace.getByRole('button', { name: 'Add a visit' }).click()
  await pace.getByLabel('Minutes it takes').fill('')
  await expect(pace.getByText('Please say how long it takes')).toBeVisible()
  await pace.getByLabel('Visit', { exact: true }).selectOption('General consultation')
  await pace.getByLabel('Minutes it takes').fill('35')
  await pace.getByRole('button', { name: 'Save pace' }).click()
  await expect(pace.getByText('General consultation: 35 minutes')).toBeVisible()

  await travel.getByRole('button', { name: 'Save travel times' }).click()
  await expect(travel.getByText('45 minutes between any two locations')).toBeVisible()
  await travel.getByRole('button', { name: 'Change travel times' }).click()
  await travel.getByRole('button', { name: 'Add two that take longer' }).click()
  await travel.getByLabel('And', { exact: true }).selectOption('Lindenhof Berlin')
  await expect(travel.getByText('Please choose two different locations.')).toBeVisible()
})
