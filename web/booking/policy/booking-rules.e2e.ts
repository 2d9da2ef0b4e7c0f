import { expect, test, type Page } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { signInAs } from '../../journey.fixture.ts'

const sectionOf = (page: Page, name: string) => page.getByRole('region', { name })
const VISITS = 'Requests, cancellations and no-shows'

test('late cancellations become the desk’s, in words, with who decided it; too long a deadline is told at its field', async ({
  page,
}) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminVisitTypes())
  await page.getByRole('link', { name: 'Booking rules' }).first().click()
  const visits = sectionOf(page, VISITS)
  await expect(visits.getByText('less than 24 hours before it begins can do so')).toBeVisible()
  await expect(visits.getByText('These are the usual rules.')).toBeVisible()
  await visits.getByRole('button', { name: 'Change visit rules' }).click()
  await expect(visits.getByRole('heading', { name: VISITS })).toBeFocused()

  await visits.getByLabel('A request waits for an answer', { exact: true }).fill('31')
  await expect(visits.getByText('Please choose between 1 hour and 30 days.')).toBeVisible()
  await expect(visits.getByRole('button', { name: 'Save visit rules' })).toBeDisabled()
  await visits.getByLabel('A request waits for an answer: in').selectOption('hours')
  await visits.getByRole('radio', { name: /^Is asked to call/ }).check()
  await visits.getByLabel('Cancelling or moving is late in the last', { exact: true }).fill('3')
  await visits.getByRole('radio', { name: /was to end/ }).check()
  await visits.getByLabel('After the visit was to end', { exact: true }).fill('20')
  await visits.getByRole('button', { name: 'Save visit rules' }).click()
  await expect(visits.getByText('The visit rules are saved and count from now on.')).toBeVisible()
  await expect(visits.getByRole('heading', { name: VISITS })).toBeFocused()
  await page.reload()
  await expect(visits.getByText('waits 31 hours for an answer')).toBeVisible()
  await expect(visits.getByText('Less than 3 hours before it begins a patient can’t cancel')).toBeVisible()
  await expect(visits.getByText('Who has not arrived 20 minutes after a visit was to end')).toBeVisible()
  await visits.getByText('History of visit rules').click()
  await expect(visits.getByText(/^Changed by Miriam Seidel/)).toBeVisible()

  await visits.getByRole('button', { name: 'Change visit rules' }).click()
  await visits.getByRole('button', { name: 'Fill in the usual rules' }).click()
  await visits.getByRole('button', { name: 'Save visit rules' }).click()
  await expect(visits.getByText('Staff say who did not come').first()).toBeVisible()
})

test('of two who change fair use, the second is shown what the first saved, and replaces it only knowingly', async ({
  page,
  context,
}) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminBookingRules())
  const second = await context.newPage()
  await second.goto(paths.adminBookingRules())
  const [first, theirs] = [sectionOf(page, 'Fair use'), sectionOf(second, 'Fair use')]
  await theirs.getByRole('button', { name: 'Change fair use' }).click()
  await theirs.getByLabel('Per account (').fill('4')

  await first.getByRole('button', { name: 'Change fair use' }).click()
  await first.getByLabel('Per patient').fill('')
  await first.getByLabel('From so many missed visits on').fill('0')
  await expect(first.getByText('Please give a whole number from 1 to 100.')).toBeVisible()
  await first.getByRole('radio', { name: /^Books online with a deposit/ }).check()
  await expect(first.getByText('Please say how much.')).toBeVisible()
  await first.getByRole('textbox', { name: /^Deposit/ }).fill('12,50')
  await expect(first.getByText('Please say how much.')).toBeHidden()
  await first.getByRole('radio', { name: /^Is asked to call/ }).check()
  await first.getByLabel('From so many missed visits on').fill('5')
  await first.getByRole('button', { name: 'Save fair use' }).click()
  await expect(first.getByText('A patient can have any number of visits ahead')).toBeVisible()
  await expect(first.getByText('A patient who missed 5 visits within 12 months can’t book online')).toBeVisible()

  await theirs.getByRole('button', { name: 'Save fair use' }).click()
  await expect(theirs.getByText('Somebody changed this meanwhile')).toBeVisible()
  await expect(theirs.getByText('A patient can have any number of visits ahead')).toBeVisible()
  await expect(theirs.getByRole('button', { name: 'Save fair use' })).toBeDisabled()
  await theirs.getByRole('button', { name: 'Replace it with mine' }).click()
  await theirs.getByRole('button', { name: 'Save fair use' }).click()
  await expect(theirs.getByText('one account can keep at most 4 free times')).toBeVisible()
  await expect(theirs.getByText('A patient can have at most 50 visits ahead')).toBeVisible()
  await theirs.getByRole('button', { name: 'Change fair use' }).click()
  await theirs.getByRole('button', { name: 'Fill in the usual rules' }).click()
  await theirs.getByRole('button', { name: 'Save fair use' }).click()
  await expect(theirs.getByText('one account can keep at most 10 free times')).toBeVisible()
})

test('whose turn it is on the waiting list, how long they have, and when nobody is written to', async ({ page }) => {
  await signInAs(page, 'admin')
  await page.goto(paths.adminBookingRules())
  const waitlist = sectionOf(page, 'Waiting list')
  await waitlist.getByRole('button', { name: 'Change waiting list rules' }).click()
  await waitlist.getByRole('radio', { name: /^Whoever is more urgent/ }).check()
  await waitlist.getByLabel('An offer stands for', { exact: true }).fill('45')
  await waitlist.getByLabel('An offer stands for: in').selectOption('minutes')
  await waitlist.getByLabel('Until').fill('21:00')
  await expect(waitlist.getByText('Please choose a later time, or no quiet hours.')).toBeVisible()
  await waitlist.getByLabel('Until').fill('08:30')
  await waitlist.getByLabel('People asked at once').fill('3')
  await waitlist.getByRole('button', { name: 'Save waiting list rules' }).click()
  await expect(waitlist.getByText('to whoever staff called more urgent')).toBeVisible()
  await expect(waitlist.getByText('They have 45 minutes to answer')).toBeVisible()
  await expect(waitlist.getByText('From 21:00 to 08:30')).toBeVisible()
  await waitlist.getByRole('button', { name: 'Change waiting list rules' }).click()
  await waitlist.getByRole('radio', { name: /^Leave at any hour/ }).check()
  await waitlist.getByRole('button', { name: 'Save waiting list rules' }).click()
  await expect(waitlist.getByText('Letters with offers leave at any hour')).toBeVisible()

  await waitlist.getByRole('button', { name: 'Change waiting list rules' }).click()
  await waitlist.getByRole('button', { name: 'Fill in the usual rules' }).click()
  await waitlist.getByRole('button', { name: 'Save waiting list rules' }).click()
  await expect(waitlist.getByText('From 21:00 to 07:00')).toBeVisible()
})
