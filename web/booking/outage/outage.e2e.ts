import { expect, test, type Page } from '@playwright/test'
import { paths } from '../../app/paths.ts'
import { freeTimes, signInAs } from '../../journey.fixture.ts'

/** A heart ultrasound for somebody new, which takes the device of its place; and its day there. */
async function bookUltrasound(page: Page, name: string): Promise<{ device: string; day: string }> {
  const choice = await page.evaluate(async () => {
    const read = async (path: string) => (await (await fetch(`/api/v1/${path}`)).json()).data
    const visit = (await read('visit-types')).find((one: { name: string }) => one.name === 'Heart ultrasound')
    const [free] = await read(`availability?visitTypeId=${visit.id}&limit=1`)
    return { doctorId: free.doctorId, visitTypeId: visit.id, locationId: free.locationId }
  })
  await page.goto(paths.deskBook(choice))
  await page.getByRole('button', { name: 'Add a new patient' }).click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Add patient' }).click()
  await freeTimes(page).last().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Book the visit' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'The visit is booked' })).toBeVisible()
  return page.evaluate(async (id) => {
    const read = async (path: string) => (await fetch(`/api/v1/${path}`)).json()
    const { start, locationId } = await read(`appointments/${id}`)
    const { data } = await read('locations')
    const place = data.find((one: { id: string }) => one.id === locationId)
    return { device: `Heart ultrasound, ${place.name}`, day: start.slice(0, 10) }
  }, new URL(page.url()).pathname.split('/').at(-1))
}

async function putOutOfOrder(page: Page, device: string, day: string): Promise<void> {
  await page.getByLabel('Room or device').selectOption({ label: device })
  await page.getByLabel('First day').fill(day)
  await page.getByRole('button', { name: 'Put it out of order' }).click()
}

const card = (page: Page, device: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: device }) })

test('the ultrasound breaks: nobody is booked into it, its visit gets a new time, and it is in order again', async ({
  page,
}) => {
  await signInAs(page, 'reception')
  const { device, day } = await bookUltrasound(page, 'Ursula Ultraschall')
  await page.goto(paths.desk())
  await page.getByRole('link', { name: 'Out of order' }).click()
  await page.getByLabel('Reason').fill('The probe is being repaired')
  await putOutOfOrder(page, device, day)
  await expect(page.getByText(`${device} is out of order`)).toBeVisible()
  await expect(card(page, device)).toContainText('The probe is being repaired')

  await page.getByRole('button', { name: 'See whom it hits' }).click()
  await expect(page.getByText(`${device} is out of order`)).toBeVisible()
  const line = page.getByRole('article', { name: /Ursula Ultraschall/ })
  await expect(line.getByText('Time found')).toBeVisible()
  await line.getByRole('button', { name: 'Agreed on the phone' }).click()
  await expect(line.getByText('Moved')).toBeVisible()

  await page.getByRole('link', { name: 'out of order' }).click()
  await expect(card(page, device)).toContainText(/visits? (is|are) hit, 1 settled/)
  await card(page, device)
    .getByRole('link', { name: /^See their new times/ })
    .click()
  await expect(line.getByText('Moved')).toBeVisible()
  await page.goBack()
  await card(page, device)
    .getByRole('button', { name: /^(In order again|Call it off)/ })
    .click()
  await expect(page.getByRole('alertdialog')).toContainText('the plan for new times ends')
  await page.getByRole('button', { name: /^Yes, / }).click()
  await expect(page.getByText(`${device} can be booked again.`)).toBeVisible()
  await expect(card(page, device)).toHaveCount(0)
})

test('what cannot be is refused in words, and nothing that was typed is lost', async ({ page }) => {
  await signInAs(page, 'reception')
  await page.goto(paths.deskOutages())
  const device = 'Procedure room, Lindenhof Lisbon'
  await putOutOfOrder(page, device, '2027-03-10')
  await expect(card(page, device)).toBeVisible()
  await expect(page.getByRole('button', { name: 'See whom it hits' })).toBeVisible()
  await page.getByLabel('Reason').fill('Painters')
  await putOutOfOrder(page, device, '2027-03-10')
  await expect(page.getByRole('alert')).toContainText('out of order for some of that time already')
  await expect(page.getByLabel('Reason')).toHaveValue('Painters')
  await page.getByLabel('With hours, not whole days').check()
  await page.getByLabel('From', { exact: true }).fill('15:00')
  await page.getByLabel('Until', { exact: true }).fill('09:00')
  await page.getByRole('button', { name: 'Put it out of order' }).click()
  await expect(page.getByText('This has to come after the beginning.')).toBeVisible()
  await expect(page.getByLabel('Last day')).toBeFocused()

  // Called off by two at one moment, it is gone for both.
  const other = await page.context().newPage()
  await other.goto(paths.deskOutages())
  for (const desk of [page, other])
    await card(desk, device)
      .getByRole('button', { name: /^Call it off/ })
      .click()
  await other.getByRole('button', { name: 'Yes, call it off' }).click()
  await expect(card(other, device)).toHaveCount(0)
  await page.getByRole('button', { name: 'Yes, call it off' }).click()
  await expect(card(page, device)).toHaveCount(0)
})

test('what was entered by mistake and called off offers no plan any more', async ({ page }) => {
  await signInAs(page, 'reception')
  await page.goto(paths.deskOutages())
  const device = 'Heart ultrasound, Lindenhof Lisbon'
  await putOutOfOrder(page, device, '2027-03-17')
  await expect(page.getByRole('button', { name: 'See whom it hits' })).toBeVisible()
  await card(page, device)
    .getByRole('button', { name: /^Call it off/ })
    .click()
  await page.getByRole('button', { name: 'Yes, call it off' }).click()
  await expect(page.getByText(`${device} can be booked again.`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'See whom it hits' })).toHaveCount(0)
})

test('a doctor reads what is out of order, and is asked to tell the desk', async ({ page }) => {
  await signInAs(page, 'doctor')
  await page.goto(paths.deskOutages())
  await expect(page.getByRole('heading', { name: 'Now' })).toBeVisible()
  await expect(page.getByText('Tell the desk')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Put it out of order' })).toHaveCount(0)
})
