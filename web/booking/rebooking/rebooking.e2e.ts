import { expect, test } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { bookAsNewcomer, signInAs, signOut } from '../../journey.fixture.ts'

test('a doctor falls ill: the desk finds new times, and one patient agrees on the phone', async ({ page }) => {
  const person = await bookAsNewcomer(page, 'Bettina Blau')
  const visit = new URL(page.url()).pathname
  const { doctorId, date } = await page.evaluate(async (id) => {
    const { doctorId, start } = await (await fetch(`/api/v1/appointments/${id}`)).json()
    return { doctorId, date: start.slice(0, 10) }
  }, visit.split('/').at(-1))
  await signOut(page)
  await signInAs(page, 'admin')
  await page.goto(paths.adminDoctor(doctorId))
  const leave = page.getByRole('region', { name: 'Leave' })
  await leave.getByLabel('First day').fill(date)
  await leave.getByRole('button', { name: 'Enter leave all the same' }).click()
  await page.getByRole('button', { name: 'Find new times for them' }).click()
  const line = page.getByRole('article', { name: new RegExp(person.name) })
  await expect(line.getByText('Time found')).toBeVisible()
  await line.getByRole('button', { name: 'Agreed on the phone' }).click()
  await expect(line.getByText('Moved')).toBeVisible()
  await page.getByRole('button', { name: 'Close the plan' }).click()
  await page.getByRole('button', { name: 'Close it' }).click()
  await expect(page.getByText('This plan is closed')).toBeVisible()
  // The other journeys want the doctor at work.
  await page.goto(paths.adminDoctor(doctorId))
  await leave
    .getByRole('button', { name: /^Remove leave/ })
    .first()
    .click()
  await expect(leave.getByText('No leave entered.')).toBeVisible()
})
