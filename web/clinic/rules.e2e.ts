import { expect, test } from '@playwright/test'
import { paths } from '../app/paths.ts'
import { dayWithFreeTimes, signInAs } from '../journey.fixture.ts'

test('a visit type’s rules are said in words; a refused one opens its group', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminVisitTypes())
  await page.getByRole('button', { name: 'Add a visit type' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Travel vaccination')
  await dialog.getByText('Who may come').click()
  await dialog.getByLabel('From which age').fill('18')
  await dialog.getByLabel('Up to which age').fill('12')
  await dialog.getByText('Who may come').click()
  await dialog.getByRole('button', { name: 'Add visit type' }).click()
  await expect(dialog.getByText('The greatest age can’t be below the least.')).toBeVisible()
  await expect(dialog.getByLabel('Up to which age')).toBeVisible()
  await dialog.getByLabel('Up to which age').fill('65')
  await dialog.getByLabel('Only new patients').check()
  await dialog.getByText('With the doctor who is booked').click()
  await dialog.getByText('How early and how late').click()
  await dialog.getByLabel('Saturdays and Sundays are no notice').check()
  await dialog.getByLabel('Last date').fill('2027-06-30')
  await dialog.getByLabel('Notice in minutes').fill('1440')
  await dialog.getByRole('button', { name: 'Add visit type' }).click()
  await expect(page.getByText('Travel vaccination is saved.')).toBeVisible()
  const row = page.getByRole('listitem').filter({ hasText: 'Travel vaccination' })
  await expect(row).toContainText(
    '20 minutes, 1 day notice of weekdays, until 30 June 2027, only who is new to the doctor, aged 18 to 65',
  )
})

test('who changes a visit type second is shown what it is now', async ({ page, context }) => {
  await signInAs(page, 'admin')
  const second = await context.newPage()
  for (const each of [page, second]) {
    await each.goto(paths.adminVisitTypes())
    await each.getByRole('button', { name: 'Change Prenatal visit' }).click()
  }
  await page.getByLabel('Length in minutes').fill('40')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Prenatal visit is saved.')).toBeVisible()
  await second.getByLabel('Length in minutes').fill('50')
  await second.getByRole('button', { name: 'Save changes' }).click()
  await expect(second.getByText('Somebody changed this meanwhile')).toBeVisible()
  await expect(second.getByText('Prenatal visit: 40 minutes')).toBeVisible()
  await second.getByRole('button', { name: 'Go on from theirs' }).click()
  await expect(second.getByLabel('Length in minutes')).toHaveValue('40')
  await second.getByLabel('Length in minutes').fill('30')
  await second.getByRole('button', { name: 'Save changes' }).click()
  await expect(second.getByText('Prenatal visit is saved.')).toBeVisible()
})

test('a location’s public holidays, open after all on one; a room in a pool that a visit then needs', async ({
  page,
}) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminLocations())
  await page.getByRole('link', { name: 'Holidays and rooms of Lindenhof Berlin' }).click()
  const holidays = page.getByRole('region', { name: 'Public holidays' })
  const newYear = holidays.getByRole('listitem').filter({ hasText: 'Neujahr' })
  await expect(newYear).toContainText('Closed')
  await newYear.getByRole('button', { name: 'Open after all on Neujahr' }).click()
  await expect(newYear.getByText('Open', { exact: true })).toBeVisible()
  await holidays.getByLabel('Country').selectOption('Austria')
  await expect(holidays.getByText(/In the next 60 days .*(added|taken away|same times as now)/)).toBeVisible()
  await holidays.getByText('History of public holidays').click()
  await expect(holidays.getByText('Closed on those of Germany (BE), but open on Neujahr')).toBeVisible()
  await newYear.getByRole('button', { name: 'Close after all on Neujahr' }).click()
  await expect(newYear.getByText('Closed', { exact: true })).toBeVisible()

  const rooms = page.getByRole('region', { name: 'Rooms and equipment' })
  await rooms.getByRole('button', { name: 'Add a room or device' }).click()
  await page.getByLabel('Name').fill('Treatment room 1')
  await page.getByLabel('Pool').fill('treatment room')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(rooms.getByText('Treatment room 1 is saved.')).toBeVisible()

  await page.goto(paths.adminVisitTypes())
  await page.getByRole('button', { name: 'Change Skin cancer screening' }).click()
  await page.getByText('Rooms and equipment').click()
  await page.getByLabel('How many of: treatment room').selectOption('1')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Skin cancer screening' })).toContainText(
    'needs treatment room',
  )

  // What a visit needs is not taken out of use.
  await page.goBack()
  await rooms.getByRole('button', { name: 'Change Treatment room 1' }).click()
  await page.getByRole('button', { name: 'Take it out of use' }).click()
  await expect(page.getByText('Visit types still need this. Change them first.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.goto(paths.adminVisitTypes())
  await page.getByRole('button', { name: 'Change Skin cancer screening' }).click()
  await page.getByText('Rooms and equipment').click()
  await page.getByLabel('How many of: treatment room').selectOption('None')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await expect(page.getByText('Skin cancer screening is saved.')).toBeVisible()
})

test('before the clinic is closed it is told whom that hits', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminClosures())
  await expect(page.getByRole('listitem').filter({ hasText: 'Neujahr' }).first()).toBeVisible()
  const close = page.getByRole('region', { name: 'Close the clinic' })
  await close.getByLabel('First day').fill(await dayWithFreeTimes(page))
  await expect(close.getByText(/booked visits? would lie outside the rules/)).toBeVisible()
  await expect(close.getByText(/On these days \d+ offered times are taken away/)).toBeVisible()
  await expect(close.getByRole('button', { name: 'Close these days all the same' })).toBeEnabled()
  await close.getByLabel('Last day').fill('2020-01-01')
  await close.getByLabel('Reason').fill('Nonsense')
  await expect(close.getByText(/would lie outside/)).toHaveCount(0)
})
