import { expect, test, type Page } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { chooseTime, freeTimes, newcomer, registerOnTheWay, signInAs } from '../../journey.fixture.ts'

const VISIT = 'Travel advice at length'

/** An administrator asks a deposit for a visit of a new kind, and a new doctor offers it and nothing else. Answers the doctor's page. */
async function offerWithDeposit(page: Page): Promise<string> {
  await signInAs(page, 'admin')
  await page.goto(paths.adminVisitTypes())
  await page.getByRole('button', { name: 'Add a visit type' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(VISIT)
  // So that no other journey finds this doctor to be free soonest.
  await dialog.getByLabel('Notice in minutes').fill(String(4 * 24 * 60))
  await dialog.getByText('Seats, approval and deposit').click()
  await dialog.getByRole('textbox', { name: /^Deposit/ }).fill('1.250')
  await dialog.getByRole('button', { name: 'Add visit type' }).click()
  await expect(dialog.getByText('Please write an amount such as 25.00.')).toBeVisible()
  await dialog.getByRole('textbox', { name: /^Deposit/ }).fill('25')
  await dialog.getByLabel('Staff approve each booking first').check()
  await dialog.getByRole('button', { name: 'Add visit type' }).click()
  await expect(dialog.getByText(/^Either staff approve each booking, or patients pay/).first()).toBeVisible()
  await dialog.getByLabel('Staff approve each booking first').uncheck()
  await dialog.getByRole('button', { name: 'Add visit type' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: VISIT })).toContainText(
    'patients pay a deposit of €25.00 when they book',
  )

  await page.getByRole('link', { name: 'Doctors', exact: true }).click()
  await page.getByRole('link', { name: 'Add a doctor' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Delia Deposit')
  await page.getByLabel('Specialties').fill('Travel medicine')
  await page.getByLabel('Languages').fill('en')
  await page.getByRole('checkbox', { name: VISIT }).check()
  await page.getByRole('button', { name: 'Add doctor' }).click()
  await page.getByRole('button', { name: 'Add hours on Monday' }).click()
  await page.getByLabel('Monday, from').fill('09:00')
  await page.getByLabel('Monday, to').fill('17:00')
  await page.getByRole('button', { name: 'Copy to Tue–Fri' }).click()
  await page.getByRole('button', { name: 'Save hours' }).click()
  await expect(page.getByText('The hours are saved.')).toBeVisible()
  await page.getByRole('link', { name: 'See the page patients see' }).click()
  await expect(freeTimes(page).first()).toBeVisible()
  return page.url()
}

/** Ends where the visit waits for its deposit. */
async function bookWithDeposit(page: Page, doctor: string, name: string): Promise<void> {
  await page.goto(doctor)
  await chooseTime(page)
  await registerOnTheWay(page, newcomer(name))
  await expect(page.getByText(/^A deposit of €25\.00 is paid on the next page; without it within 30/)).toBeVisible()
  await page.getByRole('button', { name: 'Confirm booking' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'One step left: pay the deposit' })).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Pay €25\.00 by \d\d:\d\d to keep this time$/ })).toBeVisible()
}

test('a visit with a deposit is booked once it is paid; who does not pay still may, or cancels; the desk may do without', async ({
  page,
  browser,
}) => {
  const doctor = await offerWithDeposit(page)

  const payer = await browser.newPage()
  await bookWithDeposit(payer, doctor, 'Petra Payer')
  const paidVisit = payer.url()
  await payer.getByRole('button', { name: 'Pay the deposit' }).click()
  await payer.getByRole('button', { name: 'Pay', exact: true }).click()
  await expect(payer).toHaveURL(paidVisit)
  await expect(payer.getByRole('heading', { level: 1, name: 'Your visit is booked' })).toBeVisible()
  await expect(payer.getByText('Deposit of €25.00 paid.')).toBeVisible()
  await payer.getByText('History').click()
  await expect(payer.getByText('The deposit was paid: booked')).toBeVisible()
  await payer.getByRole('button', { name: 'Cancel visit' }).click()
  await expect(payer.getByRole('alertdialog').getByText(/^The deposit of €25\.00 is (not )?paid back\.$/)).toBeVisible()
  await payer.close()

  const waverer = await browser.newPage()
  await bookWithDeposit(waverer, doctor, 'Wanda Waverer')
  await waverer.getByRole('button', { name: 'Pay the deposit' }).click()
  await waverer.getByRole('link', { name: 'Back without paying' }).click()
  await expect(waverer.getByText('Waits for the deposit')).toBeVisible()
  await expect(waverer.getByText('Have you paid already?')).toBeVisible()
  await expect(waverer.getByRole('button', { name: 'Pay the deposit' })).toBeEnabled()
  await waverer.getByRole('button', { name: 'Cancel visit' }).click()
  await waverer.getByRole('alertdialog').getByRole('button', { name: 'Cancel the visit' }).click()
  await expect(waverer.getByText('The visit is cancelled.')).toBeVisible()
  await expect(waverer.getByRole('button', { name: 'Pay the deposit' })).toHaveCount(0)
  await waverer.close()

  const caller = await browser.newPage()
  await bookWithDeposit(caller, doctor, 'Carla Caller')
  await page.goto(caller.url())
  await expect(page.getByText(/^The patient has until \d\d:\d\d to pay the deposit of €25\.00\./)).toBeVisible()
  await page.getByRole('button', { name: 'Book without a deposit' }).click()
  await expect(page.getByText('The visit is booked without a deposit.')).toBeVisible()
  // By itself: nobody touches the patient's page.
  await expect(caller.getByRole('heading', { level: 1, name: 'Your visit is booked' })).toBeVisible()
  await caller.close()
})
