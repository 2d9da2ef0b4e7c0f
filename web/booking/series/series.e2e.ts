import { expect, test, type Page } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { bookAsNewcomer, freeTimes, signInAs } from '../../journey.fixture.ts'

/** From the desk's booking to the form that asks how a visit repeats. The first free time of a later week, which nobody else in this run wants. */
async function beginToRepeat(page: Page, weeks: number): Promise<void> {
  for (let week = 0; week < weeks; week++) await page.getByRole('button', { name: 'Later days' }).click()
  await freeTimes(page).first().click()
  await page.getByRole('dialog').getByRole('link', { name: 'Repeat it…' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Repeat a visit' })).toBeVisible()
}

async function addPatient(page: Page, name: string): Promise<void> {
  await page.goto(paths.deskBook())
  await page.getByRole('button', { name: 'Add a new patient' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Add patient' }).click()
  await expect(page.getByText(name)).toBeVisible()
}

/** Whatever the demonstration's diary has against it is moved to what is nearest. */
async function showVisits(page: Page, count: number): Promise<void> {
  await page.getByLabel('How many visits?').fill(String(count))
  await page.getByRole('button', { name: 'Show the visits' }).click()
  await expect(page.getByRole('heading', { name: '2. The visits' })).toBeFocused()
  await expect(page.getByRole('listitem', { name: /\d\d:\d\d$/ })).toHaveCount(count)
  const nearest = page.getByRole('button', { name: /^Take the nearest free time/ })
  if (await nearest.isVisible()) await nearest.click()
  await expect(page.getByText('and all can be had')).toBeVisible()
}

test('the desk repeats a visit every week, the patient sees which of how many each is, and the rest is cancelled', async ({
  page,
  browser,
}) => {
  const patient = await browser.newPage()
  const { name } = await bookAsNewcomer(patient, 'Selma Series')
  await signInAs(page, 'reception')
  await page.goto(paths.deskBook())
  await page.getByLabel('Find the patient').fill(name)
  await page.getByRole('button', { name }).first().click()
  await beginToRepeat(page, 2)
  await showVisits(page, 5)
  await page
    .getByRole('button', { name: /^Leave out/ })
    .last()
    .click()
  await expect(page.getByText('4 visits, and all can be had')).toBeVisible()
  await page.getByRole('button', { name: `Book all 4 visits for ${name}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: '4 visits booked' })).toBeVisible()

  await patient.goto(paths.appointments())
  await patient.getByRole('link', { name: /visit 2 of 4/ }).click()
  await expect(patient.getByRole('heading', { name: 'Visit 2 of 4' })).toBeVisible()
  await patient.getByRole('link', { name: 'See all of them' }).click()
  await expect(patient.getByRole('heading', { level: 1, name: '4 visits' })).toBeVisible()

  await page.getByRole('button', { name: 'Cancel the rest…' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel('From which visit on?').selectOption({ index: 2 })
  await dialog.getByRole('button', { name: 'Cancel 2 visits' }).click()
  await expect(page.getByText('2 visits cancelled.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: '2 visits' })).toBeVisible()
  await patient.close()
})

test('what is left of a series is moved at once, or not at all and why', async ({ page }) => {
  await signInAs(page, 'reception')
  await addPatient(page, 'Milo Moved')
  await beginToRepeat(page, 3)
  await showVisits(page, 3)
  await page.getByRole('button', { name: /^Book all 3 visits/ }).click()
  await page.getByRole('button', { name: 'Move the rest…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('At what time?').fill('03:00')
  await dialog.getByRole('button', { name: 'Move 3 visits' }).click()
  await expect(dialog.getByText('None was moved, because 3 of these times can’t be had.')).toBeVisible()
  await dialog.getByLabel('At what time?').fill('')
  await dialog.getByLabel('From which visit on?').selectOption({ index: 2 })
  await dialog.getByLabel('To which day?').selectOption('Two weeks later')
  await dialog.getByRole('button', { name: 'Move 1 visit' }).click()
  // The diary of that day may have something else, and then it says so.
  await expect(
    page.getByText('1 visit moved.').or(dialog.getByText('None was moved, because one of these times can’t be had.')),
  ).toBeVisible()
})

test('case 4: a rule that misses its first day is refused, and a time that is taken meanwhile books none', async ({
  page,
  request,
}) => {
  await signInAs(page, 'reception')
  await addPatient(page, 'Rudi Refused')
  await beginToRepeat(page, 4)
  const chosen = page.getByRole('group', { name: /^On which days/ })
  await chosen.getByRole('checkbox', { checked: true }).uncheck()
  await chosen.getByRole('checkbox', { name: 'Sun' }).check()
  await page.getByRole('button', { name: 'Show the visits' }).click()
  await expect(page.getByText('The first visit must be one of the days on which it repeats.')).toBeVisible()

  await page.reload()
  await showVisits(page, 3)
  const address = new URL(page.url()).searchParams
  const taken = await request.post('/api/v1/holds', {
    data: {
      doctorId: address.get('doctor'),
      visitTypeId: address.get('visit'),
      locationId: address.get('location'),
      start: address.get('start'),
    },
  })
  expect(taken.status()).toBe(201)
  await page.getByRole('button', { name: /^Book all 3 visits/ }).click()
  await expect(page.getByText('Some of these times can’t be had, so none was booked.')).toBeVisible()
  await expect(page.getByText('3 visits, of which 1 can’t be had as planned.')).toBeVisible()
  await page.getByRole('button', { name: 'Take the nearest free time' }).click()
  await page.getByRole('button', { name: /^Book all 3 visits/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: '3 visits booked' })).toBeVisible()
})
