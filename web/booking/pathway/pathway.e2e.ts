import { expect, test, type Page } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { freeTimes, newcomer, signInAs, signOut } from '../../journey.fixture.ts'

/** Defines a pathway of the two visits, the second some days after the first. */
async function define(page: Page, name: string): Promise<void> {
  await page.goto(paths.adminNewPathway())
  await page.getByLabel('Name of the pathway').fill(name)
  const visit = (number: number) => page.getByRole('group', { name: `Visit ${number}`, exact: true })
  await visit(1).getByLabel('Kind of visit').selectOption({ label: 'Heart ultrasound' })
  await visit(1).getByLabel('Called').fill('Ultrasound')
  await visit(2).getByLabel('Kind of visit').selectOption({ label: 'Specialist consultation' })
  await visit(2).getByLabel('At least').fill('10')
  await visit(2).getByLabel('At most').fill('3')
  await page.getByRole('button', { name: 'Save the pathway' }).click()
  await expect(page.getByText('The least can’t be more than the most.')).toBeVisible()
  await expect(visit(2).getByLabel('At most')).toBeFocused()
  await visit(2).getByLabel('At least').fill('3')
  await visit(2).getByLabel('At most').fill('10')
  await page.getByRole('button', { name: 'Save the pathway' }).click()
  await expect(page.getByText(`${name} can be booked now.`)).toBeVisible()
}

/** Takes the last of the plans that are shown, which nobody else in this run wants, and books all of it. */
async function bookWhole(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).check()
  await page.getByRole('button', { name: 'Take these times' }).last().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Book both visits' }).click()
  await expect(page.getByText('Both visits are booked.')).toBeVisible()
}

test('the clinic defines a pathway, the desk books all of it at once, and a move that breaks it is refused in words and overruled with a reason', async ({
  page,
}) => {
  const name = `Heart check ${Date.now()}`
  await signInAs(page, 'admin')
  await define(page, name)

  await page.getByRole('link', { name: 'Day list' }).click()
  await page.getByRole('link', { name: 'Book for a patient' }).click()
  await page.getByRole('button', { name: 'Add a new patient' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Paula Pathway')
  await page.getByRole('button', { name: 'Add patient' }).click()
  await page.getByRole('link', { name: 'Book several visits that belong together' }).click()
  await expect(page.getByText('Paula Pathway')).toBeVisible()
  await bookWhole(page, name)

  await page.getByRole('link', { name: /Specialist consultation/ }).click()
  await expect(page.getByRole('heading', { name: `Visit 2 of 2: ${name}` })).toBeVisible()
  await expect(page.getByText('It has to be 3 to 10 days after visit 1.')).toBeVisible()
  await page.getByRole('link', { name: 'Move to another time' }).click()
  for (let week = 0; week < 3; week++) await page.getByRole('button', { name: 'Later days' }).click()
  await freeTimes(page).last().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Move the visit' }).click()
  await expect(page.getByText('The visit was not moved')).toBeVisible()
  await expect(page.getByText('Visit 2 has to be 3 to 10 days after visit 1.')).toBeVisible()
  await expect(page.getByText(/^It may be from/)).toBeVisible()
  await page.getByLabel('Reason for overruling').fill('Away until then, the consultant agreed')
  await page.getByRole('button', { name: /^Overrule and move it to/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The visit is moved' })).toBeVisible()
  await page.getByText('History').click()
  await expect(page.getByText('Rules overruled: “Away until then, the consultant agreed”')).toBeVisible()

  await page.goto(paths.adminPathways())
  await page.getByRole('link', { name: `Change ${name}` }).click()
  await page.getByRole('button', { name: 'Stop offering this pathway…' }).click()
  await page.getByRole('button', { name: 'Stop offering it' }).click()
  await expect(page.getByText(`${name} is no longer offered.`)).toBeVisible()
})

test('a patient books visits that belong together and cancels them all; a plan that is gone is said', async ({
  page,
  request,
}) => {
  const name = `Heart visit ${Date.now()}`
  await signInAs(page, 'admin')
  await define(page, name)
  await signOut(page)

  const { name: own, email, password } = newcomer('Petra Plan')
  await page.goto(paths.register(paths.pathways()))
  await page.getByLabel('Your name').fill(own)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.getByRole('link', { name: 'Go on' }).click()

  await page.getByRole('radio', { name: new RegExp(`^${name}`) }).check()
  await page.getByLabel('First visit not before').fill('2039-01-01')
  await expect(page.getByText(/There is no free time for visit 1 \(Ultrasound\)/)).toBeVisible()
  await page.getByLabel('First visit not before').fill('')

  // Somebody else is faster with the first visit of the plan that is being read back.
  const plans = page.waitForResponse((answer) => answer.url().includes('limit=20') && answer.ok())
  await page.getByRole('button', { name: 'Show more' }).click()
  const slot = (await (await plans).json()).data.at(-1).visits[0].slot
  const { doctorId, visitTypeId, locationId, start } = slot
  await page.getByRole('button', { name: 'Take these times' }).nth(19).click()
  const taken = await request.post('/api/v1/holds', { data: { doctorId, visitTypeId, locationId, start } })
  expect(taken.status()).toBe(201)
  await page.getByRole('dialog').getByRole('button', { name: 'Book both visits' }).click()
  await expect(page.getByText('Someone else has just taken one of these times. Nothing was booked.')).toBeVisible()
  await page.getByRole('button', { name: 'See what is free now' }).click()

  await bookWhole(page, name)
  await page.getByRole('link', { name: 'All my visits' }).click()
  await expect(page.getByRole('link', { name: /belongs together with others/ })).toHaveCount(2)
  await page
    .getByRole('link', { name: /belongs together with others/ })
    .first()
    .click()
  await page.getByRole('link', { name: 'See all of them' }).click()
  await page.getByRole('button', { name: 'Cancel all that lie ahead…' }).click()
  await page.getByRole('button', { name: 'Cancel 2 visits' }).click()
  await expect(page.getByText('The visits that lay ahead are cancelled.')).toBeVisible()
})
